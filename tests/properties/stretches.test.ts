/** What Word draws from our runs is what the Unicode algorithm draws from the text: nothing is lost, and nothing changes places. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stretches, type Stretch } from '../../src/report/docx/stretches';
import { visualLine, type Direction } from '../../src/report/pdf/bidi';
import { mixedText } from '../fixtures/arbitrary-text';

/**
 * Embeddings and overrides, which a run cannot repeat; and what is Arabic, which changes the numbers after it, beyond an isolate too, while in
 * Word what the isolate held stands between them.
 */
const BEYOND = /[\u202a-\u202e]|\p{Script_Extensions=Arab}|\u061c/gu;
/** Characters that are not seen; a text may lose those that steer and gain marks. */
const UNSEEN = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

const isolated = (text: string) => `\u2068${text}\u2069`;
/** Ends in what is seen: spaces at the end of a line go by rules of their own. */
const people = fc.tuple(mixedText, mixedText, mixedText).map(([a, b, c]) => `${a}${isolated(b)}${c}!`.replace(BEYOND, ''));
const direction = fc.constantFrom<Direction>('rtl', 'ltr');

const textOf = (row: readonly Stretch[]): string => row.map((each) => ('within' in each ? textOf(each.within) : each.text)).join('');

/** As Word does: stretches follow each other in the direction of the paragraph, except neighbours of the other direction. */
function drawn(row: readonly Stretch[], dir: Direction): string {
  const groups: Stretch[][] = [];
  for (const stretch of row) {
    const last = groups.at(-1);
    if (last?.[0]?.dir === stretch.dir) last.push(stretch);
    else groups.push([stretch]);
  }
  const inOrder = (parts: string[], by: Direction) => (by === 'rtl' ? parts.reverse() : parts).join('');
  return inOrder(
    groups.map((group) =>
      inOrder(
        group.map((each) => ('within' in each ? drawn(each.within, each.dir) : visualLine(each.text, each.dir))),
        group[0]!.dir,
      ),
    ),
    dir,
  );
}

describe('the runs of a text', () => {
  test('say all of it in its order', () => {
    fc.assert(
      fc.property(people, direction, (text, dir) => {
        expect(textOf(stretches(text, dir)).replace(UNSEEN, '')).toBe(text.replace(UNSEEN, ''));
      }),
    );
  });

  test('are drawn as the text is', () => {
    fc.assert(
      fc.property(people, direction, (text, dir) => {
        expect(drawn(stretches(text, dir), dir)).toBe(visualLine(text, dir));
      }),
      { numRuns: 2000 },
    );
  });

  test('are drawn so too by programs that go by the characters alone, where an isolate stands among words of ours', () => {
    let compared = 0;
    fc.assert(
      fc.property(mixedText, direction, (written, dir) => {
        const [before, after] = dir === 'rtl' ? ['הערה: ', ' סוף.'] : ['Note: ', ' end.'];
        const text = `${before}${isolated(written.replace(BEYOND, '').replace(/[\u2066-\u2069]/g, ''))}${after}`;
        const row = stretches(text, dir);
        if (row.some((each) => 'within' in each)) return;
        compared++;
        expect(visualLine(textOf(row), dir)).toBe(visualLine(text, dir));
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

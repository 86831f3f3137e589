/** Files that are made to keep a page busy end in a sentence, soon. In `npm run soak` they are as large as they may be. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PORTFOLIO_LIMIT } from '../../src/group/portfolio-parse';
import { en } from '../../src/i18n/messages.en';
import { he } from '../../src/i18n/messages.he';
import { FILE_LIMIT } from '../../src/questionnaire/assessment';
import { ImportError, type ImportMessage } from '../../src/questionnaire/import-error';
import { PACK_LIMIT } from '../../src/questionnaire/pack';
import { openFolder, openPacked } from '../../src/screens/own/opening';
import { openPortfolioFile } from '../../src/screens/portfolio/portfolio-files';
import { noticedIn } from '../../src/screens/noticed';
import { openFiles } from '../../src/screens/start/opening';
import { openWorkshopFile } from '../../src/screens/workshop/workshop-list';
import { BOMBS, set } from '../fixtures/fuzz/bombs';
import { deskOf, existing, type Shelves } from '../fixtures/fuzz/existing';
import { watched } from '../fixtures/fuzz/watched';

// Node 20 has none.
beforeAll(() => void vi.stubGlobal('navigator', {}));
afterAll(() => void vi.unstubAllGlobals());

/** A hundred megabytes that nobody may read. */
function huge(path = ''): File {
  const unread = () => {
    throw new Error('it was read');
  };
  const size = 100 * 1024 * 1024 + 1;
  return {
    size,
    name: 'huge',
    webkitRelativePath: path,
    arrayBuffer: unread,
    text: unread,
    stream: unread,
    slice: unread,
  } as unknown as File;
}

describe('a file that is too large is refused before it is read', () => {
  test('whatever it is chosen as', async () => {
    const { app, device } = await deskOf(new Map());
    expect(await openFiles(app, [huge()])).toContain(`${FILE_LIMIT / 2 ** 20} MB`);
    expect(await openWorkshopFile(app, huge())).toMatchObject({ refused: { code: 'too-large' } });
    expect(await openPortfolioFile(app, huge())).toMatchObject({ refused: { code: 'too-large', detail: String(PORTFOLIO_LIMIT) } });
    expect(await openPacked(device, huge())).toEqual({ refused: { reason: 'tooLarge' } });
    expect(await openFolder(device, [huge('folder/questionnaire.json')])).toEqual({ refused: { reason: 'tooLarge' } });
    expect(PACK_LIMIT).toBeLessThan(FILE_LIMIT);
  });

  test('and the sentence tells the limit that was meant', () => {
    for (const { refused } of [he, en])
      expect(refused['too-large']('', String(PORTFOLIO_LIMIT))).toContain(String(PORTFOLIO_LIMIT / 2 ** 20));
  });
});

describe('a file that is made to keep a page busy', () => {
  let there: Shelves;
  beforeAll(async () => {
    there = await existing();
  });

  test.each(Object.entries(BOMBS))('%s', async (name, bomb) => {
    await watched(name, async (begin) => {
      expect(await set(bomb, 1 / 20, there, () => begin(0))).not.toBe('');
    });
  });

  test('is told by no more sentences than anybody reads', () => {
    const messages = Array.from({ length: 100_000 }, (_, index): ImportMessage => ({ code: 'unknown-item', at: `x-${index}`, detail: '' }));
    const sentences = noticedIn(messages, en);
    expect(sentences).toHaveLength(21);
    expect(sentences.at(-1)).toContain('99980');
    expect(noticedIn([messages[0]!, messages[0]!], he)).toHaveLength(1);
  });

  test('is told by short ones', () => {
    const long = 'x'.repeat(1_000_000);
    for (const { refused, noticed } of [he, en])
      for (const sentence of [...Object.values(refused), ...Object.values(noticed)]) expect(sentence(long, long).length).toBeLessThan(1500);
    expect(new ImportError('malformed', long, long).code).toBe('malformed');
  });
});

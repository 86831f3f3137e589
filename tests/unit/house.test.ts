/** Rules of the house that no linter keeps: pages read from both sides, under a policy that lets no inline style through. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.(svelte|css)$/.test(name))
  .sort();

/** Declarations and directives that name the left or the right. */
const PHYSICAL = [
  /(?<![\w-])(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/,
  /(?<![\w-])border-(top|bottom)-(left|right)-radius\b/,
  /(?<![\w-])(text-align|text-align-last|float|clear|caption-side)\s*[:=]\s*["']?(left|right)\b/,
  /(?<![\w-])style:(left|right)\b/,
  /(?:^|[;{"'])\s*(left|right)\s*:/,
];
/** Four sides: top, right, bottom, left. */
const FOUR_SIDES =
  /(?<![\w-])(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)\s*:\s*([^;}"']+)/;

function physical(line: string): boolean {
  if (PHYSICAL.some((pattern) => pattern.test(line))) return true;
  const sides = FOUR_SIDES.exec(line)?.[1]?.match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];
  return sides.length === 4 && sides[1] !== sides[3];
}

/** The lines that hold styles: all of a style sheet; of a component its style element and its style attributes. */
function styleLines(name: string): { at: string; line: string }[] {
  const text = readFileSync(join(root, name), 'utf8');
  const style = /<style[\s\S]*?<\/style>/.exec(text);
  const [first, last] = style ? [style.index, style.index + style[0].length] : [text.length, text.length];
  let position = 0;
  return text.split('\n').flatMap((line, index) => {
    const start = position;
    position += line.length + 1;
    const holdsStyle = name.endsWith('.css') || (start >= first && start < last) || /\bstyle[:=]/.test(line);
    return holdsStyle ? [{ at: `${name}:${index + 1}: ${line.trim()}`, line }] : [];
  });
}

describe('styles', () => {
  test('name no left and no right', () => {
    expect(files.flatMap((name) => styleLines(name).filter(({ line }) => physical(line))).map(({ at }) => at)).toEqual([]);
  });

  test('are not written as fixed attributes, which the policy drops', () => {
    const components = files.filter((name) => name.endsWith('.svelte'));
    expect(
      components.flatMap((name) => styleLines(name).filter(({ line }) => /\sstyle=("[^"{]*"|'[^'{]*')/.test(line))).map(({ at }) => at),
    ).toEqual([]);
  });

  test.each([
    ['margin-left: 1rem', true],
    ['text-align: right;', true],
    ['.a { left: 0 }', true],
    ['<p style:right="0">', true],
    ['margin: 0 1rem 0 2rem', true],
    ['margin: 0 1rem 2px 1rem', false],
    ['padding: 0 calc(1px + 2px) 0', false],
    ['margin-inline-start: 1rem', false],
    ['inset-inline: 0; --left: 1', false],
  ])('%s: physical is %s', (line, expected) => {
    expect(physical(line)).toBe(expected);
  });
});

import { levelsOf, type Direction } from './pdf/bidi';

/** The direction that a character has by itself, as letters do; none of a digit, a sign or a space, which take it from what is around them. */
export function ownDirection(char: string): Direction | undefined {
  if (levelsOf(`א${char}א`, 'ltr')[1] === 0) return 'ltr';
  return levelsOf(`a${char}a`, 'ltr')[1] === 1 ? 'rtl' : undefined;
}

/** The direction of the first character in a text that has one. */
export function firstDirection(text: string): Direction | undefined {
  for (const char of text) {
    const found = ownDirection(char);
    if (found) return found;
  }
  return undefined;
}

const LETTER = /\p{L}/u;
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The direction in which a letter is written; none of what is not a letter. */
export function letterDirection(char: string): 'rtl' | 'ltr' | undefined {
  if (!LETTER.test(char)) return undefined;
  return FROM_THE_RIGHT.test(char) ? 'rtl' : 'ltr';
}

/** The direction of a text's first letter; none where it has no letter. */
export function firstDirection(text: string): 'rtl' | 'ltr' | undefined {
  const letter = LETTER.exec(text)?.[0];
  return letter === undefined ? undefined : letterDirection(letter);
}

/** Short forms of a question's answers, so that a rule can name several in one line. */

/** Longer texts are cut, in characters. */
const LIMIT = 52;
/** A cut looks for a mark at which a reader would pause from here on. */
const EARLIEST_PAUSE = 24;

/**
 * @param texts answers by value
 * @returns each whole where it is short, else cut at a pause or between words; no two cut to the same
 */
export function shortForms(texts: Readonly<Record<string, string>>): Record<string, string> {
  const whole = Object.entries(texts).map(([value, text]) => [value, text.replace(/\.$/, '')] as const);
  const cut = whole.map(([value, text]) => [value, cutShort(text)] as const);
  return Object.fromEntries(
    cut.map(([value, text], index) => [value, cut.filter(([, other]) => other === text).length > 1 ? whole[index]![1] : text]),
  );
}

function cutShort(text: string): string {
  if (text.length <= LIMIT) return text;
  const start = text.slice(0, LIMIT);
  const pause = Math.max(...[';', ',', ':'].map((mark) => start.lastIndexOf(mark)));
  const end = pause >= EARLIEST_PAUSE ? pause : start.lastIndexOf(' ');
  return `${start.slice(0, end)}…`;
}

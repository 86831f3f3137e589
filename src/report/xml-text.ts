/** Text for files that are made of XML, which cannot hold every character, not even as a reference (XML 1.0, § 2.2). */

const CONTROL = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;
const HALF_PAIR = /\p{Surrogate}/gu;

/** The text without control characters, its line breaks as `\n`, and a replacement character for each half of a pair that stands alone. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(HALF_PAIR, '\ufffd');
}

/** Words of other people within a sentence of ours. */

/** Nobody reads more of it in a sentence. */
const LONGEST = 200;
/** Marks that steer the direction of writing, and line ends, behind which an isolate does not reach. */
const STEERING = /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]/g;
const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]+/g;

/** The words set apart, so that they are read in their own direction and turn nothing around them. */
export function isolate(text: string): string {
  const plain = text.replace(STEERING, '').replace(LINE_ENDS, ' ');
  return `\u2068${plain.length > LONGEST ? `${plain.slice(0, LONGEST).toWellFormed()}…` : plain}\u2069`;
}

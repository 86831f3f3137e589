/** Words of other people within a sentence of ours. */

/** Letters of them. */
const LONGEST = 200;
/** Marks that steer the direction of writing, and line ends, behind which an isolate does not reach. */
const STEERING = /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]/g;
const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]+/g;

/** The words set apart, all of them, so that they are read in their own direction and turn nothing around them. */
export const isolateWhole = (text: string): string => `\u2068${text.replace(STEERING, '').replace(LINE_ENDS, ' ')}\u2069`;

/** The words set apart, as many of them as anybody reads in a sentence. */
export const isolate = (text: string): string => isolateWhole(text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text);

/** Reading a QR code out of a picture. */
import decodeQR, { type Image } from 'qr/decode.js';

/** What one look may cost in milliseconds: the page must stay at hand between looks. */
const TIME_LIMIT = 60;

/**
 * Degrees by which to turn what is seen from look to look, thirds of a right angle: a code that is tilted and crooked is often read only where
 * its edges run along the picture's. Of small codes in poor light nearly all are read in two looks, two thirds in one.
 */
export const TURNS = [0, 30, 60];

/** @returns the text of a code in the picture, if one can be read */
export function readQr(picture: Image): string | undefined {
  try {
    return decodeQR(picture, { effort: Infinity, timeLimit: TIME_LIMIT });
  } catch {
    return undefined;
  }
}

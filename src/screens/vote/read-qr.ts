/** Reading a QR code out of a picture. */
import decodeQR, { type Image } from 'qr/decode.js';

/** What one look may cost in milliseconds: the page must stay at hand between looks. */
const TIME_LIMIT = 60;

/** @returns the text of a code in the picture, if one can be read */
export function readQr(picture: Image): string | undefined {
  try {
    return decodeQR(picture, { effort: Infinity, timeLimit: TIME_LIMIT });
  } catch {
    return undefined;
  }
}

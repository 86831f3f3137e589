/** Whole numbers of mixed radix as bytes, base64url, and the check at the end of a code. */

/** A figure and how many values it can have. */
export interface Digit {
  value: bigint;
  radix: bigint;
}

/** How many bytes hold every number of these radices. */
export function packedLength(radices: readonly bigint[]): number {
  const largest = radices.reduce((product, radix) => product * radix, 1n) - 1n;
  return largest === 0n ? 0 : Math.ceil(largest.toString(16).length / 2);
}

/** The digits as one number, first digit lowest, in as few bytes as any digits of these radices need. */
export function packDigits(digits: readonly Digit[]): Uint8Array {
  let number = digits.reduceRight((sum, { value, radix }) => sum * radix + value, 0n);
  const bytes = new Uint8Array(packedLength(digits.map(({ radix }) => radix)));
  for (let i = 0; i < bytes.length; i++, number >>= 8n) bytes[i] = Number(number & 0xffn);
  return bytes;
}

/** @returns the digits, or undefined where the bytes are a larger number than digits of these radices give */
export function unpackDigits(bytes: Uint8Array, radices: readonly bigint[]): bigint[] | undefined {
  let number = bytes.reduceRight((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
  const digits = radices.map((radix) => {
    const digit = number % radix;
    number /= radix;
    return digit;
  });
  return number === 0n ? digits : undefined;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PLACES = new Map(Array.from(ALPHABET, (character, index) => [character, index]));

/** Base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let place = 0; place < Math.min(left, 3) + 1; place++) text += ALPHABET.charAt((three >> (18 - 6 * place)) & 63);
  }
  return text;
}

/** @returns undefined where the text is not what `toBase64Url` gives for any bytes */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let kept = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const place = PLACES.get(character);
    if (place === undefined) return undefined;
    kept = ((kept << 6) | place) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (kept >> bits) & 0xff;
  }
  // What is left over says nothing; any other bits there would give one code two spellings.
  const rest = kept & ((1 << bits) - 1);
  return bits === 6 || rest !== 0 ? undefined : bytes;
}

/** CRC-16/CCITT-FALSE. */
export function crc16(bytes: Iterable<number>): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

export const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const bytesOfHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

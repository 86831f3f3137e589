/** Values of JSON, and one text for each. */
import { ImportError } from './import-error';

export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than anything that is written here; a file nested more deeply would exhaust the stack. */
export const DEPTH_LIMIT = 64;

/**
 * One text for one value, whatever the order of its keys.
 * @throws ImportError `malformed` if nested more than 64 deep
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value, 0));
}

function sortKeys(value: unknown, depth: number): unknown {
  if (depth > DEPTH_LIMIT) throw new ImportError('malformed', '', `at most ${DEPTH_LIMIT} levels of nesting`);
  if (Array.isArray(value)) return value.map((part) => sortKeys(part, depth + 1));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key], depth + 1)]),
  );
}

/** What each byte changes of a checksum: the facilitator's file is summed anew for every person who answers. */
const CHANGES = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 (IEEE 802.3) of a text's UTF-8 bytes, as eight hexadecimal digits: it notices accidents, not intent. */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ CHANGES[(crc ^ byte) & 0xff]!;
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

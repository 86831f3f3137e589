/** Undoing the filters of a PDF's streams (ISO 32000-1, 7.4), as far as attached files have them. */
import { FILE_LIMIT } from '../questionnaire/assessment';
import { ImportError } from '../questionnaire/import-error';

type Bytes = Uint8Array<ArrayBuffer>;

const FILTERS: Readonly<Record<string, ((bytes: Bytes) => Bytes | Promise<Bytes>) | undefined>> = {
  FlateDecode: inflate,
  ASCIIHexDecode: fromHexadecimal,
  ASCII85Decode: fromBase85,
};

/** How many bytes may still come out of filters: small streams, each packed many times over, could keep a page busy for hours. */
export interface Allowance {
  left: number;
}

/** For one PDF: the assessment, and larger files that a person has added. */
export const newAllowance = (): Allowance => ({ left: 5 * FILE_LIMIT });

/**
 * @param filters names in the order in which they are undone
 * @throws ImportError `too-large` where more comes out than a file may hold, or than is still allowed; `pdf-damaged` where it cannot be undone
 */
export async function undoFilters(bytes: Bytes, filters: readonly string[], allowance: Allowance): Promise<Bytes> {
  let result = bytes;
  for (const name of filters) {
    const undo = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (!undo) throw new ImportError('pdf-damaged', '', `the filter ${name}`);
    if (allowance.left <= 0) throw tooLarge();
    result = await undo(result);
    allowance.left -= result.length;
  }
  return result;
}

const tooLarge = (): ImportError => new ImportError('too-large', '', String(FILE_LIMIT));

/** What ends data in digits, and what digits of base 85 there are. */
const HEXADECIMAL_END = '>'.charCodeAt(0);
const BASE85_END = '~'.charCodeAt(0);
const FIRST_DIGIT = '!'.charCodeAt(0);
const LAST_DIGIT = 'u'.charCodeAt(0);
const FOUR_ZEROS = 'z'.charCodeAt(0);

/** Small, because a browser may inflate a whole piece, to a thousand times its size, before it can be stopped. */
const PIECE = 8 * 1024;

async function inflate(bytes: Bytes): Promise<Bytes> {
  let at = 0;
  const pieces = new ReadableStream<Bytes>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, (at += PIECE)));
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Bytes[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > FILE_LIMIT) break;
      parts.push(read.value);
    }
  } catch {
    throw new ImportError('pdf-damaged', '', 'data that can be inflated');
  }
  if (size > FILE_LIMIT) {
    await reader.cancel();
    throw tooLarge();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function fromHexadecimal(bytes: Bytes): Bytes {
  const result = new Uint8Array(Math.ceil(bytes.length / 2));
  let digits = 0;
  for (const code of bytes) {
    if (code === HEXADECIMAL_END) break;
    if (isBlank(code)) continue;
    const digit = parseInt(String.fromCharCode(code), 16);
    if (Number.isNaN(digit)) throw new ImportError('pdf-damaged', '', 'hexadecimal digits');
    // A last digit alone counts as if a zero followed.
    result[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
    digits++;
  }
  return result.subarray(0, Math.ceil(digits / 2));
}

function fromBase85(bytes: Bytes): Bytes {
  // Five digits are four bytes, but a single one can stand for four zeros.
  const result = new Uint8Array(Math.min(bytes.length * 4, FILE_LIMIT + 4));
  let size = 0;
  let group: number[] = [];
  const flush = (digits: number[]): void => {
    const value = [...digits, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
    for (let i = 0; i < digits.length - 1; i++) result[size++] = Math.floor(value / 256 ** (3 - i));
    group = [];
  };
  for (const code of bytes) {
    if (code === BASE85_END) break;
    if (size > FILE_LIMIT) throw tooLarge();
    if (isBlank(code)) continue;
    if (code === FOUR_ZEROS && group.length === 0) size += 4;
    else if (code < FIRST_DIGIT || code > LAST_DIGIT) throw new ImportError('pdf-damaged', '', 'digits of base 85');
    else if (group.push(code - FIRST_DIGIT) === 5) flush(group);
  }
  if (group.length > 0) flush(group);
  return result.subarray(0, size);
}

const isBlank = (code: number): boolean => code <= 32;

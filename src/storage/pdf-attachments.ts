/** Where the files lie that are attached to a PDF. Streams are never packed into other objects, so that a scan finds every one. */
import { PdfScanner, type Dictionary } from './pdf-scanner';

export interface AttachedStream {
  /** Names of the filters, in the order in which they are undone. */
  filters: string[];
  /** Whether a filter was told more than its name. */
  hasParameters: boolean;
  start: number;
  /** Nothing where the file ends before the stream does. */
  end: number | undefined;
}

export interface Attached {
  encrypted: boolean;
  streams: AttachedStream[];
}

/** A report has one, and a person may have added some; what comes after so many is not looked at. */
const MOST_STREAMS = 32;
const END = 'endstream';

/** @param text the file, a character for every byte */
export function attachedStreams(text: string): Attached {
  const scanner = new PdfScanner(text);
  const heads = /\bobj\b|\btrailer\b/g;
  const found: Attached = { encrypted: false, streams: [] };
  for (let head = heads.exec(text); head && found.streams.length < MOST_STREAMS; head = heads.exec(text)) {
    scanner.at = heads.lastIndex;
    const dictionary = scanner.dictionary();
    heads.lastIndex = scanner.at;
    if (!dictionary) continue;
    const type = dictionary['/Type']?.[0];
    // Newer files have their trailer in a stream.
    if ((head[0] === 'trailer' || type === '/XRef') && dictionary['/Encrypt']) found.encrypted = true;
    if (scanner.next() !== 'stream') continue;
    const start = afterLineEnd(text, scanner.at);
    const isAttached = type === '/EmbeddedFile';
    const end = endOf(text, start, lengthIn(dictionary, isAttached ? text : undefined));
    if (isAttached) found.streams.push({ ...filtersIn(dictionary), start, end });
    if (end === undefined) return found;
    heads.lastIndex = end;
  }
  return found;
}

function filtersIn(dictionary: Dictionary): Pick<AttachedStream, 'filters' | 'hasParameters'> {
  const filters = (dictionary['/Filter'] ?? []).filter((token) => token.startsWith('/')).map((token) => token.slice(1));
  return { filters, hasParameters: (dictionary['/DecodeParms'] ?? []).includes('<<') };
}

/**
 * The length as the dictionary says it, directly or by a reference.
 * @param text to look a reference up; without it references count as no length
 */
function lengthIn(dictionary: Dictionary, text: string | undefined): number | undefined {
  const [first, second] = (dictionary['/Length'] ?? []).map(toNumber);
  if (second === undefined) return first;
  return text === undefined || first === undefined ? undefined : lengthInObject(text, `${first} ${second} obj`);
}

function lengthInObject(text: string, head: string): number | undefined {
  // The last one counts: changes are appended.
  for (let at = text.lastIndexOf(head); at > 0; at = text.lastIndexOf(head, at - 1)) {
    if (/\d/.test(text[at - 1]!)) continue;
    const scanner = new PdfScanner(text);
    scanner.at = at + head.length;
    return toNumber(scanner.next());
  }
  return undefined;
}

const toNumber = (token: string): number | undefined => (/^\d{1,10}$/.test(token) ? Number(token) : undefined);

/** The end by the length where one is known and true, else by the word that ends a stream. */
function endOf(text: string, start: number, length: number | undefined): number | undefined {
  if (length !== undefined && text.startsWith(END, afterLineEnd(text, start + length))) return start + length;
  const end = text.indexOf(END, start);
  if (end < 0) return undefined;
  const lineEnd = /\r?\n$|\r$/.exec(text.slice(Math.max(start, end - 2), end))?.[0] ?? '';
  return end - lineEnd.length;
}

function afterLineEnd(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at;
}

/** Files that go out to the device and come in from it. */
import { type Assessment, FILE_LIMIT, initiativeName } from '../questionnaire/assessment';
import { ImportError } from '../questionnaire/import-error';

/** Hands a text to the person as a file, encoded in UTF-8. */
export function downloadText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands bytes to the person as a file. */
export function downloadBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  download(name, new Blob([bytes], { type }));
}

function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Browsers begin to read after the click has returned; there is no event when they are done.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * The text of a file that a person chose.
 * @param limit in bytes
 * @throws ImportError as `readBytes` does; `not-json` where it is no UTF-8 text
 */
export async function readFile(file: File, limit = FILE_LIMIT): Promise<string> {
  return decodeText(await readBytes(file, limit));
}

/** @throws ImportError `too-large` above the limit, `unreadable` where the browser cannot read it */
export async function readBytes(file: File, limit = FILE_LIMIT): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > limit) throw new ImportError('too-large', '', String(limit));
  const bytes = await file.arrayBuffer().catch(() => {
    throw new ImportError('unreadable');
  });
  return new Uint8Array(bytes);
}

/** @throws ImportError `not-json` where the bytes are no UTF-8 text */
export function decodeText(bytes: Uint8Array): string {
  try {
    // `file.text()` would replace what it cannot read, and so change answers.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('not-json');
  }
}

/** File systems count bytes, up to 255: sixty letters of any script fit. */
const LONGEST = /^(.{60}).*$/su;

/** A name that every file system takes: the initiative's, in its own letters, and the day, as in `צעירים-בעבודה-2026-01-31.shidra.json`. */
export function assessmentFileName(assessment: Assessment, now: Date): string {
  const words = (initiativeName(assessment) ?? '')
    .normalize('NFC')
    .replace(/["'`׳״‘’“”]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = words.replace(LONGEST, '$1').replace(/^-+|-+$/g, '');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `${name || 'shidra'}-${day}.shidra.json`;
}

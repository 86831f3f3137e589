/** Files that go out to the device. */
import { type Assessment, initiativeName } from '../questionnaire/assessment';

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

/** File systems count bytes, up to 255: sixty letters of any script fit. */
const LONGEST = /^(.{60}).*$/su;

/** A name that every file system takes: the initiative's, in its own letters, and the day, as in `צעירים-בעבודה-2026-01-31.shidra.json`. */
export function assessmentFileName(assessment: Pick<Assessment, 'answers' | 'initiative'>, now: Date): string {
  const words = (initiativeName(assessment) ?? '')
    .normalize('NFC')
    .replace(/["'`׳״‘’“”]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = words.replace(LONGEST, '$1').replace(/^-+|-+$/g, '');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `${name || 'shidra'}-${day}.shidra.json`;
}

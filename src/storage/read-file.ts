/** Files that come in from the device. */
import { FILE_LIMIT } from '../questionnaire/assessment';
import { ImportError } from '../questionnaire/import-error';

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

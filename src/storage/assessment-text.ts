/** The text of an assessment, whichever kind of file carries it. */
import { decodeText, readBytes } from './read-file';
import { readReportFile } from './report-file';

/**
 * @param file an assessment file, or a report as a PDF; told apart by how it begins, whatever its name
 * @throws ImportError where the file cannot be read, or its PDF has no assessment that can be; what the text says is not looked at
 */
export async function assessmentTextOf(file: File): Promise<string> {
  const bytes = await readBytes(file);
  return isPdf(bytes) ? readReportFile(bytes) : decodeText(bytes);
}

/** A PDF may have something before its mark, but not much; what begins as an object may have the mark in a note. */
function isPdf(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return beginning.includes('%PDF-') && !/^(ï»¿)?\s*\{/.test(beginning);
}

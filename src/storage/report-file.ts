/** Opening a report again: the assessment that rides in the PDF as an attached file. It takes no PDF library. */
import { FORMAT } from '../questionnaire/assessment';
import { ImportError } from '../questionnaire/import-error';
import { attachedStreams, type AttachedStream } from './pdf-attachments';
import { newAllowance, undoFilters, type Allowance } from './pdf-filters';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The text of the assessment in a report, whatever has rewritten the file since, as long as the attachment was kept. Where reports were
 * joined that are not of the same assessment, none is picked.
 * @throws ImportError `pdf-encrypted`; `pdf-without-assessment` where none was attached or it was dropped; `pdf-several`; `pdf-damaged`
 *   where one cannot be read; `truncated` where the file breaks off; `too-large` where it unpacks to more than a file may hold
 */
export async function readReportFile(bytes: Bytes): Promise<string> {
  // A character for every byte; those above 127 differ, and are never looked at.
  const text = new TextDecoder('latin1').decode(bytes);
  const { encrypted, streams } = attachedStreams(text);
  if (encrypted) throw new ImportError('pdf-encrypted');
  const found = new Set<string>();
  const faults: unknown[] = [];
  const allowance = newAllowance();
  for (const stream of streams) {
    const read = await textOf(bytes, stream, allowance).catch((fault: unknown) => {
      faults.push(fault);
    });
    if (read !== undefined) found.add(read);
    if (found.size > 1) throw new ImportError('pdf-several');
  }
  const [assessment] = found;
  if (assessment !== undefined) return assessment;
  if (faults.length > 0) throw faults[0];
  throw new ImportError(isWhole(text) ? 'pdf-without-assessment' : 'truncated');
}

/** The text of an attached file, or nothing where it is no assessment. */
async function textOf(
  bytes: Bytes,
  { filters, hasParameters, start, end }: AttachedStream,
  allowance: Allowance,
): Promise<string | undefined> {
  if (end === undefined) throw new ImportError('truncated');
  if (hasParameters) throw new ImportError('pdf-damaged', '', 'a filter without parameters');
  const content = await undoFilters(bytes.slice(start, end), filters, allowance);
  const text = new TextDecoder().decode(content);
  if (!text.trimStart().startsWith('{') || !text.includes(`"${FORMAT}"`)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new ImportError('pdf-damaged', '', 'UTF-8');
  }
}

/** A PDF ends with a mark; behind it there may be some more, of those who carried it. */
const isWhole = (text: string): boolean => text.slice(-1024).includes('%%EOF');

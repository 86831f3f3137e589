/** What a schema found, as the refusal of a file. */
import * as v from 'valibot';
import { ImportError } from './import-error';

/** How valibot's own messages begin, which tell what was received too, however long that is. */
const OF_VALIBOT = 'Invalid ';

/**
 * @param issue what a schema found first
 * @param path of what was checked, in the file
 * @returns the refusal, with the place and what was expected there
 */
export function malformed(issue: v.BaseIssue<unknown>, ...path: string[]): ImportError {
  const at = [...path, v.getDotPath(issue)].filter((part) => part !== null).join('.');
  return new ImportError('malformed', at, issue.message.startsWith(OF_VALIBOT) ? expectedBy(issue) : issue.message);
}

function expectedBy({ kind, type, expected }: v.BaseIssue<unknown>): string {
  // In a strict object, a key that it does not have.
  if (expected === 'never') return 'no field of this name';
  // A key that is missing is expected by its name, which is told by the place already.
  if (kind === 'schema' && type.endsWith('object') && expected?.startsWith('"')) return 'a field of this name';
  return expected ?? 'another value';
}

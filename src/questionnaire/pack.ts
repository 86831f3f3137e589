/** A whole questionnaire in one file, to be carried about. */
import * as v from 'valibot';
import type { QuestionnaireFiles } from './check';
import { ImportError } from './import-error';
import { isJsonObject } from './json';
import { malformed } from './malformed';
import { readJson } from './read-json';

const FORMAT = 'shidra-questionnaire';
const VERSION = 1;

/** The largest packed questionnaire that is read, in bytes: some ten times the one that comes with Shidra. */
export const PACK_LIMIT = 5 * 1024 * 1024;

const PackSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  files: v.custom<QuestionnaireFiles>(isJsonObject, 'an object with the files by their path'),
});

/** Whether a file belongs to the questionnaire itself: examples and tests of rules, and what is no JSON, lie beside it. */
export const isPart = (path: string): boolean =>
  path.endsWith('.json') && !path.startsWith('examples/') && !path.endsWith('.examples.json');

/** @param files parsed, by their path inside the questionnaire's folder */
export function packQuestionnaire(files: QuestionnaireFiles): string {
  const parts = Object.entries(files).filter(([path]) => isPart(path));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, files: Object.fromEntries(parts.sort()) }, null, 2)}\n`;
}

/** @throws ImportError when the text is no packed questionnaire; what its files say is not looked at */
export function unpackQuestionnaire(text: string): QuestionnaireFiles {
  const raw = readJson(text);
  if (!isJsonObject(raw) || raw.format !== FORMAT) throw new ImportError('foreign', 'format', FORMAT);
  if (typeof raw.version === 'number' && raw.version > VERSION) throw new ImportError('newer-version', 'version', String(raw.version));
  const pack = v.safeParse(PackSchema, raw, { abortEarly: true });
  if (!pack.success) throw malformed(pack.issues[0]);
  return Object.fromEntries(Object.entries(pack.output.files).filter(([path]) => isPart(path)));
}

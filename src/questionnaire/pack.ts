/** A whole questionnaire in one file, to be carried about. */
import * as v from 'valibot';
import type { QuestionnaireFiles } from './check';
import { ImportError } from './import-error';
import { canonicalJson, crc32, isJsonObject } from './json';
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
  const ordered = Object.fromEntries(parts.sort());
  return `${JSON.stringify({ format: FORMAT, version: VERSION, files: ordered, checksum: checksumOf(ordered) }, null, 2)}\n`;
}

/** Over every file, however it is laid out; packs that were made before there was one have none. */
const checksumOf = (files: QuestionnaireFiles): string =>
  crc32(
    Object.keys(files)
      .sort()
      .map((path) => `${path} ${canonicalJson(files[path])}`)
      .join('\n'),
  );

/** @throws ImportError as `readPack` does */
export const unpackQuestionnaire = (text: string): QuestionnaireFiles => readPack(text).files;

/**
 * What the files say is not looked at.
 * @returns the files, and whether they have changed since they were packed
 * @throws ImportError when the text is no packed questionnaire
 */
export function readPack(text: string): { files: QuestionnaireFiles; changed: boolean } {
  const raw = readJson(text);
  if (!isJsonObject(raw) || raw.format !== FORMAT) throw new ImportError('foreign', 'format', FORMAT);
  if (typeof raw.version === 'number' && raw.version > VERSION) throw new ImportError('newer-version', 'version', String(raw.version));
  const pack = v.safeParse(PackSchema, raw, { abortEarly: true });
  if (!pack.success) throw malformed(pack.issues[0]);
  const files = Object.fromEntries(Object.entries(pack.output.files).filter(([path]) => isPart(path)));
  return { files, changed: raw.checksum !== undefined && raw.checksum !== orNothing(() => checksumOf(files)) };
}

/** Of files that are nested too deep there is no checksum; that they are is said by whoever checks them. */
function orNothing(work: () => string): string | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

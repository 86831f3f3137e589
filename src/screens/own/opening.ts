/** Taking a questionnaire over: checked as a whole, and kept only if nothing is wrong with it. */
import { checkOwn } from '../../diagnosis/check-own';
import { loadAllFiles } from '../../questionnaire/all-files';
import type { QuestionnaireFiles } from '../../questionnaire/check';
import { ImportError } from '../../questionnaire/import-error';
import { readJson } from '../../questionnaire/read-json';
import type { Problem } from '../../questionnaire/json-issues';
import { builtIn } from '../../questionnaire/load';
import { isPart, PACK_LIMIT, packQuestionnaire, readPack } from '../../questionnaire/pack';
import { sourceOf, type QuestionnaireSource } from '../../questionnaire/source';
import type { Device } from '../../storage/device';
import { readFile } from '../../storage/read-file';
import { repositorySources } from '../../questionnaire/further';

/** Why nothing was taken over: what was chosen is no questionnaire at all, or what is wrong in its files. */
export type Refusal = { reason: 'noPack' | 'newer' | 'tooLarge' | 'unreadable' } | { problems: Problem[] };
/** `changed`: the file is not as it was packed. */
export type Outcome = { taken: QuestionnaireSource; undecided: Problem[]; changed: boolean } | { refused: Refusal };

/** @param file a packed questionnaire */
export async function openPacked(device: Device, file: File): Promise<Outcome> {
  return refusing(async () => {
    const { files, changed } = readPack(await readFile(file, PACK_LIMIT));
    return takeOver(device, files, changed);
  });
}

/** @param chosen every file of a folder, with the path in it */
export async function openFolder(device: Device, chosen: readonly File[]): Promise<Outcome> {
  return refusing(async () => {
    const parts = chosen.map((file) => ({ file, path: pathIn(file) })).filter(({ path }) => isPart(path));
    if (parts.reduce((sum, { file }) => sum + file.size, 0) > PACK_LIMIT) throw new ImportError('too-large');
    const problems: Problem[] = [];
    const files: [string, unknown][] = [];
    for (const { file, path } of parts) {
      const text = await readFile(file, PACK_LIMIT);
      try {
        files.push([path, readJson(text)]);
      } catch (error) {
        problems.push({ file: path, at: '(the whole file)', expected: `JSON: ${why(text, error)}` });
      }
    }
    return problems.length > 0 ? { refused: { problems } } : takeOver(device, Object.fromEntries(files));
  });
}

async function takeOver(device: Device, files: QuestionnaireFiles, changed = false): Promise<Outcome> {
  const { problems, undecided } = checkOwn(files, await loadAllFiles());
  if (problems.length > 0) return { refused: { problems } };
  const source = sourceOf(files, builtIn);
  const { id } = source.questionnaire;
  if ((await repositorySources()).has(id))
    return { refused: { problems: [{ file: 'questionnaire.json', at: 'id', expected: `an id of its own; Shidra comes with "${id}"` }] } };
  await device.keep('questionnaires', id, packQuestionnaire(files));
  return { taken: source, undecided, changed };
}

async function refusing(open: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const reason = ({ 'newer-version': 'newer', 'too-large': 'tooLarge', unreadable: 'unreadable' } as const)[error.code as string];
    return { refused: { reason: reason ?? 'noPack' } };
  }
}

/** Without the name of the folder that was chosen. */
const pathIn = (file: File): string => file.webkitRelativePath.split('/').slice(1).join('/');

/** What the engine says of a JSON text that is none, which names the place. */
function why(text: string, error: unknown): string {
  try {
    JSON.parse(text);
  } catch (syntax) {
    if (syntax instanceof Error) return syntax.message;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Questionnaires that a host offers. They are listed as they are, and checked as a whole before the first use of each, since that takes seconds. */
import type { QuestionnaireFiles } from '../../questionnaire/check';
import { crc32 } from '../../questionnaire/json';
import { schemaProblems, type Problem } from '../../questionnaire/json-issues';
import { builtIn } from '../../questionnaire/load';
import { PACK_LIMIT, unpackQuestionnaire } from '../../questionnaire/pack';
import { QuestionnaireSchema } from '../../questionnaire/schema';
import { sourceOf, type QuestionnaireSource } from '../../questionnaire/source';
import type { Device } from '../../storage/device';
import { loadSite, textOf } from './site';

/** The checksum of each text that was found sound, by its file. */
const SETTING = 'hosted-questionnaires';

export interface Hosted {
  source: QuestionnaireSource;
  file: string;
  checksum: string;
  files: QuestionnaireFiles;
}

interface Listed {
  offered: Hosted[];
  problems: Problem[];
}

let listed: Promise<Listed> | undefined;
const verdicts = new Map<Hosted, Promise<Problem[]>>();

/** Those that the host offers, and what is wrong with those that cannot be offered. */
export const hostedQuestionnaires = (): Promise<Listed> => (listed ??= listHosted());

async function listHosted(): Promise<Listed> {
  const { questionnaires } = await loadSite();
  const read = await Promise.all(questionnaires.map(readHosted));
  return {
    offered: read.flatMap((each) => ('source' in each ? [each] : [])),
    problems: read.flatMap((each) => ('problems' in each ? each.problems : [])),
  };
}

async function readHosted(file: string): Promise<Hosted | { problems: Problem[] }> {
  const wrong = (expected: string) => ({ problems: [{ file, at: '(the whole file)', expected }] });
  const text = await textOf(file, PACK_LIMIT);
  if (text === null) return wrong('a file of this name beside the page');
  if (typeof text !== 'string') return text;
  try {
    const files = unpackQuestionnaire(text);
    const source = sourceOf(files, builtIn);
    const problems = schemaProblems(file, QuestionnaireSchema, source.questionnaire);
    if (source.questionnaire.id === builtIn.questionnaire.id)
      return wrong(`an id of its own; Shidra comes with "${builtIn.questionnaire.id}"`);
    return problems.length > 0 ? { problems } : { source, file, checksum: crc32(text), files };
  } catch {
    return wrong('a packed questionnaire, as npm run questionnaires writes it');
  }
}

/** @returns what is wrong with it, as when a person opens such a file; the answer is kept with the text's checksum */
export function checkHosted(device: Device, hosted: Hosted): Promise<Problem[]> {
  const verdict = verdicts.get(hosted) ?? check(device, hosted);
  verdicts.set(hosted, verdict);
  return verdict;
}

async function check(device: Device, { file, checksum, files }: Hosted): Promise<Problem[]> {
  const kept = await device.getSetting(SETTING);
  const sound = isSound(kept) ? kept : {};
  if (sound[file] === checksum) return [];
  const [{ checkOwn }, { loadAllFiles }] = await Promise.all([
    import('../../diagnosis/check-own'),
    import('../../questionnaire/all-files'),
  ]);
  const { problems } = checkOwn(files, await loadAllFiles());
  if (problems.length === 0) await device.setSetting(SETTING, { ...sound, [file]: checksum });
  return problems;
}

/** A setting may have been written by another version. */
function isSound(kept: unknown): kept is Record<string, string> {
  return typeof kept === 'object' && kept !== null;
}

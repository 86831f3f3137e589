/** Every file of the questionnaire that comes with Shidra, for those who build on it. */
import structure from '../../questionnaires/collective-impact/questionnaire.json';
import type { QuestionnaireFiles } from './check';
import { files as rules } from './rule-files';
import { files as en } from './word-files.en';
import { files as he } from './word-files.he';

const FOLDER = '../../questionnaires/collective-impact/';

/** @returns the parsed files by their path inside the questionnaire's folder */
export async function loadAllFiles(): Promise<QuestionnaireFiles> {
  const words = await Promise.all(Object.entries({ ...he, ...en }).map(async ([path, load]) => [path, await load()] as const));
  const all = [...words, ...Object.entries(rules)].map(([path, file]) => [path.slice(FOLDER.length), file] as const);
  return { 'questionnaire.json': structure, ...Object.fromEntries(all) };
}

/** Every file of the questionnaire that comes with Shidra, for those who build on it. */
import structure from '../../questionnaires/collective-impact/questionnaire.json';
import type { QuestionnaireFiles } from './check';

const FOLDER = '../../questionnaires/collective-impact/';

/** @returns the parsed files by their path inside the questionnaire's folder */
export async function loadAllFiles(): Promise<QuestionnaireFiles> {
  // Imported when they are asked for, as everywhere: else the first page would wait for a part of the bundler's own.
  const [{ files: rules }, { files: he }, { files: en }] = await Promise.all([
    import('./rule-files'),
    import('./word-files.he'),
    import('./word-files.en'),
  ]);
  const words = await Promise.all(Object.entries({ ...he, ...en }).map(async ([path, load]) => [path, await load()] as const));
  const all = [...words, ...Object.entries(rules)].map(([path, file]) => [path.slice(FOLDER.length), file] as const);
  return { 'questionnaire.json': structure, ...Object.fromEntries(all) };
}

/** Questionnaires that lie in the repository beside the one that Shidra comes with. */
import type { QuestionnaireFiles } from './check';
import { builtIn } from './load';
import { sourceOf, type QuestionnaireSource } from './source';

const FOLDERS = '../../questionnaires/';

const files = import.meta.glob<unknown>(
  [
    '../../questionnaires/*/**/*.json',
    '!../../questionnaires/collective-impact/**',
    '!../../questionnaires/schema/**',
    '!**/examples/**',
    '!**/*.examples.json',
  ],
  { import: 'default' },
);

/** By id, which is the name of the folder. */
export async function repositorySources(): Promise<Map<string, QuestionnaireSource>> {
  const folders = new Set(Object.keys(files).map((path) => path.slice(FOLDERS.length).split('/')[0]!));
  const sources = [...folders].map(async (folder) => [folder, sourceOf(await filesIn(folder), builtIn)] as const);
  return new Map(await Promise.all(sources));
}

async function filesIn(folder: string): Promise<QuestionnaireFiles> {
  const start = `${FOLDERS}${folder}/`;
  const own = Object.entries(files).filter(([path]) => path.startsWith(start));
  return Object.fromEntries(await Promise.all(own.map(async ([path, load]) => [path.slice(start.length), await load()] as const)));
}

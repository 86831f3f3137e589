/** `npm run questionnaires`: whether the questionnaires in folders can be used, and packing one into a file to be carried about. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { checkOwn, checkWhole, type Findings } from '../diagnosis/check-own';
import type { QuestionnaireFiles } from '../questionnaire/check';
import type { Problem } from '../questionnaire/json-issues';
import { packQuestionnaire } from '../questionnaire/pack';
import type { Questionnaire } from '../questionnaire/schema';

const HOME = 'questionnaire.json';
/** The folder of the questionnaire that others build on. */
const BASE = 'collective-impact';

const USAGE = `npm run questionnaires                      checks every questionnaire of the repository
npm run questionnaires -- FOLDER…           checks these
npm run questionnaires -- --pack FOLDER OUT checks one and writes it as a single file`;

export interface Outcome {
  lines: string[];
  failed: boolean;
}

/**
 * @param args as on the command line
 * @param repository folder of the questionnaires that come with Shidra
 * @returns what is to be printed, a line for each problem and a summary at the end
 */
export function questionnaires(args: readonly string[], repository: string): Outcome {
  if (args[0] === '--pack') return args.length === 3 ? pack(args[1]!, args[2]!, repository) : { lines: [USAGE], failed: true };
  if (args.some((arg) => arg.startsWith('-'))) return { lines: [USAGE], failed: args[0] !== '--help' };
  return checkFolders(args.length > 0 ? args : foldersIn(repository), repository);
}

/** The folders of a folder that hold a questionnaire. */
export function foldersIn(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(folder, entry.name)] : []));
  return names.filter((name) => existsSync(join(name, HOME)));
}

/** One line per problem, named by folder and file. */
export function checkFolders(folders: readonly string[], repository: string): Outcome {
  const found = folders.map((folder) => ({ folder: folder.replaceAll('\\', '/'), ...findingsOf(folder, repository) }));
  const problems = found.flatMap(({ folder, problems }) => problems.map((problem) => line(folder, problem)));
  const undecided = found.flatMap(({ folder, undecided }) => undecided.map((problem) => `could not be decided: ${line(folder, problem)}`));
  const summary = `${folders.length} checked, ${problems.length} problems, ${undecided.length} could not be decided`;
  return { lines: [...problems, ...undecided, summary], failed: problems.length > 0 };
}

const line = (folder: string, { file, at, expected }: Problem): string => `${folder}/${file}: ${at}: expected ${expected}`;

function pack(folder: string, out: string, repository: string): Outcome {
  const checked = checkFolders([folder], repository);
  if (checked.failed) return checked;
  writeFileSync(out, packQuestionnaire(readFolder(folder).files));
  return { lines: [...checked.lines, out], failed: false };
}

function findingsOf(folder: string, repository: string): Findings {
  if (!existsSync(join(folder, HOME)))
    return { problems: [{ file: HOME, at: '(the whole file)', expected: 'a file that is there' }], undecided: [] };
  const { files, problems } = readFolder(folder);
  // A file that cannot be read would be blamed on the others.
  if (problems.length > 0) return { problems, undecided: [] };
  const base = join(repository, BASE);
  if (resolve(folder) === resolve(base)) return checkWhole(files);
  const { problems: own, undecided } = checkOwn(files, readFolder(base).files);
  return { problems: [...(isOf(repository, folder) ? checkName(folder, files) : []), ...own], undecided };
}

const isOf = (repository: string, folder: string): boolean => resolve(folder, '..') === resolve(repository);

/** Of the repository's questionnaires the folder's name is the id. */
function checkName(folder: string, files: QuestionnaireFiles): Problem[] {
  const { id } = (files[HOME] ?? {}) as Partial<Questionnaire>;
  return id === basename(folder) ? [] : [{ file: HOME, at: 'id', expected: `the name of its folder, "${basename(folder)}"` }];
}

function readFolder(folder: string): { files: QuestionnaireFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const files: Record<string, unknown> = {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  for (const path of names.sort().map((name) => join(folder, name))) {
    const file = relative(folder, path).split(sep).join('/');
    try {
      files[file] = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      problems.push({ file, at: '(the whole file)', expected: `JSON (${error instanceof Error ? error.message : String(error)})` });
    }
  }
  return { files, problems };
}

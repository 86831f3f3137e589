/** Whether a questionnaire that somebody brings can be used, with what it builds on. */
import type { QuestionnaireFiles } from '../questionnaire/check';
import { checkNesting } from '../questionnaire/check-nesting';
import { extendFiles } from '../questionnaire/extend';
import { isJsonObject } from '../questionnaire/json';
import { schemaProblems, type Problem } from '../questionnaire/json-issues';
import { isPart } from '../questionnaire/pack';
import { QuestionnaireSchema, type Questionnaire } from '../questionnaire/schema';
import { checkQuestionnaire } from './check';
import { checkExamples } from './check-examples';
import { checkReach } from './check-reach';
import { proveReach } from './prove-reach';
import { RulesSchema } from './rules';

const HOME = 'questionnaire.json';
const BACKBONE = 'rules/backbone.json';

/** More draws than these keep a browser busy for longer than anyone waits. */
const MOST_DRAWS = 100_000;

export interface Findings {
  problems: Problem[];
  /** Rules of which could not be told whether they ever apply. */
  undecided: Problem[];
}

/** @param files every file of a questionnaire, parsed, by their path inside its folder */
export function checkWhole(files: QuestionnaireFiles): Findings {
  const problems = checkQuestionnaire(files);
  const found = problems.length > 0 ? problems : checkExamples(files);
  return found.length > 0 ? { problems: found, undecided: [] } : reachOf(files);
}

function reachOf(files: QuestionnaireFiles): Findings {
  const reach = checkReach(files);
  return { problems: reach.problems, undecided: [...reach.undecided, ...proveReach(files, reach.supposed)] };
}

/**
 * @param own its files, parsed, by their path inside its folder
 * @param base every file of the questionnaire that comes with Shidra
 * @returns what is wrong with it, and with what comes of it; nothing when it can be used
 */
export function checkOwn(own: QuestionnaireFiles, base: QuestionnaireFiles): Findings {
  const refused = (...problems: Problem[]): Findings => ({ problems, undecided: [] });
  const parts = Object.fromEntries(Object.entries(own).filter(([path]) => isPart(path)));
  const home = parts[HOME];
  if (!isJsonObject(home)) return refused({ file: HOME, at: '(the whole file)', expected: 'an object that says at least id and version' });
  const { id } = base[HOME] as Questionnaire;
  if (home.id === id || typeof home.id !== 'string')
    return refused({ file: HOME, at: 'id', expected: `an id of its own, other than "${id}"` });
  if (home.extends !== undefined && home.extends !== id)
    return refused({ file: HOME, at: 'extends', expected: `"${id}", or no "extends" where all files are given` });
  const nested = checkNesting(parts);
  if (nested.length > 0) return refused(...nested);
  const { files, problems } = extendFiles(home.extends === undefined ? {} : base, parts);
  if (problems.length > 0) return refused(...problems);
  // What is there and what is missing can only be told where the languages and sections are known.
  const shaped = schemaProblems(HOME, QuestionnaireSchema, files[HOME]).length === 0;
  const found = [...(shaped ? checkFrame(parts, files, base) : []), ...checkQuestionnaire(files)];
  return found.length > 0 ? refused(...found) : reachOf(files);
}

/** What only a questionnaire that comes from elsewhere has to be asked. */
function checkFrame(parts: QuestionnaireFiles, files: QuestionnaireFiles, base: QuestionnaireFiles): Problem[] {
  const questionnaire = files[HOME] as Questionnaire;
  return [...checkPaths(parts, questionnaire, base), ...checkTitle(questionnaire), ...checkDraws(files)];
}

function checkPaths(parts: QuestionnaireFiles, { languages, sections }: Questionnaire, base: QuestionnaireFiles): Problem[] {
  const told = Object.keys(base).map((path) => /^(?!rules\/)[^/]+\/([^/]+)\.json$/.exec(path)?.[1]);
  const words = [...told, ...sections.map((section) => section.id)];
  const known = new Set([
    HOME,
    'sources.json',
    ...Object.keys(RulesSchema.entries).map((verdict) => `rules/${verdict}.json`),
    ...languages.flatMap((language) => words.map((name) => `${language}/${name}.json`)),
  ]);
  return Object.keys(parts)
    .filter((path) => !known.has(path))
    .map((path) => ({ file: path, at: '(the whole file)', expected: 'a file that a questionnaire has; check its name and its folder' }));
}

function checkTitle({ languages, title }: Questionnaire): Problem[] {
  return languages
    .filter((language) => !title?.[language])
    .map((language) => ({ file: HOME, at: `title.${language}`, expected: 'what the questionnaire is called in this language' }));
}

function checkDraws(files: QuestionnaireFiles): Problem[] {
  const { ranking } = (files[BACKBONE] ?? {}) as { ranking?: { draws?: unknown } | null };
  // Whatever else stands there is for the schema to refuse.
  const draws = typeof ranking?.draws === 'number' ? ranking.draws : 0;
  return draws > MOST_DRAWS ? [{ file: BACKBONE, at: 'ranking.draws', expected: `at most ${MOST_DRAWS} draws` }] : [];
}

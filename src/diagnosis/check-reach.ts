/** Whether everything that a questionnaire asks and says can come up at all: no rule that never applies, no question that nothing reads. */
import type { QuestionnaireFiles } from '../questionnaire/check';
import type { Problem } from '../questionnaire/json-issues';
import { leaves, LEVELS } from '../questionnaire/predicate';
import { satisfy, type Known, type Witness } from '../questionnaire/satisfy';
import type { Item, Predicate, Questionnaire } from '../questionnaire/schema';
import { READABLE } from './check-verdicts';
import type { FirstMatchRule } from './kinds/first-match';
import { predicatesIn } from './rule-predicates';
import { RulesSchema } from './rules';
import { CONDITIONS, GATES } from './types';

const HOME = 'questionnaire.json';

/** Something that must be able to hold, and what is said where it never does. */
export interface Claim {
  file: string;
  at: string;
  all: Predicate[];
  expected: string;
}

/** A claim for which a way to hold was found, if verdicts and means turn out as supposed. */
export interface Supposed {
  claim: Claim;
  witness: Witness;
}

export interface Reach {
  problems: Problem[];
  /** What the search could not settle. */
  undecided: Problem[];
  /** What rests on verdicts and means, to be shown by whole diagnoses. */
  supposed: Supposed[];
}

/** @param files of a questionnaire in which `checkQuestionnaire` finds nothing */
export function checkReach(files: QuestionnaireFiles): Reach {
  const questionnaire = files[HOME] as Questionnaire;
  const items = new Map(questionnaire.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)));
  const known: Known = { items, verdicts: { ...READABLE, ...Object.fromEntries(CONDITIONS.map((id) => [id, LEVELS])) } };
  const reach: Reach = {
    problems: [...deadQuestions([...items.values()], files), ...readTooEarly(files), ...concludedBearers(files)],
    undecided: [],
    supposed: [],
  };
  for (const claim of [...shown([...items.values()]), ...ruleFiles().flatMap((file) => claimsOf(file, files[file]))]) {
    const { file, at, expected } = claim;
    const outcome = satisfy(claim.all, known);
    if (outcome === 'never') reach.problems.push({ file, at, expected });
    else if (outcome === 'undecided') reach.undecided.push({ file, at, expected });
    else if (claim.all.some(readsMore)) reach.supposed.push({ claim, witness: outcome });
  }
  return reach;
}

const ruleFiles = (): string[] => Object.keys(RulesSchema.entries).map((verdict) => `rules/${verdict}.json`);

function shown(items: readonly Item[]): Claim[] {
  return items.flatMap(({ id, when }) =>
    when
      ? [{ file: HOME, at: `${id}.when`, all: [when], expected: 'a condition that answers can fulfil; nobody would ever see the item' }]
      : [],
  );
}

/** Texts are told, facts of the initiative describe it, and what is marked as not judged is for the record. */
function deadQuestions(items: readonly Item[], files: QuestionnaireFiles): Problem[] {
  const read = new Set(ruleFiles().flatMap((file) => stringsIn(files[file])));
  return items
    .filter((item) => item.kind !== 'text' && !item.id.startsWith('initiative-') && item.judged !== false && !read.has(item.id))
    .map(({ id }) => ({ file: HOME, at: id, expected: 'an item that some rule reads, or "judged": false' }));
}

const FIRST = ['problem', 'fit'];
const LEVELLED = [...FIRST, ...CONDITIONS];
const GATED = [...LEVELLED, ...GATES];
const READY = [...GATED, 'readiness'];
/** What is known by the time that the rules of each file, or of a part of it, are tried; the steps come last and know all. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  fit: ['problem'],
  gap: FIRST,
  conditions: FIRST,
  collaboration: LEVELLED,
  'readiness.gates': LEVELLED,
  'readiness.stage': GATED,
  'readiness.notes': READY,
  measurement: READY,
  backbone: READY,
};

function readTooEarly(files: QuestionnaireFiles): Problem[] {
  return Object.entries(KNOWN_BY).flatMap(([rules, before]) => {
    const [verdict, part] = rules.split('.') as [string, string?];
    const file = `rules/${verdict}.json`;
    const whole = files[file] as Readonly<Record<string, unknown>>;
    const read = predicatesIn(part ? whole[part] : whole).flatMap(leaves);
    const names = read.flatMap((leaf) => ('verdict' in leaf ? [leaf.verdict] : 'level' in leaf ? [leaf.level] : []));
    return [...new Set(names)]
      .filter((name) => !before.includes(name))
      .map((name) => ({
        file,
        at: part ?? '(the whole file)',
        expected: `verdicts that are reached before this one; "${name}" comes later`,
      }));
  });
}

/** Whether somebody could carry a structure is asked; a conclusion could turn it with every change that is tried. */
function concludedBearers(files: QuestionnaireFiles): Problem[] {
  const file = 'rules/backbone.json';
  const { feasible } = (files[file] as { ranking: { feasible: unknown } }).ranking;
  const concluded = predicatesIn(feasible)
    .flatMap(leaves)
    .some((leaf) => !('item' in leaf));
  return concluded ? [{ file, at: 'ranking.feasible', expected: 'conditions on answers alone, on no verdict, level or mean' }] : [];
}

function claimsOf(file: string, node: unknown, at = ''): Claim[] {
  if (typeof node !== 'object' || node === null) return [];
  const rule = node as Partial<FirstMatchRule> & { when?: Predicate; offWhen?: Predicate };
  if (rule.kind === 'first-match') return casesOf(file, rule as FirstMatchRule, at);
  const own = [rule.when, rule.offWhen].flatMap((when): Claim[] =>
    when ? [{ file, at, all: [when], expected: 'a condition that can hold; this one never does' }] : [],
  );
  return [...own, ...Object.entries(node).flatMap(([key, child]) => claimsOf(file, child, at ? `${at}.${key}` : key))];
}

/** A case wins where all its clauses hold and no earlier case does. */
function casesOf(file: string, { cases, otherwise }: FirstMatchRule, at: string): Claim[] {
  const holds = cases.map(({ all }): Predicate => ({ all: all.map((clause) => clause.when) }));
  const others = (index: number): Predicate[] => holds.slice(0, index).map((earlier) => ({ not: earlier }));
  return [
    ...holds.flatMap((own, index): Claim[] => [
      { file, at: `${at}.cases.${index}`, all: [own], expected: 'clauses that can hold together; these never do' },
      {
        file,
        at: `${at}.cases.${index}`,
        all: [own, ...others(index)],
        expected: 'a case that can win; those before it take every answer',
      },
    ]),
    {
      file,
      at: `${at}.otherwise`,
      all: others(cases.length),
      expected: `a default that can come up ("${otherwise.is}"); the cases take every answer`,
    },
  ];
}

/** Whether a predicate reads more than answers. */
const readsMore = (predicate: Predicate): boolean => /"(verdict|level|axis)":/.test(JSON.stringify(predicate));

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

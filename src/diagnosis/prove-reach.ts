/** Whether rules that rest on verdicts and means can apply: shown by a whole diagnosis in which they do, or said to be undecided. */
import { allItems, showing, type Answer, type Answers } from '../questionnaire/answers';
import type { QuestionnaireFiles } from '../questionnaire/check';
import type { Problem } from '../questionnaire/json-issues';
import { evaluate, type Facts } from '../questionnaire/predicate';
import type { Item, Questionnaire } from '../questionnaire/schema';
import type { Claim, Supposed } from './check-reach';
import { diagnose } from './diagnose';
import type { Rules } from './rules';
import { CONDITIONS, GATES, type Diagnosis } from './types';

/** Coalitions that are made up at first, and how many of the likeliest are tried again with what a rule wants. */
const COALITIONS = 400;
const TRIES = 60;
const FORM = 'everything';

interface Sample {
  answers: Answers;
  facts: Facts;
}

/**
 * @param supposed what `checkReach` found possible if verdicts and means turn out so
 * @returns what no diagnosis was found for; it may be possible all the same
 */
export function proveReach(files: QuestionnaireFiles, supposed: readonly Supposed[]): Problem[] {
  const questionnaire = files['questionnaire.json'] as Questionnaire;
  const items = allItems(questionnaire);
  const whole = { ...questionnaire, forms: { [FORM]: { items: items.map((item) => item.id) } } };
  const rules = quick(files);
  const sample = (answers: Answers): Sample => ({ answers, facts: factsOf(whole, answers, diagnose(whole, rules, FORM, answers)) });
  const random = generator(1);
  const samples = Array.from({ length: COALITIONS }, () => sample(coalition(questionnaire, random)));
  return supposed.flatMap(({ claim, witness }): Problem[] => {
    if (samples.some((each) => holds(claim, each))) return [];
    const wanted = Object.entries(witness.verdicts);
    const fits = ({ facts }: Sample) => wanted.filter(([name, values]) => facts.verdicts?.[name]?.[0] === values[0]).length;
    const likeliest = samples.toSorted((a, b) => fits(b) - fits(a)).slice(0, TRIES);
    const found = likeliest.map(({ answers }) => sample({ ...answers, ...witness.answers })).find((each) => holds(claim, each));
    if (found) {
      samples.push(found);
      return [];
    }
    return [{ file: claim.file, at: claim.at, expected: claim.expected }];
  });
}

const holds = ({ all }: Claim, { facts }: Sample): boolean => all.every((predicate) => evaluate(predicate, facts) === true);

/** The rules of the files, with hardly a draw: the order of the backbone structures matters little here. */
function quick(files: QuestionnaireFiles): Rules {
  const names = Object.keys(files).flatMap((path) => /^rules\/([^./]+)\.json$/.exec(path)?.[1] ?? []);
  const rules = Object.fromEntries(names.map((name) => [name, files[`rules/${name}.json`]])) as Rules;
  return { ...rules, backbone: { ...rules.backbone, ranking: { ...rules.backbone.ranking, draws: 10 } } };
}

function factsOf(questionnaire: Questionnaire, answers: Answers, diagnosis: Diagnosis): Facts {
  const { visible, answers: shown } = showing(questionnaire, answers, new Set(questionnaire.forms[FORM]!.items));
  const { problem, fit, gap, readiness, conditions, measurement, backbone } = diagnosis;
  const bearer = backbone.keep ? 'yes' : backbone.ranking.find((each) => each.type === backbone.value)?.feasible;
  const verdicts: [string, string | undefined][] = [
    ['problem', problem.value],
    ['fit', fit.value],
    ['gap', gap.value],
    ['readiness', readiness.value],
    ...GATES.map((gate): [string, string] => [gate, readiness.gates[gate].value]),
    ...CONDITIONS.map((condition): [string, string] => [condition, conditions[condition].value]),
    ['measurement', measurement.value],
    ['structure', backbone.value],
    ['bearer', bearer ?? 'no'],
  ];
  const axes = Object.entries(problem.axes).flatMap(([name, { mean }]) => (mean === null ? [] : [[name, { lo: mean, hi: mean }] as const]));
  return {
    answers: shown,
    hidden: visible,
    verdicts: Object.fromEntries(verdicts.map(([name, value]) => [name, value === undefined ? [] : [value]])),
    axes: Object.fromEntries(axes),
  };
}

/** Answers that hang together by section: where one thing is strong, its neighbours mostly are. */
function coalition(questionnaire: Questionnaire, random: () => number): Answers {
  const answers = questionnaire.sections.flatMap((section) => {
    const level = 1 + Math.floor(random() * 5);
    return section.items.map((item) => [item.id, answerOf(item, level, random)] as const);
  });
  return Object.fromEntries(answers);
}

function answerOf(item: Item, level: number, random: () => number): Answer {
  if (item.kind === 'text') return { value: '' };
  if (item.kind === 'scale') return { value: random() < 0.7 ? level : 1 + Math.floor(random() * 5) };
  if (item.kind === 'choice') return { value: item.options[Math.floor(random() * item.options.length)]! };
  const share = random();
  return { value: item.options.filter(() => random() < share) };
}

/** A linear congruential generator (Numerical Recipes): the same coalitions at every check. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

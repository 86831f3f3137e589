/** From answers to the whole diagnosis. Pure: the same answers give the same bytes on every machine. */
import type { Answers } from '../questionnaire/answers';
import type { Questionnaire } from '../questionnaire/schema';
import { backbone } from './backbone';
import { collaboration } from './collaboration';
import { conditions, equity } from './conditions';
import { createContext, withVerdict, type Context } from './context';
import { fit } from './fit';
import { gap } from './gap';
import { measurement } from './measurement';
import { problem } from './problem';
import { readiness } from './readiness';
import type { Rules } from './rules';
import { steps } from './steps';
import type { BackboneVerdict, Diagnosis, FitVerdict, ProblemVerdict } from './types';

/**
 * @param form id of the form that was filled
 * @param answers all answers, hidden ones included; only visible ones count
 * @throws RangeError when the questionnaire has no such form
 */
export function diagnose(questionnaire: Questionnaire, rules: Rules, form: string, answers: Answers): Diagnosis {
  const first = problemAndFit(questionnaire, rules, form, answers);
  const levels = conditions(first.context, rules.conditions);
  const ready = readiness(levels.context, rules.readiness);
  const measure = measurement(ready.context, rules.measurement);
  const structure = backbone(ready.context, rules.backbone);
  const kind = collaboration(levels.context, rules.collaboration);
  const treated = gap(first.context, rules.gap);
  const named: [string, { value: string; possible: readonly string[] }][] = [
    ['measurement', measure],
    ['structure', structure],
    ['gap', treated],
    ['bearer', bearerOf(structure)],
  ];
  const all = named.reduce((context, [name, verdict]) => withVerdict(context, name, verdict), ready.context);
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version, form },
    problem: first.problem,
    fit: first.fit,
    gap: treated,
    collaboration: kind,
    readiness: ready.verdict,
    conditions: levels.verdicts,
    equity: equity(first.context, rules.conditions),
    backbone: structure,
    measurement: measure,
    steps: steps(all, rules.steps),
  };
}

/** Whether anyone could carry the recommended structure; one that works is carried already. */
function bearerOf({ keep, ranking, value }: BackboneVerdict): { value: string; possible: string[] } {
  const feasible = keep ? 'yes' : (ranking.find((each) => each.type === value)?.feasible ?? 'no');
  return { value: feasible, possible: [feasible] };
}

/** The two verdicts that are shown before the rest is asked, and the context that knows them. */
export function problemAndFit(
  questionnaire: Questionnaire,
  rules: Rules,
  form: string,
  answers: Answers,
): { problem: ProblemVerdict; fit: FitVerdict; context: Context } {
  const typed = problem(createContext(questionnaire, form, answers), rules.problem);
  const withType = withVerdict(typed.context, 'problem', typed.verdict);
  const fits = fit(withType, rules.fit);
  return { problem: typed.verdict, fit: fits, context: withVerdict(withType, 'fit', fits) };
}

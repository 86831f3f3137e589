/** From answers to the whole diagnosis. Pure: the same answers give the same bytes on every machine. */
import type { Answers } from '../questionnaire/answers';
import type { Questionnaire } from '../questionnaire/schema';
import { backbone } from './backbone';
import { collaboration } from './collaboration';
import { conditions, equity } from './conditions';
import { createContext, withVerdict, withVerdicts, type Context } from './context';
import { fit } from './fit';
import { gap } from './gap';
import { localTable, type LocalRow } from './kinds/backbone-ranking';
import { measurement } from './measurement';
import { problem } from './problem';
import { readiness } from './readiness';
import { steps } from './steps';
import type { Rules } from './rules';
import type { Settings } from './settings';
import type {
  BackboneType,
  BackboneVerdict,
  Diagnosis,
  FitVerdict,
  ItemShare,
  MeasurementVerdict,
  NextStep,
  ProblemVerdict,
  ReadinessVerdict,
} from './types';

/**
 * @param form id of the form that was filled
 * @param answers all answers, hidden ones included; only visible ones count
 * @throws RangeError when the questionnaire has no such form
 */
export function diagnose(questionnaire: Questionnaire, rules: Rules, form: string, answers: Answers, settings: Settings = {}): Diagnosis {
  const verdicts = new Judgement(createContext(questionnaire, form, answers), rules, settings);
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version, form },
    problem: verdicts.problem,
    fit: verdicts.fit,
    gap: verdicts.gap,
    collaboration: verdicts.collaboration,
    readiness: verdicts.readiness,
    conditions: verdicts.conditions,
    equity: verdicts.equity,
    backbone: verdicts.backbone,
    measurement: verdicts.measurement,
    steps: verdicts.steps,
  };
}

/** The verdicts over one context, each worked out when it is first asked for: later ones read earlier ones, and not everyone wants all. */
export class Judgement {
  readonly #start: Context;
  readonly #rules: Rules;
  readonly #settings: Settings;
  #first?: ReturnType<typeof problemAndFitOf>;
  #levels?: ReturnType<typeof conditions>;
  #ready?: ReturnType<typeof readiness>;
  #measurement?: MeasurementVerdict;
  #backbone?: BackboneVerdict;
  #gap?: Diagnosis['gap'];

  constructor(start: Context, rules: Rules, settings: Settings) {
    this.#start = start;
    this.#rules = rules;
    this.#settings = settings;
  }

  get problem(): ProblemVerdict {
    return this.#problemAndFit.problem;
  }
  get fit(): FitVerdict {
    return this.#problemAndFit.fit;
  }
  get gap(): Diagnosis['gap'] {
    return (this.#gap ??= gap(this.#problemAndFit.context, this.#rules.gap));
  }
  get conditions(): Diagnosis['conditions'] {
    return this.#conditions.verdicts;
  }
  get collaboration(): Diagnosis['collaboration'] {
    return collaboration(this.#conditions.context, this.#rules.collaboration);
  }
  get readiness(): ReadinessVerdict {
    return this.#readiness.verdict;
  }
  get measurement(): MeasurementVerdict {
    return (this.#measurement ??= measurement(this.#readiness.context, this.#rules.measurement));
  }
  get backbone(): BackboneVerdict {
    return (this.#backbone ??= backbone(this.#readiness.context, this.#rules.backbone, this.#settings));
  }
  /** The ratings of the structures here: our table after the local answers, without what the user changed. */
  get ratings(): Record<BackboneType, LocalRow> {
    return localTable(this.#readiness.context, this.#rules.backbone.ranking, undefined);
  }
  get equity(): ItemShare[] {
    return equity(this.#start, this.#rules.conditions);
  }
  get steps(): NextStep[] {
    const named: [string, { value: string; possible: readonly string[] }][] = [
      ['measurement', this.measurement],
      ['structure', this.backbone],
      ['gap', this.gap],
      ['bearer', bearerOf(this.backbone)],
    ];
    return steps(withVerdicts(this.#readiness.context, named), this.#rules.steps);
  }

  get #problemAndFit() {
    return (this.#first ??= problemAndFitOf(this.#start, this.#rules));
  }
  get #conditions() {
    return (this.#levels ??= conditions(this.#problemAndFit.context, this.#rules.conditions));
  }
  get #readiness() {
    return (this.#ready ??= readiness(this.#conditions.context, this.#rules.readiness));
  }
}

/** Whether anyone could carry the recommended structure; one that works is carried already. */
function bearerOf({ keep, ranking, value }: BackboneVerdict): { value: string; possible: string[] } {
  const feasible = keep ? 'yes' : (ranking.find((each) => each.type === value)?.feasible ?? 'no');
  return { value: feasible, possible: [feasible] };
}

/** The two verdicts that are shown before the rest is asked. */
export function problemAndFit(
  questionnaire: Questionnaire,
  rules: Rules,
  form: string,
  answers: Answers,
): { problem: ProblemVerdict; fit: FitVerdict } {
  return problemAndFitOf(createContext(questionnaire, form, answers), rules);
}

function problemAndFitOf(context: Context, rules: Rules): { problem: ProblemVerdict; fit: FitVerdict; context: Context } {
  const typed = problem(context, rules.problem);
  const withType = withVerdict(typed.context, 'problem', typed.verdict);
  const fits = fit(withType, rules.fit);
  return { problem: typed.verdict, fit: fits, context: withVerdict(withType, 'fit', fits) };
}

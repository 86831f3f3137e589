/** Every verdict, mean, score and share of draws, as a table. */
import type { Interval } from '../../questionnaire/predicate';
import { CONDITIONS, GATES, type NoVerdict, type Verdict } from '../../diagnosis/types';
import { sureSentence } from '../document/backbone';
import { Teller, type ReportInput } from '../document/teller';
import { exportWords, joined, rounded, type Cell, type Column, type Table } from './table';

interface Row {
  subject: string;
  id: string;
  place?: number;
  result?: string;
  resultId?: string;
  possible?: readonly string[];
  possibleIds?: readonly string[];
  /** From 1 to 5. */
  score?: number | null;
  range?: Interval;
  first?: number;
  firstTwo?: number;
}

/** Every verdict with its scores. */
export function resultsTable(input: ReportInput): Table {
  const words = exportWords(input).results;
  const columns: Column[] = [
    { head: words.subject, holds: 'own', width: 40 },
    { head: words.id, holds: 'id', width: 40 },
    { head: words.place, holds: 'number', width: 12 },
    { head: words.result, holds: 'own', width: 44 },
    { head: words.resultId, holds: 'id', width: 22 },
    { head: words.possible, holds: 'words', width: 36 },
    { head: words.possibleIds, holds: 'id', width: 28 },
    { head: words.score, holds: 'level', width: 14 },
    { head: words.least, holds: 'level', width: 10 },
    { head: words.most, holds: 'level', width: 10 },
    { head: words.first, holds: 'share', width: 14 },
    { head: words.firstTwo, holds: 'share', width: 16 },
  ];
  const rows = [...about(input), ...problem(input), ...readiness(input), ...conditions(input), ...backbone(input), ...measurement(input)];
  return { title: words.title, columns, rows: rows.map(cells) };
}

function cells({ subject, id, place, result, resultId, possible = [], possibleIds = [], score, range, first, firstTwo }: Row): Cell[] {
  const numbers = [score, range?.lo, range?.hi, first, firstTwo].map((number) => rounded(number ?? null));
  return [subject, id, place ?? null, result ?? null, resultId ?? null, joined(possible), joined(possibleIds), ...numbers];
}

/** A verdict with what else it could be. */
function verdictRow<V extends string>(
  { verdicts }: ReportInput,
  subject: string,
  id: string,
  { value, possible }: Pick<Verdict<V>, 'value' | 'possible'>,
  nameOf: (value: V) => string,
): Row {
  const others = possible.filter((option) => option !== value);
  const missing = value === 'undetermined' || value === 'not-asked';
  const result = missing ? verdicts[value as NoVerdict].name : nameOf(value);
  return { subject, id, result, resultId: value, possible: others.map(nameOf), possibleIds: others };
}

function about(input: ReportInput): Row[] {
  const { answers, diagnosis, formTitle, now } = input;
  const words = exportWords(input);
  const { id, version, form } = diagnosis.questionnaire;
  const name = answers['initiative-name']?.value;
  return [
    ...(typeof name === 'string' ? [{ subject: words.about.initiative, id: 'initiative', result: name.trim() }] : []),
    { subject: words.about.form, id: 'form', result: formTitle ?? words.fullForm, resultId: form },
    { subject: words.about.date, id: 'date', result: new Teller(input).date(now), resultId: now.toISOString().slice(0, 10) },
    { subject: words.about.questionnaire, id: 'questionnaire', result: String(version), resultId: id },
  ];
}

function problem(input: ReportInput): Row[] {
  const { verdicts, diagnosis, report } = input;
  const { problem: type, fit, gap, collaboration } = diagnosis;
  const { axis } = exportWords(input);
  const axes = (['adaptive', 'difficulty'] as const).map((id) => ({
    subject: axis(verdicts.axes[id].name),
    id: `problem.axes.${id}`,
    score: type.axes[id].mean,
    range: type.axes[id].range,
  }));
  const alternative = fit.alternative === null ? undefined : verdicts.alternatives[fit.alternative];
  return [
    verdictRow(input, verdicts.problem.label, 'problem', type, (value) => verdicts.problem.values[value].name),
    ...axes,
    verdictRow(input, verdicts.gap.label, 'gap', gap, (value) => verdicts.gap.values[value].name),
    verdictRow(input, verdicts.fit.label, 'fit', fit, (value) => verdicts.fit.values[value].name),
    ...(alternative ? [{ subject: report.insteadTitle, id: 'fit.alternative', result: alternative.name, resultId: fit.alternative! }] : []),
    verdictRow(input, verdicts.collaboration.label, 'collaboration', collaboration, (value) => verdicts.collaboration.values[value].name),
  ];
}

function readiness(input: ReportInput): Row[] {
  const { verdicts, diagnosis } = input;
  const { gate } = exportWords(input);
  return [
    verdictRow(input, verdicts.readiness.label, 'readiness', diagnosis.readiness, (value) => verdicts.readiness.values[value].name),
    ...GATES.map((id) =>
      verdictRow(
        input,
        gate(verdicts.gates[id].name),
        `readiness.gates.${id}`,
        diagnosis.readiness.gates[id],
        (state) => verdicts.gateStates[state],
      ),
    ),
  ];
}

function conditions(input: ReportInput): Row[] {
  const { verdicts, diagnosis } = input;
  const { condition } = exportWords(input);
  return CONDITIONS.map((id) => {
    const verdict = diagnosis.conditions[id];
    const row = verdictRow(
      input,
      condition(verdicts.conditions[id].name),
      `conditions.${id}`,
      verdict,
      (level) => verdicts.levels[level].name,
    );
    return { ...row, score: verdict.mean, ...(verdict.value !== 'not-asked' && { range: verdict.range }) };
  });
}

function backbone(input: ReportInput): Row[] {
  const { verdicts, diagnosis } = input;
  const { backbone: verdict } = diagnosis;
  const { structure, candidate, sure } = exportWords(input);
  const name = verdicts.backbone.values;
  return [
    verdictRow(input, verdicts.backbone.label, 'backbone', verdict, (value) => name[value].name),
    ...(verdict.sure
      ? [{ subject: sure, id: 'backbone.sure', result: sureSentence(new Teller(input), verdict), resultId: verdict.sure }]
      : []),
    ...verdict.ranking.map(({ type, feasible, score, first, firstTwo }, index) => ({
      subject: structure(name[type].name),
      id: `backbone.ranking.${type}`,
      place: index + 1,
      result: verdicts.feasible[feasible],
      resultId: feasible,
      ...(feasible !== 'no' && { score, first, firstTwo }),
    })),
    ...verdict.candidates.map(({ name: body, type, score, first, firstTwo }, index) => ({
      subject: candidate(body),
      id: `backbone.candidates.${index + 1}`,
      place: index + 1,
      result: name[type].name,
      resultId: type,
      score,
      first,
      firstTwo,
    })),
  ];
}

function measurement(input: ReportInput): Row[] {
  const { verdicts, diagnosis, report } = input;
  const { measurement: verdict } = diagnosis;
  const { measurementGate } = exportWords(input);
  const words = verdicts.measurement;
  const said = (state: boolean | 'unknown') => (state === true ? report.met : state === false ? report.notMet : report.unknown);
  return [
    verdictRow(input, words.label, 'measurement', verdict, (value) => words.values[value].name),
    verdictRow(
      input,
      words.targetLabel,
      'measurement.target',
      { value: verdict.target, possible: [] },
      (value) => words.values[value].name,
    ),
    ...verdict.ladder.flatMap(({ type, onLadder, gates }) =>
      (onLadder ? gates : []).map(({ gate, state }) => ({
        subject: measurementGate(words.values[type].name, verdicts.measurementGates[gate] ?? gate),
        id: `measurement.${type}.${gate}`,
        result: said(state),
        resultId: String(state),
      })),
    ),
  ];
}

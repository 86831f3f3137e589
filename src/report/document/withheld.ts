/** Leaving out notes and names before a report is built, so that no part of it can say them. */
import { allItems, type Answer, type Answers } from '../../questionnaire/answers';
import { covering } from '../../questionnaire/covering';
import type { ReportChoice } from './choice';
import type { ReportInput } from './teller';

/** What a report may say; `input` itself where it may say all. */
export function withheld(input: ReportInput, { notes, names }: Pick<ReportChoice, 'notes' | 'names'>): ReportInput {
  const noted = notes ? input : { ...input, answers: mapAnswers(input.answers, (_item, answer) => withoutRemarks(answer)) };
  return names ? noted : withoutNames(noted);
}

const mapAnswers = (answers: Answers, change: (item: string, answer: Answer) => Answer): Answers =>
  Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, change(item, answer)]));

/** How well the answer is backed stays: that is no one's words. */
const withoutRemarks = ({ note: _note, source: _source, ...answer }: Answer): Answer => answer;

function withoutNames(input: ReportInput): ReportInput {
  const { report, answers, settings, diagnosis, questionnaire } = input;
  const { left } = report.parts;
  const name = answers['initiative-name'];
  const bodies = new Map((settings.candidates ?? []).map((each, index) => [each.name, left.body(letterOf(index))]));
  const cover = covering([...(typeof name?.value === 'string' ? [[name.value, left.initiative] as const] : []), ...bodies]);
  const texts = new Set(allItems(questionnaire).flatMap(({ id, kind }) => (kind === 'text' ? [id] : [])));
  const candidates = diagnosis.backbone.candidates.map((each) => ({ ...each, name: bodies.get(each.name) ?? cover(each.name) }));
  return {
    ...input,
    answers: {
      ...mapAnswers(answers, (item, answer) => covered(answer, texts.has(item), cover)),
      ...(name && { 'initiative-name': { ...covered(name, false, cover), value: left.value } }),
    },
    diagnosis: { ...diagnosis, backbone: { ...diagnosis.backbone, candidates } },
  };
}

const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

/** @param isText whether the value is a person's own words, and not an option of ours */
function covered(answer: Answer, isText: boolean, cover: (text: string) => string): Answer {
  const { value, note, source } = answer;
  return {
    ...answer,
    ...(isText && typeof value === 'string' && { value: cover(value) }),
    ...(note !== undefined && { note: cover(note) }),
    ...(source !== undefined && { source: cover(source) }),
  };
}

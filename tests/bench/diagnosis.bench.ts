/** How long judging takes, and how it grows (`npm run bench`). */
import { diagnose } from '../../src/diagnosis/diagnose';
import { headline, type Subject } from '../../src/diagnosis/headline';
import { sensitivity } from '../../src/diagnosis/sensitivity';
import { allItems, type Answers } from '../../src/questionnaire/answers';
import type { Item, Questionnaire } from '../../src/questionnaire/schema';
import strive from '../../questionnaires/collective-impact/examples/strive.shidra.json';
import { questionnaire, rules } from '../fixtures/questionnaires';
import { report, timeOf, type Measured } from './measure';

const answers = strive.answers as Answers;
const full: Subject = { questionnaire, rules, form: 'full' };

/** The questionnaire with every item so many times over; no rule reads the copies, yet each is shown and answered. */
function copied(times: number): { subject: Subject; answers: Answers } {
  const copyOf = (item: Item, copy: number): Item => (copy === 0 ? item : { ...item, id: `${item.id}-${copy}` });
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => copies.map((copy) => copyOf(item, copy))),
  }));
  const larger: Questionnaire = { ...questionnaire, sections };
  const forms = { full: { items: allItems(larger).map((item) => item.id) } };
  const said = Object.entries(answers).flatMap(([id, answer]) =>
    copies.map((copy) => [copy === 0 ? id : `${id}-${copy}`, answer] as const),
  );
  return { subject: { ...full, questionnaire: { ...larger, forms } }, answers: Object.fromEntries(said) };
}

/** How many single changes there are to try. */
function triedIn(subject: Subject, given: Answers): number {
  const search = sensitivity(subject, given);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value.tried;
  }
}

/** The single changes, which come before any pair. */
function singles(subject: Subject, given: Answers, tried: number): void {
  const search = sensitivity(subject, given);
  for (let i = 0; i <= tried; i++) search.next();
}

export function run(): string {
  const name = 'the questionnaire written as JSON and read again';
  const baseline = timeOf(() => JSON.parse(JSON.stringify(questionnaire)) as unknown, 50);
  const measured = (what: string, ms: number, target: number | null = null): Measured => ({ name: what, ms, ratio: ms / baseline, target });
  const tried = triedIn(full, answers);
  const single = timeOf(() => singles(full, answers, tried), 1);
  const growth = [1, 2, 4].map((times) => {
    const larger = copied(times);
    return measured(
      `headline, ${85 * times} items`,
      timeOf(() => headline(larger.subject, larger.answers), 100),
    );
  });
  return report({ name, ms: baseline }, [
    measured(
      'one headline diagnosis',
      timeOf(() => headline(full, answers), 200),
      0.2,
    ),
    measured(
      'one whole diagnosis, 10,000 draws',
      timeOf(() => diagnose(questionnaire, rules, 'full', answers), 5),
      30,
    ),
    measured(`all ${tried} single changes of the full form`, single, 150),
    measured('one single change', single / tried),
    ...growth,
  ]);
}

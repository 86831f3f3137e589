import type { MethodSection } from './blocks';
import { intro } from './problem';
import { clauses, firstMatch, values } from './rule';
import type { Speaker } from './speaker';

/** Whether collective impact fits, what is advised where it does not, and what kind of collaboration there is. */
export function fitSection(speak: Speaker): MethodSection {
  const { rules, verdicts, frame, report } = speak.input;
  return {
    id: 'fit',
    title: report.sections.fit,
    blocks: [
      ...intro(speak, 'fit'),
      values(speak, verdicts.fit.label, verdicts.fit.values),
      ...firstMatch(speak, rules.fit.fit, (value) => speak.value('fit', value), frame.casesTitle),
      {
        kind: 'table',
        caption: frame.alternatives,
        head: [frame.advice, frame.meaning],
        rows: Object.values(verdicts.alternatives).map(({ name, text }) => [name, text]),
      },
      { kind: 'heading', level: 3, text: verdicts.collaboration.label },
      ...intro(speak, 'collaboration'),
      values(speak, verdicts.collaboration.label, verdicts.collaboration.values),
      ...firstMatch(speak, rules.collaboration.kind, (value) => speak.value('collaboration', value), frame.casesTitle),
      ...clauses(speak, report.collaborationMissing, rules.collaboration.missing),
    ],
  };
}

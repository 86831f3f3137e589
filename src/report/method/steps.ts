import type { StepWords } from '../../diagnosis/words';
import { TERMS } from '../../diagnosis/types';
import type { ClauseLine, MethodSection } from './blocks';
import { conditionOf } from './condition';
import { intro } from './problem';
import { titled } from './rule';
import type { Speaker } from './speaker';

/** Each step with the condition under which it is advised, who takes it and how one knows that it is done, by its term. */
export function stepsSection(speak: Speaker): MethodSection {
  const { rules, report } = speak.input;
  const due = (term: string) => rules.steps.steps.filter((step) => step.by === term);
  return {
    id: 'steps',
    title: report.sections.steps,
    blocks: [
      ...intro(speak, 'steps'),
      ...TERMS.flatMap((term) =>
        titled(
          report.stepsWhen[term],
          due(term).map((step) => line(speak, step)),
        ),
      ),
    ],
  };
}

function line(speak: Speaker, { id, when, source }: Speaker['input']['rules']['steps']['steps'][number]): ClauseLine {
  const { steps, report } = speak.input;
  const words: StepWords[string] | undefined = steps[id];
  return {
    text: words?.what ?? id,
    condition: conditionOf(speak, when),
    effects: words ? [`${report.who}: ${words.who}`, `${report.done}: ${words.done}`] : [],
    source: speak.source(source),
  };
}

import type { Item } from '../../questionnaire/schema';
import type { MethodBlock, MethodSection, QuestionLine } from './blocks';
import { conditionOf } from './condition';
import type { Speaker } from './speaker';

/** Every question in full, with its answers, section by section: what the short forms in the rules stand for. */
export function questionsSection(speak: Speaker): MethodSection {
  const { questionnaire, sections, frame, method } = speak.input;
  return {
    id: 'questions',
    title: frame.sections.questions,
    blocks: [
      ...method.questions.map((text): MethodBlock => ({ kind: 'paragraph', text })),
      ...questionnaire.sections.map(({ id, items }): MethodBlock => ({
        kind: 'folded',
        title: sections[id]?.section.title ?? id,
        blocks: [{ kind: 'questions', questions: items.map((item) => question(speak, item)) }],
      })),
    ],
  };
}

function question(speak: Speaker, item: Item): QuestionLine {
  const { frame } = speak.input;
  const words = speak.words(item.id);
  const traits = [frame.kinds[item.kind], frame.roles[item.role], ...(item.critical ? [frame.criticalTrait] : [])];
  const options = 'options' in item ? item.options.map((option) => words?.options?.[option] ?? option) : [];
  return {
    question: speak.question(item.id),
    traits: traits.join(frame.comma),
    answers: item.kind === 'scale' ? Object.values(words?.points ?? {}) : options,
    scale: item.kind === 'scale',
    ...(item.when ? { when: { text: frame.askedIf, condition: conditionOf(speak, item.when) } } : {}),
    source: speak.source(item.source),
  };
}

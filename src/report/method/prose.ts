/** The sections that no rule gives: principles, doubt, limits, evidence and the like; and the sources. */
import type { MethodWords } from '../../questionnaire/reference-schemas';
import type { MethodBlock, MethodSection } from './blocks';
import type { Speaker } from './speaker';

/** What must be known before the rules are read. */
export function openingSections(speak: Speaker): MethodSection[] {
  const { method, frame } = speak.input;
  return [
    { id: 'principles', title: frame.sections.principles, blocks: [{ kind: 'list', items: method.principles, ordered: true }] },
    { id: 'doubt', title: frame.sections.doubt, blocks: paragraphs(method.doubt) },
    { id: 'limits', title: frame.sections.limits, blocks: [{ kind: 'list', items: method.limits }] },
  ];
}

/** What stands behind the rules. */
export function closingSections(speak: Speaker): MethodSection[] {
  const { method, frame, sources, works } = speak.input;
  return [
    { id: 'calibration', title: frame.sections.calibration, blocks: paragraphs(method.calibration) },
    {
      id: 'evidence',
      title: frame.sections.evidence,
      blocks: [
        ...citedParagraphs(speak, method.evidence),
        { kind: 'heading', level: 3, text: frame.critiquesTitle },
        ...citedParagraphs(speak, method.critiques),
      ],
    },
    { id: 'texts', title: frame.sections.texts, blocks: paragraphs(method.texts) },
    { id: 'corrections', title: frame.sections.corrections, blocks: [{ kind: 'list', items: method.corrections }] },
    {
      id: 'sources',
      title: frame.sections.sources,
      blocks: [
        ...paragraphs(method.sources),
        {
          kind: 'sources',
          sources: sources.map(({ tag, note, works: rests }) => ({
            source: speak.source(tag),
            note,
            rests: { text: rests.length > 0 ? frame.restsOn : '', works: speak.works(rests) },
          })),
        },
      ],
    },
    { id: 'works', title: frame.sections.works, blocks: [{ kind: 'works', works: [...works] }] },
  ];
}

export function citedParagraphs(speak: Speaker, items: MethodWords['evidence']): MethodBlock[] {
  return [{ kind: 'cited', items: items.map(({ text, works }) => ({ text, works: speak.works(works) })) }];
}

const paragraphs = (texts: readonly string[]): MethodBlock[] => texts.map((text) => ({ kind: 'paragraph', text }));

import type { ReportSection } from '../blocks';
import type { Teller } from './teller';

/** The words of the field, with what else they are called. */
export function glossarySection(tell: Teller): ReportSection {
  const { glossary, report } = tell.input;
  const items = glossary.map(({ term, also, meaning }) => ({
    term,
    text: also ? `${meaning} ${report.parts.glossary.also(also)}.` : meaning,
  }));
  return { id: 'glossary', title: report.sections.glossary, blocks: [{ kind: 'definitions', items }], ownPage: true, folded: true };
}

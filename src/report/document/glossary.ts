import type { ReportSection } from '../blocks';
import type { Teller } from './teller';

/** The words of the field, with what else they are called; for the whole report, since the shorter one explains what it says where it says it. */
export function glossarySection(tell: Teller): ReportSection {
  const { glossary, report } = tell.input;
  const items = glossary.map(({ term, also, meaning }) => ({
    term,
    text: also ? `${meaning} ${report.parts.glossary.also(also)}.` : meaning,
  }));
  return { id: 'glossary', title: report.sections.glossary, blocks: [{ kind: 'definitions', items }], folded: true };
}

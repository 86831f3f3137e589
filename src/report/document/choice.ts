/** How much of a report its reader wants. */
import type { Block, ReportDocument, ReportSection } from '../blocks';

export const EXTENTS = ['summary', 'standard', 'everything'] as const;
/** One page that stands alone; the report without the working behind it; or all there is. */
export type Extent = (typeof EXTENTS)[number];

/** The working behind a conclusion, which shorter reports leave out. */
export const inDetail = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, detail: true }));

/** What a report of this extent holds of the whole one. */
export function chosen(document: ReportDocument, extent: Extent): ReportDocument {
  const { contents, ...rest } = document;
  switch (extent) {
    case 'everything':
      return document;
    case 'summary':
      return { ...rest, sections: document.sections.filter(({ id, brief }) => id === 'summary' || brief) };
    case 'standard':
      return {
        ...rest,
        ...(contents === undefined ? {} : { contents }),
        sections: document.sections.filter(({ detail }) => !detail).map(withoutDetail),
      };
  }
}

const withoutDetail = (section: ReportSection): ReportSection => ({ ...section, blocks: kept(section.blocks) });

function kept(blocks: readonly Block[]): Block[] {
  return blocks
    .filter(({ detail }) => !detail)
    .map((block) => (block.kind === 'beside' ? { ...block, start: kept(block.start), end: kept(block.end) } : block));
}

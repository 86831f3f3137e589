/** How much of a report its reader wants, and what is not for their eyes. */
import type { Block, ReportDocument, ReportSection } from '../blocks';

export const EXTENTS = ['summary', 'standard', 'everything'] as const;
export type Extent = (typeof EXTENTS)[number];

export interface ReportChoice {
  /** One page that stands alone; the report without the working behind it; or all there is. */
  extent: Extent;
  /** With what was noted beside the answers, and where they were taken from. */
  notes: boolean;
  /** With the names of the initiative and of the bodies that were named as candidates. */
  names: boolean;
}

export const WHOLE: ReportChoice = { extent: 'everything', notes: true, names: true };

/** The working behind a conclusion, which shorter reports leave out. */
export const inDetail = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, detail: true }));

/** What a report of this extent holds of the whole one. What notes and names say is left out before a report is built; see `withheld`. */
export function chosen(document: ReportDocument, extent: Extent): ReportDocument {
  const { contents, ...rest } = document;
  switch (extent) {
    case 'everything':
      return document;
    case 'summary':
      return { ...rest, sections: document.sections.filter(({ id }) => id === 'summary') };
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

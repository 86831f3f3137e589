/** Every kind of block, each drawn by its own file. */
import type { Block, ReportSection } from '../blocks';
import { chartPieces } from './draw-chart';
import { besidePieces, columnsPieces } from './draw-columns';
import { checklistPieces, definitionsPieces, flipsPieces, listPieces } from './draw-list';
import { paperPieces } from './draw-paper';
import { reasonsPieces } from './draw-reasons';
import { tablePieces } from './draw-table';
import { headingPieces, keepWithNext, paragraphPieces, sectionTitlePieces } from './draw-text';
import { calloutPieces, verdictPieces } from './draw-verdict';
import type { Piece } from './layout';
import type { Press } from './press';
import type { Tag } from './tags';

/** A section with its title above it, if it has one, in an element of its own; each block is made when it is come to. */
export function* sectionPieces(press: Press, section: ReportSection, parent: Tag): Generator<Piece, void> {
  const part = press.tags.add(parent, 'Sect');
  if (section.title !== '') yield* sectionTitlePieces(press, section.title, part);
  for (const [index, block] of section.blocks.entries()) {
    const pieces = blockPieces(press, block, part);
    yield* leadsIn(block, section.blocks[index - 1], section.blocks[index + 1]) ? keptIfShort(pieces) : pieces;
  }
}

/** Whether a paragraph is of little use without what follows it: the first below a heading, and the one above a list. */
function leadsIn(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || after === undefined || after.kind === 'heading') return false;
  return before?.kind === 'heading' || after.kind === 'list';
}

/** A paragraph of up to two lines stays with what follows; a longer one may stand at the foot of a page. */
function keptIfShort(pieces: Iterable<Piece>): Piece[] {
  const lines = [...pieces];
  return lines.length <= 2 ? keepWithNext(lines) : lines;
}

function blocksPieces(press: Press, blocks: readonly Block[], parent: Tag): Piece[] {
  return blocks.flatMap((block) => [...blockPieces(press, block, parent)]);
}

function blockPieces(press: Press, block: Block, parent: Tag): Iterable<Piece> {
  switch (block.kind) {
    case 'heading':
      return headingPieces(press, block, parent);
    case 'paragraph':
      return paragraphPieces(press, block, parent);
    case 'list':
      return listPieces(press, block, parent);
    case 'checklist':
      return checklistPieces(press, block, parent);
    case 'definitions':
      return definitionsPieces(press, block, parent);
    case 'verdict':
      return verdictPieces(press, block, parent);
    case 'reasons':
      return reasonsPieces(press, block, parent);
    case 'flips':
      return flipsPieces(press, block, parent);
    case 'table':
      return tablePieces(press, block, parent);
    case 'chart':
      return chartPieces(press, block, parent);
    case 'callout':
      return calloutPieces(press, block, parent);
    case 'columns':
      return columnsPieces(press, block, parent);
    case 'beside':
      return besidePieces(press, block, parent, blocksPieces);
    case 'paper':
      return paperPieces(press, block.part, parent);
    case 'example':
      return [];
  }
}

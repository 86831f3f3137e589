/** What is written on by hand, each part drawn by its own file; and the lines for who fills it in and when. */
import type { PaperPart } from '../form/parts';
import { questionsPieces } from './draw-question';
import { tallyPieces } from './draw-tally';
import { spoken } from './draw-text';
import type { Piece } from './layout';
import { PAPER } from './paper-style';
import type { Press } from './press';
import { COLOURS } from './style';
import type { Tag } from './tags';

const GAP = 18;
/** Height to write in. */
const ROOM = 24;

export function paperPieces(press: Press, part: PaperPart, parent: Tag): Piece[] {
  switch (part.as) {
    case 'blanks':
      return [blanksPiece(press, part.labels, parent)];
    case 'questions':
      return questionsPieces(press, part, parent);
    case 'tally':
      return tallyPieces(press, part, parent);
  }
}

/** Lines side by side, each with its label below it. */
function blanksPiece(press: Press, labels: readonly string[], parent: Tag): Piece {
  const { doc, setter, tags, column } = press;
  const style = PAPER.label;
  const places = setter.columns(column, labels.length, GAP);
  const blanks = labels.map((label, index) => ({
    place: places[index]!,
    line: setter.oneLine(label, style, places[index]!.width),
    tag: tags.add(parent, 'P', spoken(press, label)),
  }));
  return {
    height: ROOM + 3 + style.leading,
    above: 4,
    draw: (top) => {
      for (const { place, line, tag } of blanks) {
        tags.artifact(() => {
          doc
            .setDrawColor(COLOURS.ink)
            .setLineWidth(0.6)
            .line(place.x, top + ROOM, place.x + place.width, top + ROOM);
        });
        tags.mark(tag, () => {
          setter.draw(line, style, place, top + ROOM + 3);
        });
      }
    },
  };
}

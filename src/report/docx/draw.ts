/** Each kind of block as what Word has for it. */
import type { FileChild, Paragraph } from 'docx';
import type { Block, ReasonLine } from '../blocks';
import { chart } from './draw-chart';
import { callout, verdict } from './draw-panel';
import { table } from './draw-table';
import type { Hand } from './hand';

export function draw(hand: Hand, block: Block): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [hand.paragraph(block.text, `Heading${block.level}`)];
    case 'paragraph':
      return [hand.paragraph(block.text, block.tone === 'lead' ? 'Lead' : block.tone === 'quiet' ? 'Quiet' : 'Normal')];
    case 'list':
      return hand.list(block.items, block.ordered ? 'numbers' : 'bullets');
    case 'checklist':
      return hand.list(block.items, 'boxes');
    case 'definitions':
      return block.items.flatMap(({ term, text }) => [hand.paragraph(term, 'Term'), hand.paragraph(text, 'Normal')]);
    case 'verdict':
      return verdict(hand, block);
    case 'reasons':
      return [hand.paragraph(block.title, 'Label'), ...reasons(hand, block.reasons)];
    case 'flips':
      return [
        hand.paragraph(block.title, 'Label'),
        ...hand.list(
          block.flips.map(({ text }) => text),
          'bullets',
        ),
      ];
    case 'table':
      return table(hand, block);
    case 'chart':
      return chart(hand, block);
    case 'callout':
      return callout(hand, block);
    case 'columns':
      return block.columns.flatMap(({ title, items }) => [hand.paragraph(title, 'Term'), ...hand.list(items, 'bullets')]);
    case 'beside':
      return [...block.start, ...block.end].flatMap((each) => draw(hand, each));
    case 'example':
    case 'paper':
      return [];
  }
}

/** Sentences as a list; below each what it rests on, and at its end the tag of its source. */
function reasons(hand: Hand, lines: readonly ReasonLine[]): Paragraph[] {
  const item = hand.openList('bullets');
  return lines.flatMap(({ about, text, answers, upon, source }) => {
    const sentence = about === undefined ? text : `${about}: ${text}`;
    const grounds = upon ? [`${upon.label}: ${upon.grounds.map((ground) => ground.text).join('; ')}`] : [];
    const given = answers.map(({ question, answer }) => `${question} — ${answer}`);
    return [
      item(source === '' ? sentence : `${sentence} ${tag(source)}`),
      ...[...grounds, ...given].map((each) => item(each, 1, 'Ground')),
    ];
  });
}

/** Runs one way, so that its brackets stay with it at the end of a line. */
const tag = (source: string): string => `\u2066[${source}]\u2069`;

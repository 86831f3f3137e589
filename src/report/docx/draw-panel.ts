/** A verdict in plain words, and a callout: shaded paragraphs that stay together, named in the colour of their tone. */
import { BorderStyle, ShadingType, type Paragraph } from 'docx';
import type { Block } from '../blocks';
import { COLOURS, TONES } from '../pdf/style';
import type { Hand } from './hand';
import { hex, POINT } from './style';

/** Points between a panel's edge and its words. */
const PADDING = 8;

interface Line {
  text: string;
  style: string;
  /** Another than the style's. */
  colour?: string;
}

export function verdict(hand: Hand, { label, value, statement, doubt, tone }: Extract<Block, { kind: 'verdict' }>): Paragraph[] {
  const lines: Line[] = [
    { text: label, style: 'PanelLabel' },
    { text: value, style: 'PanelValue', ...(tone !== 'none' && { colour: TONES[tone].mark }) },
    { text: statement, style: 'PanelText' },
    ...(doubt === undefined ? [] : [{ text: doubt, style: 'PanelQuiet' }]),
  ];
  return panel(hand, lines, TONES[tone].panel);
}

export function callout(hand: Hand, { tone, title, text }: Extract<Block, { kind: 'callout' }>): Paragraph[] {
  const [back, colour] = tone === 'warning' ? [TONES.middle.panel, TONES.middle.mark] : [COLOURS.tint, COLOURS.accent];
  return panel(
    hand,
    [
      { text: title, style: 'PanelTitle', colour },
      { text, style: 'PanelText' },
    ],
    back,
  );
}

function panel(hand: Hand, lines: readonly Line[], back: string): Paragraph[] {
  // In the colour of the paper: the shade reaches up to a border, and two panels of one tone are kept apart by it.
  const edge = (size: number, space: number) => ({ style: BorderStyle.SINGLE, color: hex(COLOURS.paper), size, space });
  const sides = { left: edge(2, PADDING), right: edge(2, PADDING) };
  const gap = edge(56, 4);
  const last = lines.length - 1;
  return lines.map(({ text, style, colour }, index) =>
    hand.paragraph(
      text,
      style,
      {
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(back) },
        indent: { left: PADDING * POINT, right: PADDING * POINT },
        border: { ...sides, ...(index === 0 && { top: gap }), ...(index === last && { bottom: gap }) },
        keepNext: index < last,
        keepLines: true,
      },
      colour === undefined ? {} : { color: hex(colour) },
    ),
  );
}

/** A text as Word's runs. */
import { BuilderElement, TextRun, type IRunPropertiesOptions } from 'docx';
import type { Direction } from '../pdf/bidi';
import { xmlText } from '../xml-text';
import { InParagraph } from './in-paragraph';
import { STEERING, stretches, type Stretch } from './stretches';

/** How a run looks, apart from its direction. */
export type Look = Pick<IRunPropertiesOptions, 'color'>;

/**
 * @param text in logical order
 * @param dir of the paragraph
 * @param look of every run
 */
export function runs(text: string, dir: Direction, look: Look = {}): TextRun[] {
  return stretches(text, dir).flatMap((stretch) => draw(stretch, look));
}

/** The text for a place that has one run only, or none. */
export const plain = (text: string): string => xmlText(text).replace(STEERING, '').replace(/\s+/g, ' ');

function draw(stretch: Stretch, look: Look): TextRun[] {
  if ('within' in stretch) {
    const children = stretch.within.flatMap((each) => draw(each, look));
    return [new InParagraph(new BuilderElement({ name: 'w:dir', attributes: { val: { key: 'w:val', value: stretch.dir } }, children }))];
  }
  // An override or an embedding is heeded where directions are found; a run cannot repeat it.
  const lines = stretch.text.replace(STEERING, '').split('\n');
  const rightToLeft = stretch.dir === 'rtl';
  return lines.flatMap((line, index) =>
    line === '' && index === 0
      ? []
      : [new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }), ...(rightToLeft && { rightToLeft }) })],
  );
}

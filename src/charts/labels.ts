/** Words around a chart. */

/** A label in lines of about so many letters, broken between words, each line ready to be drawn. */
export function labelLines(label: string, letters: number, visual: (text: string) => string): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map(visual);
}

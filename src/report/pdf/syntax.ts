/** How values are written in a PDF (ISO 32000-1, 7.9). */

/** A text in any script: UTF-16 in hexadecimal. */
export function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}

/** In universal time, so that the place of writing makes no difference. */
export function dateString(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`;
}

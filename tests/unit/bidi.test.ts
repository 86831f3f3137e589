import { describe, expect, it } from 'vitest';
import { visualLine, wrap, type Direction } from '../../src/report/pdf/bidi';

/** Expected strings are the order in which Chromium sets the characters from left to right; brackets as they look there. */
const CHROMIUM: [Direction, string, string][] = [
  ['rtl', 'הבעיה (מסתגלת) קשה.', '.השק (תלגתסמ) היעבה'],
  ['rtl', 'תשובות: 58% (35 מתוך 60)', '(60 ךותמ 35) 58% :תובושת'],
  ['rtl', 'תקן ISO 27001:2022 (סעיף A.5.1)', '(A.5.1 ףיעס) ISO 27001:2022 ןקת'],
  ['rtl', 'בטווח 10%-15% מן המקרים', 'םירקמה ןמ 15%-10% חווטב'],
  ['rtl', 'ראו https://example.org/a?lang=he&page=2 שם', 'םש https://example.org/a?lang=he&page=2 ואר'],
  ['rtl', 'Collective Impact (פעולה קולקטיבית) מתאימה', 'המיאתמ (תיביטקלוק הלועפ) Collective Impact'],
  ['rtl', 'מחיר: 1,250 ₪ (כ-340$), ב-12.3.2025', '12.3.2025-ב ,(340$-כ) ₪ 1,250 :ריחמ'],
  ['rtl', 'מדדים 3–5, [טיוטה] ״בעד״ 50%', '50% ״דעב״ [הטויט] ,5–3 םידדמ'],
  ['rtl', 'שלום peace (שלום)… 50%', '50% …(םולש) peace םולש'],
  ['ltr', 'The initiative “מעגלים” (circles), 3–5 years.', 'The initiative “םילגעמ” (circles), 3–5 years.'],
  ['ltr', 'Called שידרה (2025) in Hebrew', 'Called (2025) הרדיש in Hebrew'],
];

describe('visual order', () => {
  it.each(CHROMIUM)('%s: %s', (dir, logical, visual) => {
    expect(visualLine(logical, dir)).toBe(visual);
  });

  it('leaves out characters that only steer direction', () => {
    expect(visualLine('מחיר \u200e+5\u200e בלבד', 'rtl')).toBe('דבלב +5 ריחמ');
  });

  it('keeps vowel points after their letter', () => {
    expect(visualLine('שָׁלוֹם', 'rtl')).toBe('םוֹלשָׁ');
  });

  it('gives characters beyond the basic plane their own direction, whole', () => {
    expect(visualLine('שלום OECD 🙂', 'rtl')).toBe('🙂 OECD םולש');
    expect(visualLine('a 𐤀𐤁 b', 'ltr')).toBe('a 𐤁𐤀 b');
  });

  it('keeps isolates apart that touch each other', () => {
    expect(visualLine('12\u2067*', 'rtl')).toBe('*12');
  });
});

describe('wrapping', () => {
  const one = () => 1;
  const logical = (text: string, width: number, dir: Direction = 'ltr') => wrap(text, dir, width, one).map((line) => line.logical);

  it('breaks between words and drops the space', () => {
    expect(logical('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('breaks after a hyphen between letters but not inside a range', () => {
    expect(logical('self-assessment', 8)).toEqual(['self-', 'assessme', 'nt']);
    expect(logical('in 10%-15% of', 8)).toEqual(['in', '10%-15%', 'of']);
  });

  it('cuts a long address at a slash', () => {
    expect(logical('https://example.org/library', 22)).toEqual(['https://example.org/', 'library']);
  });

  it('fits what is left of a cut line as well', () => {
    expect(logical('a bcdefghi', 8, 'ltr')).toEqual(['a', 'bcdefghi']);
    const wide = (char: string) => (char === 'W' ? 4 : 1);
    expect(wrap('a iiiiiiiW', 'ltr', 8, wide).map((line) => line.logical)).toEqual(['a', 'iiiiiii', 'W']);
  });

  it('starts a new line where the text does', () => {
    expect(logical('a\n\nb', 9)).toEqual(['a', '', 'b']);
  });

  it('gives an empty text one line', () => {
    expect(logical('', 9)).toEqual(['']);
  });

  it('knows the pair of a bracket that closes on the next line', () => {
    expect(wrap('שלום (abc אבג) סוף', 'rtl', 9, one).map((line) => line.visual)).toEqual(['abc) םולש', 'ףוס (גבא']);
  });
});

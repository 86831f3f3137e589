/** Languages by their tags (BCP 47). */

const FROM_THE_RIGHT = new Set(['Hebr', 'Arab', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The direction in which a language is written: that of the script it is most likely in. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return FROM_THE_RIGHT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

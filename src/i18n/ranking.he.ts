/** מילות הדירוג בעברית. */
export const he = {
  up: (label: string) => `להעלות את "${label}"`,
  down: (label: string) => `להוריד את "${label}"`,
  add: (label: string) => `להוסיף לדירוג את "${label}"`,
  remove: (label: string) => `להוציא מהדירוג את "${label}"`,
  moved: (label: string, place: number) => `"${label}" במקום ${place}`,
  removed: (label: string) => `"${label}" הוצא מהדירוג`,
  ranked: 'הדירוג שלכם, החשוב ביותר ראשון',
  unranked: 'עוד לא דורגו',
  empty: 'עוד לא נבחר דבר. מה שלא ידורג ייחשב שווה בחשיבותו.',
};

export type RankingWords = typeof he;

/** מילים לקובץ שמוגן בסיסמה. The Hebrew words for files that open only with a passphrase. */
export const he = {
  save: {
    summary: 'קובץ מוגן בסיסמה',
    text: 'מי שאין לו הסיסמה לא יוכל לפתוח את הקובץ. כדאי לבחור כמה מילים שאין ביניהן קשר, ולמסור אותן בדרך אחרת מזו שבה נשלח הקובץ.',
    forgetting: 'אם הסיסמה תישכח, איש לא יוכל לפתוח את הקובץ, גם לא מי שבנו את שידרה.',
    passphrase: 'סיסמה',
    again: 'אותה סיסמה שוב',
    tooShort: (least: number) => `הסיסמה קצרה מדי. נדרשים לפחות ${least} תווים.`,
    differ: 'שתי הסיסמאות אינן זהות.',
    save: 'לשמור קובץ מוגן',
    saving: 'הקובץ ננעל…',
    saved: 'הקובץ נשמר.',
    impossible: 'הדפדפן נועל קבצים רק בדף שנטען מכתובת https או מהמכשיר הזה. כדי לנעול קובץ יש לפתוח את שידרה בדף כזה.',
  },
  open: {
    title: 'הקובץ מוגן בסיסמה',
    text: (file: string) => `כדי לפתוח את \u2068${file}\u2069 יש להקליד את הסיסמה שנקבעה לו.`,
    passphrase: 'סיסמה',
    open: 'לפתוח',
    cancel: 'לא לפתוח',
  },
};

export type SealingWords = typeof he;

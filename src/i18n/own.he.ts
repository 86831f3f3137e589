/** מילים לשאלונים שמביאים מבחוץ. Hebrew words for questionnaires of one's own, loaded when they are wanted. */
import { isolate } from './isolate';

const unchanged = 'מה ששמור כאן לא השתנה.';
/** Not broken at its hyphen, before which Hebrew has another. */
const suffix = '\u2066.shidra-\u2060questionnaire.json\u2069';

export const he = {
  title: 'שאלון משלכם',
  text: `שאלון שהוכן לשידרה, כקובץ אחד ששמו מסתיים ב-${suffix} או כתיקייה. הוא נבדק לפני שהוא נקלט, ונשמר במכשיר הזה בלבד.`,
  openFile: 'לבחור קובץ של שאלון',
  openFolder: 'לבחור תיקייה של שאלון',
  begin: 'להתחיל אבחון',
  checking: 'בודקים את השאלון. זה נמשך כמה שניות, בפעם הראשונה בלבד.',
  taken: (name: string) => `השאלון ${isolate(name)} נשמר במכשיר הזה.`,
  changed: 'הקובץ השתנה מאז שנשמר. אם איש לא ערך אותו בכוונה, כדאי לבקש אותו שוב.',
  refusedTitle: 'השאלון לא נקלט',
  problems: (count: number) =>
    `${count === 1 ? 'נמצאה תקלה אחת' : `נמצאו ${count} תקלות`}. לכל תקלה: הקובץ, המקום בו, ומה היה צריך להיות שם (באנגלית). ${unchanged}`,
  undecidedTitle: 'לא הכול ניתן לבדיקה',
  undecided: 'השאלון נקלט. לגבי הכללים האלה אי אפשר היה לקבוע אם יש תשובות שמפעילות אותם; כדאי לנסות אותם באבחון משלכם.',
  noPack: `זה אינו קובץ של שאלון. יש לבחור קובץ ששמו מסתיים ב-${suffix}. ${unchanged}`,
  newer: `הקובץ נשמר בגרסה חדשה יותר של שידרה. כדאי לרענן את הדף ולנסות שוב. ${unchanged}`,
  tooLarge: `השאלון גדול מ-5 מגה-בייט, הרבה יותר מכל שאלון. כנראה נבחר קובץ אחר או תיקייה אחרת. ${unchanged}`,
  unreadable: `הדפדפן לא הצליח לקרוא את מה שנבחר. כדאי לבחור שוב. ${unchanged}`,
  missing: {
    title: 'השאלון של האבחון הזה אינו כאן',
    text: (id: string) =>
      `האבחון שמור במכשיר, אבל הוא מולא בשאלון ${isolate(id)}, שאינו חלק משידרה ואינו שמור במכשיר הזה. פתחו את השאלון בדף הבית, תחת "שאלון משלכם", וחזרו לכאן.`,
  },
};

export type OwnWords = typeof he;

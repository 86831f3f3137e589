/** Hebrew sentences about files that are opened and about this device. Each says what is wrong, where, and what to do. */
import { isolate } from './isolate';
import { megabytes } from './megabytes';

const unchanged = 'העבודה הנוכחית לא נפגעה.';
const suffix = '\u2066.shidra.json\u2069';
const choose = 'יש לבחור קובץ שנשמר בשידרה; שמו מסתיים ב-\u2066.json\u2069. היכן שנפתחים אבחונים אפשר לבחור גם דוח PDF של שידרה.';
const opensAt = 'אבחונים ודוחות נפתחים בדף הבית, קובצי סדנה בדף הסדנאות וקובצי תיק בדף התיקים.';

/** `where` is the place in the file in the reader's words, such as a question's short name, else the path; `detail` is technical. */
export const he = {
  refused: {
    'not-json': () => `זה אינו קובץ של שידרה. ${choose} ${unchanged}`,
    truncated: () => `הקובץ נקטע באמצע, ולכן אי אפשר לפתוח אותו. כדאי להעתיק או לשמור אותו שוב מהמקור ולנסות עוד פעם. ${unchanged}`,
    foreign: () => `הקובץ אינו מהסוג שנפתח כאן, או שנוצר בתוכנה אחרת. ${opensAt} ${unchanged}`,
    'newer-version': () =>
      `הקובץ נשמר בגרסה חדשה יותר של שידרה. צריך לעדכן את שידרה (בדרך כלל די בטעינה מחדש של הדף) ולפתוח אותו שוב. ${unchanged}`,
    'other-questionnaire': (_where: string, detail: string) =>
      `הקובץ שייך לשאלון אחר (${isolate(detail)}). יש לפתוח אותו בשידרה שכוללת את השאלון הזה. ${unchanged}`,
    malformed: (where: string, detail: string) =>
      `מבנה הקובץ אינו תקין${where ? ` במקום ${isolate(where)}` : ''}. היה צריך להופיע שם: ${isolate(detail)}. אם הקובץ נערך ידנית, כדאי לתקן שם; אם לא, יש לבקש אותו שוב מהשולחים. ${unchanged}`,
    'answer-out-of-scale': (where: string, detail: string) =>
      `בקובץ יש תשובה שאינה אפשרית לשאלה ${isolate(where)}. התשובה התקינה: ${isolate(detail)}. כדי שלא לנחש, הקובץ לא נפתח; יש לתקן את התשובה ולנסות שוב. ${unchanged}`,
    'too-large': (_where: string, detail: string) =>
      `הקובץ גדול מ-${megabytes(detail)} מגה-בייט, הרבה יותר מכל קובץ מסוג זה. כנראה נבחר קובץ אחר. ${choose} ${unchanged}`,
    unreadable: () =>
      `הדפדפן לא הצליח לקרוא את הקובץ. ייתכן שהוא הועבר או נמחק, או שאין הרשאה לפתוח אותו. כדאי לבחור אותו שוב. ${unchanged}`,
    'pdf-encrypted': () =>
      `קובץ ה-PDF מוגן בסיסמה, ולכן אי אפשר לקרוא את האבחון שבתוכו. כדאי לבקש מהשולחים את הדוח בלי סיסמה, או את הקובץ ששמו מסתיים ב-${suffix}. ${unchanged}`,
    'pdf-without-assessment': () =>
      `אין אבחון בתוך קובץ ה-PDF הזה. רק דוח כפי ששידרה הפיקה אותו נושא את האבחון; בעותק שנסרק, או שהודפס לנייר או לקובץ, הוא אינו נשמר. כדאי לבקש את ה-PDF המקורי, או את הקובץ ששמו מסתיים ב-${suffix}. ${unchanged}`,
    'pdf-several': () =>
      `בקובץ ה-PDF הזה יש יותר מאבחון אחד, כנראה משום שאוחדו בו כמה דוחות. כדי שלא לנחש לאיזה מהם הכוונה, לא נפתח אף אחד; כדאי לפתוח את הדוחות המקוריים אחד אחד. ${unchanged}`,
    'pdf-damaged': () =>
      `האבחון שבתוך קובץ ה-PDF פגום ואי אפשר לקרוא אותו, גם אם הדפים נראים תקינים. כדאי להעתיק או לשמור את ה-PDF שוב מהמקור, או לבקש את הקובץ ששמו מסתיים ב-${suffix}. ${unchanged}`,
    sealed: () => `הקובץ מוגן בסיסמה, והיא לא הוקלדה. אפשר לפתוח אותו שוב ולהקליד אותה. ${unchanged}`,
    'wrong-passphrase': () =>
      'הסיסמה אינה פותחת את הקובץ. כדאי לבדוק רווחים, אותיות גדולות ואת שפת המקלדת. אם אין ספק שהיא נכונה, הקובץ נפגם, וצריך לבקש אותו שוב.',
    'cannot-unseal': () =>
      `הקובץ מוגן בסיסמה, והדפדפן פותח קבצים כאלה רק בדף שנטען בכתובת https או מהמכשיר הזה. יש לפתוח את שידרה שם. ${unchanged}`,
  },
  /** Where several files came at once. */
  copied: 'במכשיר כבר שמורה גרסה אחרת של האבחון הזה. הקובץ נפתח כעותק נפרד, ושתי הגרסאות נשמרו.',
  onlyOne: (name: string) => `מבין הקבצים ששוחררו כאן נפתח רק אחד: ${isolate(name)}. האחרים לא השתנו; אפשר לפתוח אותם אחד אחד.`,
  andMore: (count: number) => (count === 1 ? 'בקובץ יש עוד פרט אחד כזה.' : `בקובץ יש עוד ${count} פרטים כאלה.`),
  noticed: {
    migrated: () =>
      'הקובץ נוצר עם גרסה קודמת של השאלון, והתשובות הועברו לשאלות של היום. כדאי לחפש בבדיקת התשובות שאלות שלא נענו; ייתכן שנוספו כאלה.',
    'unknown-item': (where: string, _detail: string) =>
      `התשובה לשאלה ${isolate(where)} נשמרה בנפרד: השאלה אינה בשאלון שלנו, ולכן התשובה אינה משפיעה על התוצאה. אין צורך לעשות דבר.`,
    'unknown-field': (where: string, _detail: string) => `בקובץ יש שדה לא מוכר, ${isolate(where)}, והוא לא נקלט. התשובות נקלטו כולן.`,
    checksum: (_where: string, _detail: string) =>
      'תוכן הקובץ השתנה מאז שנשמר. אם הוא לא נערך בכוונה, כדאי לעבור על התשובות או לבקש את הקובץ שוב. כל מה שנקרא ממנו נקלט.',
    repaired: (where: string, _detail: string) => `פרט חסר בקובץ הושלם או הושמט: ${isolate(where)}. התשובות לא השתנו.`,
    'result-left-out': (where: string, _detail: string) =>
      `תוצאה של אדם אחד בקובץ, ${isolate(where)}, פגומה או שייכת לסדנה אחרת, והיא לא נקלטה. כדאי לבקש שתישלח שוב. כל השאר נקלטו.`,
    'result-of-other-version': (where: string, _detail: string) =>
      `תוצאה של אדם אחד בקובץ, ${isolate(where)}, נוצרה בגרסה אחרת של השאלון. היא נשמרת אבל אי אפשר לספור אותה; כדי שתיספר יש לפתוח את הקובץ עם אותה גרסה, או לבקש למלא שוב.`,
  },
};

export type Messages = typeof he;

/** מילים לדוח ההשוואה ולמכתבים. The Hebrew words of the comparison report and of letters to applicants. */
import { isolate } from './isolate';

export const he = {
  document: {
    title: (name: string) => `השוואת הצעות: ${isolate(name)}`,
    subtitle: (date: string, shown: number, all: number) =>
      shown === all ? `${date}. ${all} יוזמות.` : `${date}. ${shown} מתוך ${all} יוזמות, לפי הסינון שנבחר.`,
    lead: 'היוזמות עומדות כאן בסדר שנבחר בטבלה. אין ציון כולל: כל מסקנה עומדת לעצמה, ומה שלא ידוע נאמר.',
    sections: {
      summary: 'במבט אחד',
      conditions: 'חמשת התנאים',
      structure: 'שדרה ומדידה',
      backing: 'על מה זה נשען',
      rules: 'הכללים של הגוף המממן',
      decisions: 'החלטות',
      radars: 'חמשת התנאים, יוזמה אחר יוזמה',
    },
    fitCaption: 'התאמה ובשלות',
    mapCaption: 'התאמה מול שלב: כמה יוזמות בכל צירוף',
    conditionsCaption: 'הרמה של כל תנאי',
    structureCaption: 'המבנה המומלץ לשדרה והמדידה',
    backingCaption: 'כמה לא ידוע, ועל מה נשענות התשובות',
    decisionsCaption: 'מה הוחלט',
    reason: 'נימוק',
    own: 'הדרישות וסדר העדיפויות שבפרק הזה הם של הגוף המממן, ולא של שידרה.',
    gates: 'דרישות הסף',
    noGates: 'לא נקבעו דרישות סף.',
    standsCaption: 'עמידה בדרישות הסף',
    stands: 'עמידה בדרישות',
    priorities: 'סדר העדיפויות, החשוב ביותר ראשון',
    noPriorities: 'לא נקבע סדר עדיפויות, ולכן אין דירוג.',
    rankingCaption: 'עד כמה הדירוג יציב',
    place: 'מקום',
    first: 'ראשונה',
    firstTwo: 'בין שתי הראשונות',
    before: 'לפני הבאה',
    sumCaption: 'הדירוג לפי הכללים האלה, וממה הוא מורכב',
    parts: 'ממה מורכב הסכום',
    sum: 'הסכום, מתוך 100',
    sumText:
      'הסכום הוא של הגוף המממן ולפי הכללים שלו בלבד. כל מסקנה נספרת לפי מקומה בין הערכים שלה: הטוב ביותר מקבל את מלוא המשקל, הגרוע ביותר 0. מסקנה שעוד לא הוכרעה מוצגת כטווח, והסדר נקבע לפי אמצע הטווח.',
    robustness: {
      order:
        'האחוזים אומרים בכמה מ-10,000 הגרלות הגיעה היוזמה למקום. בכל הגרלה נבחרו משקלים אחרים ששומרים על סדר העדיפויות, ומה שלא ידוע קיבל ערך שעוד אפשרי. פחות מ-75% "לפני הבאה" אומר שהסדר בין השתיים אינו יציב.',
      weights:
        'האחוזים אומרים בכמה מ-10,000 הגרלות הגיעה היוזמה למקום. בכל הגרלה היה כל משקל גדול או קטן עד רבע ממה שנקבע, ומה שלא ידוע קיבל ערך שעוד אפשרי. פחות מ-75% "לפני הבאה" אומר שהסדר בין השתיים אינו יציב.',
    },
    radarsMore: (count: number) => `תרשימים יש ל-12 הראשונות; הרמות של ${count} האחרות מופיעות בטבלה.`,
    radarSaid: (parts: string) => `ממוצעים מ-1 עד 5: ${parts}.`,
  },
  sheet: {
    title: 'השוואה',
    documented: 'תשובות מתועדות',
    stated: 'תשובות שנאמרו',
    inferred: 'תשובות שהוסקו',
    none: 'תשובות בלי ציון מקור',
    unknowns: 'חלקן של התשובות שאינן ידועות',
    mean: (condition: string) => `${condition}, ממוצע`,
    couldBe: (verdict: string) => `${verdict}: יכול להיות גם`,
    reason: 'נימוק ההחלטה',
    support: 'איזו תמיכה נדרשת',
    readings: 'מספר הקריאות',
  },
  letter: {
    subject: (name: string) => `שאלות על הבקשה: ${isolate(name)}`,
    greeting: 'שלום רב,',
    intro: (name: string) =>
      `קראנו את הבקשה "${isolate(name)}". לפני שנוכל להחליט, נודה על תשובות לשאלות שלהלן, בקיצור ובמילים שלכם. גם "עוד לא ידוע" היא תשובה מועילה.`,
    open: 'מה שעוד לא ידוע לנו:',
    backed: 'מה שנודה על מסמך, נתון או מקור שמראה אותו:',
    asAnswered: (answer: string) => `(הבנו כך: ${isolate(answer)})`,
    form: 'אפשר גם לענות על השאלון המלא בשידרה ולשלוח את הדוח כפי שהוא; הוא נקלט אצלנו עם כל התשובות.',
    closing: 'תודה רבה,',
    decisionSubject: (name: string) => `הבקשה ${isolate(name)}`,
    decisionIntro: (name: string) => `תודה על הבקשה "${isolate(name)}" ועל העבודה שהושקעה בה.`,
    decisions: {
      decline: 'החלטנו שלא לתמוך בבקשה הזו.',
      ask: 'עוד לא החלטנו: לפני כן נודה על תשובות לשאלות ששלחנו.',
      shortlist: 'הבקשה נכללה ברשימה המצומצמת שלנו, ונחזור אליכם בנוגע לשלב הבא.',
      fund: 'החלטנו לתמוך בבקשה הזו, ונחזור אליכם כדי לסכם את הפרטים.',
    },
    reason: (reason: string) => `הנימוק שלנו: ${isolate(reason)}`,
  },
};
export type PortfolioReportWords = typeof he;

/** מילים שבהן מדברים על תיק הצעות, על המסך ובדוח. The Hebrew terms of a portfolio, alike on the screen, in its report and in its tables. */
import { isolate } from './isolate';

export const he = {
  unnamed: 'יוזמה בלי שם',
  columns: {
    name: 'יוזמה',
    weakest: 'תנאי הסף החלש ביותר',
    sure: 'עד כמה המבנה ברור',
    unknowns: 'לא ידוע',
    evidence: 'על מה נשענות התשובות',
    by: 'מי ענו',
    form: 'השאלון',
    date: 'עודכן',
    tags: 'תגיות',
    decision: 'החלטה',
  },
  /** Shorter than the questions that the report asks. */
  verdicts: {
    problem: 'סוג הבעיה',
    fit: 'התאמה',
    gap: 'הטיפול בבעיה',
    collaboration: 'שיתוף הפעולה היום',
    readiness: 'שלב',
    backbone: 'מבנה מומלץ לשדרה',
    measurement: 'מדידה אפשרית עכשיו',
    'measurement.target': 'מדידה לשאוף אליה',
  },
  gate: (name: string) => `תנאי סף: ${name}`,
  weakest: (gate: string, state: string) => `${gate}: ${state}`,
  allPass: 'כולם מתקיימים',
  untold: 'לא ידוע',
  nothing: '–',
  sure: { clear: 'ברור', two: 'שניים קרובים', open: 'פתוח', 'only-option': 'אפשרות יחידה' },
  unknowns: (open: string, of: string) => `${open} מתוך ${of}`,
  evidence: { documented: 'מתועדות', stated: 'נאמרו', inferred: 'הוסקו', none: 'לא צוין' },
  /** מה נספר בדירוג, וכמה ממנו. */
  weighted: (what: string, share: string) => `${what} (${share})`,
  span: (least: string, most: string) => `${least} עד ${most}`,
  about: (middle: string, span: string) => `${middle} (${span})`,
  counted: (what: string, count: string) => `${what}: ${count}`,
  mayBe: (others: string) => `או: ${others}`,
  mayBeMany: 'לא הוכרע',
  readers: { funder: 'הגוף המממן', applicant: 'מגישי הבקשה' },
  fullForm: 'האבחון המלא',
  decisions: { decline: 'לדחות', ask: 'לשאול עוד', shortlist: 'לרשימה המצומצמת', fund: 'לממן' },
  undecided: 'עוד לא הוחלט',
  stands: { true: 'עומדת בכל הדרישות', false: 'אינה עומדת בדרישה', unknown: 'אי אפשר לדעת' },
  gateIn: (what: string, values: string) => `${what}: ${values}`,
  gateAtLeast: (what: string, value: string) => `${what}: לפחות ${isolate(value)}`,
  support: {
    'not-collective-impact': {
      name: 'תמיכה בדרך אחרת',
      text: 'קולקטיב אימפקט אינו הכלי לבעיה הזו. כדאי לשקול תמיכה בדרך הקצרה יותר שהתוצאה מציעה, ולא בבניית קואליציה.',
    },
    'ask-first': { name: 'לשאול לפני שתומכים', text: 'לא ידוע מספיק כדי לומר איזו תמיכה מתאימה. המכתב שבהמשך מרכז מה לשאול.' },
    stabilise: {
      name: 'קודם לייצב',
      text: 'מצב החירום דורש מענה מיידי, ועד שיגיע, לשותפים לא יהיה פנאי לעבודה משותפת.',
    },
    convening: {
      name: 'כינוס',
      text: 'חסרה דמות מובילה ומשפיעה, תחושת דחיפות או שפה משותפת. גוף מממן יכול לכנס, לפתוח דלתות ולשבת ליד השולחן; זה דורש זמן יותר מכסף.',
    },
    'backbone-money': {
      name: 'מימון לשדרה',
      text: 'חסר מימון רב-שנתי לתיאום, להנחיה ולצוות. מה שנדרש הוא מימון גמיש לשדרה עצמה, ולא לעוד שירות.',
    },
    'data-system': {
      name: 'מערכת נתונים',
      text: 'חסרה מדידה משותפת. אפשר לשאת בעלות של נתונים, של הגדרות מוסכמות ושל מי שילמדו יחד מהתוצאות.',
    },
    patience: {
      name: 'סבלנות',
      text: 'העבודה כבר מתקדמת. מה שנדרש הוא להישאר: מחויבות לכמה שנים, ואורך רוח כשאי אפשר לזקוף הצלחה לזכות פעולה אחת.',
    },
  },
  supportNone: 'מהתשובות לא עולה חוסר שתמיכה מסוימת תמלא.',
};
export type TermWords = typeof he;

/** מילים לשאלון המודפס ולגיליון הספירה. Hebrew words of the blank form on paper and of its tally sheet; their shape is every language's. */
import { isolate } from './isolate';

const either = (parts: readonly string[]) => [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' או ');

export const he = {
  choice: {
    text: 'לחדר בלי מכשירים: השאלון להדפסה, וגיליון לספירת התשובות.',
    questionnaire: 'השאלון',
    builtIn: 'השאלון של שידרה',
    language: 'שפה',
    paper: 'גודל הדף',
    sizes: { a4: 'A4', letter: 'Letter' },
    form: 'השאלון להדפסה',
    tally: 'גיליון ספירה',
    preparing: 'הקובץ בהכנה…',
    ready: 'הקובץ הורד למכשיר.',
    replaced: (characters: string) => `הקובץ הורד למכשיר. סימנים שאין בגופן הוחלפו בריבוע: ${characters}`,
    failed: 'הכנת הקובץ לא הצליחה. נסו שוב.',
  },
  product: 'שידרה',
  pageOf: (page: number, pages: number) => `${page} מתוך ${pages}`,
  minutes: (count: number) => `כ-${count} דקות.`,
  how: {
    title: 'איך ממלאים',
    text: 'בכל שאלה סמנו משבצת אחת: זו שמתארת הכי טוב את המצב היום. אם מותר לסמן כמה, זה כתוב ליד השאלה. עדיף לסמן "לא ידוע לי" מאשר לנחש, וגם זו תשובה. כשמעל שאלה כתוב "רק אם", עונים עליה רק אם זה נכון אצלכם; אם לא, עוברים לשאלה הבאה.',
  },
  blanks: { initiative: 'היוזמה', name: 'שם', role: 'תפקיד וארגון', date: 'תאריך', facilitator: 'הנחיה', forms: 'כמה שאלונים נספרו' },
  /** לסימון אפשרויות שלידן כותבים מספר. */
  letters: 'אבגדהוזחטיכלמנסעפצקרשת',
  severalHint: 'סמנו את כל מה שנכון.',
  rankingHint: 'כתבו 1 במשבצת של החשוב ביותר, 2 במשבצת של הבא אחריו, וכך הלאה. אפשר לדרג רק חלק.',
  tally: {
    title: 'גיליון ספירה',
    how: 'עברו על השאלונים אחד אחד, ועל כל תשובה סמנו קו בתא של המספר שלה. את הקו החמישי מעבירים על פני ארבעת הקודמים. שאלה שדילגו עליה לא נספרת.',
    dontKnow: 'לא ידוע',
    notApplicable: 'לא רלוונטי',
    none: 'אף אחת',
    firstPlaces: 'סופרים רק מה דורג ראשון.',
    keyed: (number: string, text: string) => `${number}\u00a0=\u00a0${isolate(text)}`,
  },
  condition: {
    only: (condition: string) => `רק אם ${condition}.`,
    ask: 'שאלו את מי שמנחים אם לענות על השאלה הזאת.',
    judged: 'מי שמנחים אומרים שיש לענות',
    marked: (marks: string, question: number) => `בשאלה ${question} סומן ${marks}`,
    other: (marks: string, question: number) => `בשאלה ${question} סומן משהו אחר מ-${marks}`,
    unmarked: (marks: string, question: number) => `בשאלה ${question} לא סומן ${marks}`,
    ranked: (marks: string, question: number) => `בשאלה ${question} דורג ${marks}`,
    unranked: (marks: string, question: number) => `בשאלה ${question} לא דורג ${marks}`,
    several: (least: number, question: number) => `מספר הסימונים בשאלה ${question} הוא ${least} או יותר`,
    fewer: (least: number, question: number) => `מספר הסימונים בשאלה ${question} קטן מ-${least}`,
    written: (texts: readonly string[], question: number) => `בשאלה ${question} כתוב ${either(texts.map((text) => `"${isolate(text)}"`))}`,
    orMore: (mark: number) => `${mark} ומעלה`,
    orLess: (mark: number) => `${mark} ומטה`,
    fromTo: (first: number, last: number) => `${first} עד ${last}`,
    oneOf: either,
    all: { near: ' וגם ', far: '; וגם ' },
    any: { near: ' או ', far: '; או ' },
  },
};
export type PaperWords = typeof he;

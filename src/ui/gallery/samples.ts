/** Words for the gallery alone, in both languages; the product's own words live with the questionnaire and the interface's dictionaries. */
export interface Words {
  lang: 'he' | 'en';
  dir: 'rtl' | 'ltr';
  language: string;
  focusNote: string;
  parts: Record<
    | 'buttons'
    | 'scale'
    | 'answered'
    | 'failed'
    | 'choice'
    | 'checks'
    | 'ranking'
    | 'text'
    | 'explain'
    | 'callouts'
    | 'folded'
    | 'table'
    | 'tags'
    | 'progress'
    | 'summary'
    | 'cards'
    | 'file'
    | 'carry'
    | 'kept'
    | 'short'
    | 'heading',
    string
  >;
  buttons: { primary: string; secondary: string; quiet: string; link: string; disabled: string };
  question: string;
  hint: string;
  points: string[];
  apart: { unknown: string; notApplicable: string };
  clear: string;
  error: string;
  errorTitle: string;
  showErrors: string;
  choiceLegend: string;
  choices: string[];
  checksLegend: string;
  checks: string[];
  none: string;
  rankLegend: string;
  rankHint: string;
  ranks: string[];
  rank: {
    up: (label: string) => string;
    down: (label: string) => string;
    add: (label: string) => string;
    remove: (label: string) => string;
    moved: (label: string, place: number) => string;
    removed: (label: string) => string;
    ranked: string;
    unranked: string;
    empty: string;
  };
  nameLabel: string;
  nameHint: string;
  nameValue: string;
  nameError: string;
  statementLabel: string;
  noteLabel: string;
  noteOpen: string;
  noteValue: string;
  whyLabel: string;
  why: string;
  helpLabel: string;
  help: string;
  callouts: { note: [string, string]; warning: [string, string]; good: [string, string] };
  foldedSummary: string;
  folded: string;
  table: { caption: string; head: string[]; rows: string[][] };
  tags: { good: string; middle: string; weak: string; none: string };
  progress: (value: number, max: number) => string;
  saved: string;
  save: string;
  summary: { key: string; value: string; notes?: string[]; hidden: string }[];
  change: string;
  cards: { title: string; text: string }[];
  file: string;
  chosen: (file: string) => string;
  carry: Record<'label' | 'link' | 'copy' | 'copied' | 'failed' | 'code', string>;
  kept: {
    rows: { id: string; title: string; about: string }[];
    open: string;
    say: { remove: string; removed: (title: string) => string; undo: string; putBack: (title: string) => string };
  };
  short: { label: string; error: string };
  headingQuestion: string;
}

export const english: Words = {
  lang: 'en',
  dir: 'ltr',
  language: 'English',
  focusNote: 'Press Tab to walk through the controls: each shows a thick ring of its own colour. Arrow keys move inside a scale.',
  parts: {
    buttons: 'Buttons',
    scale: 'A scale, not answered',
    answered: 'A scale, answered',
    failed: 'An error and its summary',
    choice: 'A choice without an order',
    checks: 'Several answers',
    ranking: 'A ranking',
    text: 'Text and notes',
    explain: 'Why we ask',
    callouts: 'Callouts',
    folded: 'Something to unfold',
    table: 'A table',
    tags: 'Levels',
    progress: 'Progress and status',
    summary: 'Check your answers',
    cards: 'Ways on',
    file: 'A file',
    carry: 'A text to take elsewhere',
    kept: 'What the device keeps',
    short: 'A count',
    heading: 'A legend that is the page’s heading',
  },
  buttons: { primary: 'Continue', secondary: 'Save a file', quiet: 'Back', link: 'See the method', disabled: 'Close the vote' },
  question: 'Do the partners hold the same goal, in the same words?',
  hint: 'Think of those who would have to act, not only of those who come to the meetings.',
  points: [
    'Each organisation has its own goal',
    'Some goals overlap, but no one has said how',
    'There is a common goal on paper; it is read in different ways',
    'There is a common goal, and most partners describe it alike',
    'One goal that can be measured, agreed in writing, and every partner would state it in nearly the same words',
  ],
  apart: { unknown: 'I don’t know', notApplicable: 'Not applicable' },
  clear: 'Clear this answer',
  error: 'Choose the sentence that comes closest, or “I don’t know”',
  errorTitle: 'There is a problem',
  showErrors: 'Show the error summary',
  choiceLegend: 'How long has the initiative been running?',
  choices: ['It is being planned', 'In its first year', 'In its second or third year', 'Longer'],
  checksLegend: 'Which sectors already take part?',
  checks: ['Local government', 'Non-profit organisations', 'Business', 'The people whom the problem concerns'],
  none: 'None of these',
  rankLegend: 'What matters most to you in a backbone?',
  rankHint: 'Rank as many as you like. The first is the most important.',
  ranks: ['Neutrality', 'Money of its own', 'Closeness to the community', 'A mandate to decide'],
  rank: {
    up: (label) => `Move up: ${label}`,
    down: (label) => `Move down: ${label}`,
    add: (label) => `Add to the ranking: ${label}`,
    remove: (label) => `Take out of the ranking: ${label}`,
    moved: (label, place) => `${label} is now in place ${String(place)}`,
    removed: (label) => `${label} is out of the order`,
    ranked: 'Your order',
    unranked: 'Not ranked',
    empty: 'Nothing ranked yet. Add from the list below.',
  },
  nameLabel: 'What is the initiative called?',
  nameHint: 'As it appears in the report.',
  nameValue: 'מהעריסה לקריירה – Cradle to career',
  nameError: 'Write a name, however provisional',
  statementLabel: 'What should be different in five years?',
  noteLabel: 'Note to this answer',
  noteOpen: 'Add a note',
  noteValue: 'Agreed at the meeting in May; two partners were not there.',
  whyLabel: 'Why we ask',
  why: 'Without a goal that all hold, each partner goes on measuring its own success, and the sum does not move.',
  helpLabel: 'For example',
  help: 'In Cincinnati, Strive brought more than 300 organisations to agree on one set of outcomes, from cradle to career.',
  callouts: {
    note: ['Saved on this device only', 'Nothing is sent anywhere. Save a file if you want to go on elsewhere.'],
    warning: ['Two answers pull in different directions', 'The goal is said to be agreed, yet each partner reports on its own indicators.'],
    good: ['All preconditions are met', 'There is a champion, money for two to three years, and a sense of urgency.'],
  },
  foldedSummary: 'What would change this verdict',
  folded: 'If the partners agreed on shared indicators, readiness would rise by one level.',
  table: {
    caption: 'The five conditions',
    head: ['Condition', 'Level', 'Known', 'Range'],
    rows: [
      ['Common agenda', 'Established', '5 of 5', '3.4–3.4'],
      ['Shared measurement', 'Emerging', '3 of 5', '1.8–3.1'],
      ['Backbone support', 'Absent', '6 of 8', '1.0–1.9'],
    ],
  },
  tags: { good: 'Strong', middle: 'Emerging', weak: 'Absent', none: 'Not asked' },
  progress: (value, max) => `Question ${String(value)} of about ${String(max)}`,
  saved: 'Saved on this device',
  save: 'Save',
  summary: [
    {
      key: 'Do the partners hold the same goal, in the same words?',
      value: 'There is a common goal, and most partners describe it alike',
      notes: ['Agreed at the meeting in May.'],
      hidden: 'the answer on the shared goal',
    },
    { key: 'Who collects the data?', value: 'I don’t know', hidden: 'the answer on collecting data' },
    { key: 'Is there a person whom all sides trust?', value: 'Not answered', hidden: 'the answer on a champion' },
  ],
  change: 'Change',
  cards: [
    { title: 'Assess our initiative', text: 'For a coalition: 30 to 40 minutes, with a pause whenever you like.' },
    { title: 'Run a workshop', text: 'For 5 to 500 people, with their phones or without, even with no internet.' },
  ],
  file: 'Open a saved file',
  chosen: (file) => `Opened: ${file}`,
  carry: {
    label: 'The link',
    link: 'https://shidra.example/#/r/SCVUExBAASNFZ4mrAAAAAAAAANu27b0s',
    copy: 'Copy the link',
    copied: 'The link has been copied.',
    failed: 'The link is selected. Copy it with Ctrl+C.',
    code: 'QR code of the link',
  },
  kept: {
    rows: [
      { id: 'en-1', title: 'A cradle-to-career network', about: 'Changed yesterday' },
      { id: 'en-2', title: 'Clean streams', about: 'Changed in March' },
    ],
    open: 'Open',
    say: {
      remove: 'Delete',
      removed: (title) => `Deleted: ${title}`,
      undo: 'Put back',
      putBack: (title) => `Put back: ${title}`,
    },
  },
  short: { label: 'In the room', error: 'A whole number' },
  headingQuestion: 'Does anyone already own the problem?',
};

export const hebrew: Words = {
  lang: 'he',
  dir: 'rtl',
  language: 'עברית',
  focusNote: 'מקש Tab עובר בין הפקדים, וסביב כל אחד מהם מופיעה מסגרת עבה בצבע משלה. בתוך סולם עוברים במקשי החיצים.',
  parts: {
    buttons: 'כפתורים',
    scale: 'סולם שטרם נענה',
    answered: 'סולם שנענה',
    failed: 'שגיאה וסיכום השגיאות',
    choice: 'בחירה ללא סדר',
    checks: 'כמה תשובות',
    ranking: 'דירוג',
    text: 'טקסט והערות',
    explain: 'למה שואלים',
    callouts: 'הודעות',
    folded: 'תוכן מקופל',
    table: 'טבלה',
    tags: 'רמות',
    progress: 'התקדמות ומצב',
    summary: 'בדיקת התשובות',
    cards: 'לאן ממשיכים',
    file: 'קובץ',
    carry: 'טקסט להעברה למקום אחר',
    kept: 'מה שנשמר במכשיר',
    short: 'מספר',
    heading: 'שאלה שהיא כותרת העמוד',
  },
  buttons: { primary: 'המשך', secondary: 'שמירת קובץ', quiet: 'חזרה', link: 'לעמוד השיטה', disabled: 'סגירת ההצבעה' },
  question: 'האם לשותפים יש מטרה אחת, באותן מילים?',
  hint: 'הכוונה לכל מי שיידרשו לפעול, ולא רק למי שמגיעים לפגישות.',
  points: [
    'לכל ארגון מטרה משלו',
    'יש חפיפה בין המטרות, אבל איש לא ניסח אותה',
    'יש מטרה משותפת על הנייר, וכל אחד קורא אותה אחרת',
    'יש מטרה משותפת, ורוב השותפים מתארים אותה באופן דומה',
    'מטרה אחת שאפשר למדוד, מוסכמת בכתב, וכל שותף היה מנסח אותה כמעט באותן מילים',
  ],
  apart: { unknown: 'לא ידוע לי', notApplicable: 'לא רלוונטי' },
  clear: 'מחיקת התשובה',
  error: 'יש לבחור במשפט הקרוב ביותר, או ב„לא ידוע לי”',
  errorTitle: 'משהו חסר',
  showErrors: 'הצגת סיכום השגיאות',
  choiceLegend: 'כמה זמן היוזמה פועלת?',
  choices: ['בשלבי תכנון', 'בשנה הראשונה', 'בשנה השנייה או השלישית', 'יותר מזה'],
  checksLegend: 'אילו מגזרים כבר שותפים?',
  checks: ['השלטון המקומי', 'ארגוני החברה האזרחית', 'המגזר העסקי', 'מי שהבעיה נוגעת בחייהם'],
  none: 'אף אחד מאלה',
  rankLegend: 'מה הכי חשוב לכם בארגון השדרה?',
  rankHint: 'אפשר לדרג כמה שרוצים. המקום הראשון הוא החשוב ביותר.',
  ranks: ['ניטרליות', 'מקורות מימון משלו', 'קרבה לקהילה', 'סמכות להכריע'],
  rank: {
    up: (label) => `העלאה בדירוג: ${label}`,
    down: (label) => `הורדה בדירוג: ${label}`,
    add: (label) => `הוספה לדירוג: ${label}`,
    remove: (label) => `הוצאה מהדירוג: ${label}`,
    moved: (label, place) => `${label}: עכשיו במקום ${String(place)}`,
    removed: (label) => `${label}: יצא מהסדר`,
    ranked: 'הסדר שלכם',
    unranked: 'לא דורגו',
    empty: 'עדיין לא דורג דבר. אפשר להוסיף מהרשימה שלמטה.',
  },
  nameLabel: 'מה שם היוזמה?',
  nameHint: 'כפי שיופיע בדוח.',
  nameValue: 'Cradle to career – מהעריסה לקריירה',
  nameError: 'יש לכתוב שם, גם אם הוא זמני',
  statementLabel: 'מה צריך להיות אחרת בעוד חמש שנים?',
  noteLabel: 'הערה לתשובה הזאת',
  noteOpen: 'הוספת הערה',
  noteValue: 'סוכם בפגישה בחודש מאי; שני שותפים נעדרו.',
  whyLabel: 'למה שואלים',
  why: 'בלי מטרה שכולם מחזיקים בה, כל שותף ממשיך למדוד את ההצלחה שלו, והתמונה הכוללת לא משתנה.',
  helpLabel: 'לדוגמה',
  help: 'בסינסינטי הביאה Strive יותר מ־300 ארגונים להסכים על מערך תוצאות אחד, מהעריסה ועד הקריירה.',
  callouts: {
    note: ['נשמר במכשיר הזה בלבד', 'דבר אינו נשלח לשום מקום. כדי להמשיך במכשיר אחר אפשר לשמור קובץ.'],
    warning: ['שתי תשובות מושכות לכיוונים שונים', 'נאמר שהמטרה מוסכמת, אך כל שותף מדווח לפי מדדים משלו.'],
    good: ['כל תנאי הסף מתקיימים', 'יש דמות מובילה, מימון לשנתיים־שלוש ותחושת דחיפות.'],
  },
  foldedSummary: 'מה היה משנה את הקביעה',
  folded: 'לו הסכימו השותפים על מדדים משותפים, המוכנות הייתה עולה ברמה אחת.',
  table: {
    caption: 'חמשת התנאים',
    head: ['התנאי', 'הרמה', 'ידוע', 'טווח'],
    rows: [
      ['סדר יום משותף', 'מבוסס', '5 מתוך 5', '3.4–3.4'],
      ['מדידה משותפת', 'מתהווה', '3 מתוך 5', '1.8–3.1'],
      ['ארגון שדרה', 'חסר', '6 מתוך 8', '1.0–1.9'],
    ],
  },
  tags: { good: 'חזק', middle: 'מתהווה', weak: 'חסר', none: 'לא נשאל' },
  progress: (value, max) => `שאלה ${String(value)} מתוך כ־${String(max)}`,
  saved: 'נשמר במכשיר הזה',
  save: 'שמירה',
  summary: [
    {
      key: 'האם לשותפים יש מטרה אחת, באותן מילים?',
      value: 'יש מטרה משותפת, ורוב השותפים מתארים אותה באופן דומה',
      notes: ['סוכם בפגישה בחודש מאי.'],
      hidden: 'של התשובה על המטרה המשותפת',
    },
    { key: 'מי אוסף את הנתונים?', value: 'לא ידוע לי', hidden: 'של התשובה על איסוף הנתונים' },
    { key: 'יש מישהו שכל הצדדים נותנים בו אמון?', value: 'ללא תשובה', hidden: 'של התשובה על דמות מובילה' },
  ],
  change: 'שינוי',
  cards: [
    { title: 'אבחון היוזמה שלנו', text: 'לקואליציה: 30 עד 40 דקות, ואפשר לעצור בכל רגע.' },
    { title: 'הנחיית סדנה', text: 'ל־5 עד 500 משתתפים, עם טלפונים או בלעדיהם, גם ללא אינטרנט.' },
  ],
  file: 'פתיחת קובץ שמור',
  chosen: (file) => `נפתח: ${file}`,
  carry: {
    label: 'הקישור',
    link: 'https://shidra.example/#/r/SCVUExBAASNFZ4mrAAAAAAAAANu27b0s',
    copy: 'להעתיק את הקישור',
    copied: 'הקישור הועתק.',
    failed: 'הקישור מסומן. אפשר להעתיק אותו עם Ctrl+C.',
    code: 'קוד QR של הקישור',
  },
  kept: {
    rows: [
      { id: 'he-1', title: 'רשת מהגן עד העבודה', about: 'נשמר אתמול' },
      { id: 'he-2', title: 'נחלים נקיים', about: 'נשמר במרץ' },
    ],
    open: 'לפתוח',
    say: {
      remove: 'למחוק',
      removed: (title) => `נמחק: ${title}`,
      undo: 'להחזיר',
      putBack: (title) => `הוחזר: ${title}`,
    },
  },
  short: { label: 'נוכחים בחדר', error: 'מספר שלם' },
  headingQuestion: 'האם יש כבר מי שאחראי על הבעיה?',
};

/** מילים להשוואה עם אבחון קודם. The Hebrew words of an initiative then and now. */
export const he = {
  screen: {
    title: 'השוואה עם אבחון קודם',
    text: 'אפשר לראות מה השתנה מאז אבחון קודם של אותו שאלון. ההשוואה תופיע כאן ובכל קובץ של הדוח.',
    choose: 'עם מה להשוות',
    nothing: 'בלי השוואה',
    entry: (name: string, date: string) => `${name}, ${date}`,
    sameInitiative: (entry: string) => `${entry} (אותה יוזמה)`,
    workshop: (entry: string) => `סדנה: ${entry}`,
    unnamed: 'אבחון ללא שם',
    fromFile: 'קובץ שנפתח',
    open: 'לבחור קובץ או דוח',
    otherQuestionnaire: 'הקובץ הוא של שאלון אחר, ואי אפשר להשוות ביניהם. בחרו אבחון של אותו שאלון.',
    none: 'אין במכשיר הזה אבחון אחר של אותו שאלון. אפשר לבחור קובץ או דוח.',
    again: 'לאבחן שוב',
    againText: 'אבחון חדש וריק של אותה יוזמה. כשיהיו בו תשובות, ההשוואה עם האבחון הזה תוצע מעצמה.',
  },
  document: {
    section: 'אז והיום',
    lead: (date: string) => `השוואה עם האבחון מ-${date}.`,
    rules: 'שני האבחונים חושבו לפי הכללים של היום, ולכן הבדל ביניהם הוא הבדל בתשובות.',
    otherForm: 'שני האבחונים מולאו בשאלונים שונים. שאלה שנשאלה רק באחד מהם נספרת כחדשה או כשאלה שאינה עוד.',
    verdictsCaption: 'המסקנות אז והיום',
    itemsCaption: (count: number) => `התשובות שהשתנו (${count})`,
    unchanged: (same: number, all: number) => `לא השתנו: ${same} מתוך ${all} תשובות.`,
    nothingChanged: 'שום תשובה לא השתנתה.',
    head: { verdict: 'מסקנה', question: 'שאלה', then: 'אז', now: 'היום', change: 'שינוי' },
    turn: { same: 'ללא שינוי', better: 'טוב יותר', worse: 'פחות טוב', other: 'אחרת', new: 'חדשה', gone: 'אינה עוד' },
    counts: (better: number, worse: number, other: number) =>
      `טוב יותר: ${better}. פחות טוב: ${worse}. אחרת, חדשות או שאינן עוד: ${other}.`,
    judgement:
      '"טוב יותר" או "פחות טוב" נאמר רק על מה שהשותפים יכולים לשנות, ורק כשיש סדר בין התשובות האפשריות; עובדה שהשתנתה היא רק "אחרת".',
    notAsked: '–',
  },
};
export type ThenAndNowWords = typeof he;

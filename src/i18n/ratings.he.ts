/** מילים לעמוד הציונים והמועמדים. Hebrew words of the page of ratings and candidates, loaded with it. */
import { isolate } from './isolate';

export const he = {
  title: 'ציונים ומועמדים משלכם',
  lead: 'ההמלצה על מבנה השדרה נשענת על ציונים: במה כל מבנה חזק בדרך כלל ובמה הוא חלש. במקום שבו אתם יודעים טוב יותר, קבעו ציון משלכם. אפשר גם לציין גופים מועמדים, שעשויים לשמש ארגון שדרה. כל שינוי נשמר מיד ונכנס לתוצאה ולדוח.',
  back: 'לחזור לתוצאה',
  errorTitle: 'משהו כאן עוד לא תקין',
  oursTitle: 'מאין הציונים שלנו',
  ours: 'הציונים נקבעו לפי שיקול דעתנו: שקלנו את מה שנכתב בעד כל מבנה ונגדו אצל Albright (2011) ונתנו לו טווח בכל אמת מידה. איש לא מדד את המספרים האלה.',
  prior: (structure: string, tenths: number) =>
    `עוד לפני התשובות, כשכל המשקלים אפשריים באותה מידה, המבנה "${structure}" מגיע ראשון ב-${tenths} מכל 10 חישובים. זו נקודת המוצא שלנו; התשובות, סדר העדיפויות והציונים שלכם מזיזים אותה.`,
  order: {
    title: 'הסדר כרגע',
    leads: (structure: string) => `במקום הראשון עכשיו: ${structure}`,
    score: (score: string) => `ציון ${score} מתוך 5`,
    share: (tenths: string) => `ראשון ב-${tenths} מכל 10 חישובים`,
    meaning:
      'הציון הוא ממוצע משוקלל: אמצע הטווח בכל אמת מידה, לפי המשקל שלה אצלכם. בחישובים החוזרים המשקלים והציונים משתנים באקראי בתוך מה שידוע.',
  },
  table: {
    title: 'הציונים של המבנים',
    lead: '1 חלש, 5 חזק. טווח רחב אומר שקשה לדעת, וטווח צר אומר שאתם בטוחים.',
    caption: (structure: string) => `ציונים: ${structure}`,
    criterion: 'אמת מידה',
    ours: 'שיקול דעתנו',
    counts: 'מה נחשב כאן',
    from: 'מ-',
    to: 'עד',
    range: (low: string, high: string) => (low === high ? low : `${low} עד ${high}`),
    afterAnswers: (range: string) => `אחרי התשובות שלכם: ${range}.`,
    ownWins: 'הציון שקבעתם גובר על כך.',
    own: 'ציון משלכם',
    ownCount: (count: number) => (count === 1 ? 'ציון אחד משלכם' : `${count} ציונים משלכם`),
    onlyIfRanked: 'נספרת רק אם דירגתם אותה בסדר העדיפויות.',
    reset: 'לבטל',
    resetHidden: (criterion: string) => `את הציון שלכם: ${criterion}`,
    resetAll: 'לבטל את כל הציונים שלי',
    resetDone: 'הציונים שקבעתם בוטלו.',
    notInOrder: 'הקצה הנמוך גבוה מהקצה הגבוה. תקנו אחד מהם; בינתיים נחשב הטווח הקודם.',
  },
  candidates: {
    title: 'גופים שעשויים לשמש ארגון שדרה',
    lead: 'ציינו גופים אמיתיים בשמם, ותנו לכל אחד ציון בכל אמת מידה. מה שיישאר "כמו המבנה" יקבל את הציון של סוג המבנה.',
    nth: (place: number) => `גוף ${place}`,
    name: 'שם הגוף',
    type: 'סוג המבנה',
    asType: (range: string) => `כמו המבנה (${range})`,
    rated: (count: number, all: number) => `ציונים: ${count} מתוך ${all}`,
    add: 'להוסיף גוף',
    remove: 'להסיר',
    removed: (name: string) => `הוסר: ${isolate(name)}`,
    nameMissing: 'כתבו את שם הגוף, או הסירו את הגוף.',
    most: (count: number) => `אפשר להשוות עד ${count} גופים.`,
    orderTitle: 'הסדר בין הגופים',
    leads: (name: string) => `ראשון בין הגופים: ${isolate(name)}`,
    meaning:
      'הגופים מושווים זה לזה בלבד, באותה דרך ובאותם משקלים כמו המבנים; אם גוף יכול ורוצה לשמש ארגון שדרה, אפשר לדעת רק אם שואלים אותו.',
    oneMore: 'הוסיפו עוד גוף כדי להשוות.',
  },
};

export type RatingsWords = typeof he;

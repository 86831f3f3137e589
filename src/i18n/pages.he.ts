/** מילות הדפים שנטענים כשמגיעים אליהם. The Hebrew words of the pages that are loaded when a person goes there. */
export const he = {
  fit: {
    title: 'האם קולקטיב אימפקט מתאים לבעיה?',
    goOn: 'להמשיך בשאלון',
    goOnAnyway: 'להמשיך בכל זאת',
    endHere: 'לסיים כאן ולראות את התוצאה',
    endHint: 'אפשר לסיים כאן עם תוצאה מלאה על הבעיה ועל ההתאמה, או להמשיך לשאר השאלות.',
  },
  review: {
    title: 'בדיקת התשובות',
    lead: 'עברו על התשובות לפני התוצאה. אפשר לשנות כל אחת מהן.',
    notAnswered: 'לא נענתה',
    change: 'לשנות',
    changeHidden: (question: string) => `את התשובה על: ${question}`,
    gaps: (count: number) =>
      count === 1
        ? 'שאלה אחת עוד לא נענתה. אפשר לסיים גם כך; האבחון יתייחס אליה כאל מידע חסר.'
        : `${count} שאלות עוד לא נענו. אפשר לסיים גם כך; האבחון יתייחס אליהן כאל מידע חסר.`,
    gapsTitle: 'יש תשובות חסרות',
    finish: 'לראות את התוצאה',
    ofVote: {
      lead: 'עברו על התשובות לפני המסירה. אפשר לשנות כל אחת מהן.',
      gaps: (count: number) =>
        count === 1
          ? 'שאלה אחת עוד לא נענתה. אפשר למסור גם כך; בשאלה הזאת הקול שלכם לא ייספר.'
          : `${count} שאלות עוד לא נענו. אפשר למסור גם כך; בשאלות האלה הקול שלכם לא ייספר.`,
      finish: 'למסור את התשובות',
    },
  },
  result: {
    title: 'התוצאה',
    review: 'לבדוק או לשנות תשובות',
    continueFull: 'להמשיך לשאלון המלא',
    continueFullText: 'התשובות נשמרות, ונשאלות רק השאלות שעוד לא נענו.',
    unfold: 'לפתוח את החלק הזה',
    contents: 'בעמוד זה',
  },
  reference: {
    glossaryTitle: 'מילון מושגים',
    glossaryLead: 'המונחים של התחום כפי שהם בשימוש בכלי הזה, עם דוגמאות מיוזמת Strive.',
    also: 'גם:',
    examplesTitle: 'דוגמאות מהתחום',
    methodTitle: 'מקורות ושיטה',
  },
};
export type PageWords = typeof he;

/** Words for how an answer is backed. Both languages travel with it, so that a switch of the language finds them there. */
import type { InterfaceLanguage } from './locale';

interface EvidenceWords {
  legend: string;
  hint: string;
  grades: Readonly<Record<'documented' | 'stated' | 'inferred', string>>;
  clear: string;
  source: string;
  /** Where it is only shown. */
  shown: string;
}

export const evidenceWords: Readonly<Record<InterfaceLanguage, EvidenceWords>> = {
  he: {
    legend: 'על מה נשענת התשובה? (לא חובה)',
    hint: 'תשובה שרק נאמרה או הוסקה תופיע בין השאלות למגישי הבקשה.',
    grades: {
      documented: 'מתועדת: יש מסמך או נתון שמראה זאת',
      stated: 'נאמרה: כך אומרים או כותבים מגישי הבקשה',
      inferred: 'הוסקה: כך הבנו מתוך דברים אחרים',
    },
    clear: 'לבטל את הסימון',
    source: 'המקור, למשל מסמך ועמוד (לא חובה)',
    shown: 'המקור של התשובה',
  },
  en: {
    legend: 'What does the answer rest on? (optional)',
    hint: 'An answer that was only stated or inferred will be among the questions to the applicants.',
    grades: {
      documented: 'Documented: a document or a figure shows it',
      stated: 'Stated: the applicants say or write so',
      inferred: 'Inferred: we understood it from other things',
    },
    clear: 'Clear this mark',
    source: 'The source, such as a document and page (optional)',
    shown: 'Source of this answer',
  },
};

/** The examples that the start page offers, each loaded when it is opened. */
import type { Language } from '../../questionnaire/load';

interface Example {
  id: string;
  title: Record<Language, string>;
  text: Record<Language, string>;
  load: () => Promise<unknown>;
}

const at = (load: () => Promise<{ default: unknown }>) => async (): Promise<unknown> => (await load()).default;

export const EXAMPLES: Example[] = [
  {
    id: 'strive',
    title: { he: 'Strive, סינסינטי', en: 'Strive, Cincinnati' },
    text: { he: 'חינוך מהעריסה ועד לקריירה, יותר מ-300 שותפים.', en: 'Education from cradle to career, over 300 partners.' },
    load: at(() => import('../../../questionnaires/collective-impact/examples/strive.shidra.json')),
  },
  {
    id: 'road-safety',
    title: { he: 'קמפיין לבטיחות בדרכים', en: 'A road-safety campaign' },
    text: { he: 'בעיה מסובכת שאינה מתאימה לקולקטיב אימפקט.', en: 'A complicated problem that does not call for collective impact.' },
    load: at(() => import('../../../questionnaires/collective-impact/examples/road-safety.shidra.json')),
  },
  {
    id: 'cake',
    title: { he: 'אפיית עוגה', en: 'Baking a cake' },
    text: { he: 'הדוגמה לבעיה פשוטה ממאמר המקור: יש מתכון.', en: 'The paper’s simple problem: there is a recipe.' },
    load: at(() => import('../../../questionnaires/collective-impact/examples/cake.shidra.json')),
  },
  {
    id: 'moon',
    title: { he: 'טיסה לירח', en: 'A flight to the moon' },
    text: { he: 'בעיה מסובכת: הפתרון ידוע, המשאבים עצומים.', en: 'A complicated problem: the solution is known, the resources vast.' },
    load: at(() => import('../../../questionnaires/collective-impact/examples/moon.shidra.json')),
  },
];

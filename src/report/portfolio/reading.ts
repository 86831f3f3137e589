/** One reading of an initiative with all that its page tells of it: the words of its form, and the diagnosis. */
import { diagnose } from '../../diagnosis/diagnose';
import { loadRules } from '../../diagnosis/load';
import { readSettings } from '../../diagnosis/settings';
import type { Diagnosis } from '../../diagnosis/types';
import { questionsToAsk, type Question } from '../../group/questions-to-ask';
import { supportFor, type Support } from '../../group/support';
import { answerWords, type AnswerPhrases } from '../../questionnaire/answer-words';
import { allItems, type Answer, type Answers } from '../../questionnaire/answers';
import type { Assessment } from '../../questionnaire/assessment';
import { wordsInForm } from '../../questionnaire/form-words';
import { loadSectionWords } from '../../questionnaire/load';
import { FULL_FORM } from '../../questionnaire/progress';
import type { Item, ItemWords, Questionnaire } from '../../questionnaire/schema';
import type { QuestionnaireSource } from '../../questionnaire/source';

export interface ReadReading {
  questionnaire: Questionnaire;
  form: string;
  answers: Answers;
  diagnosis: Diagnosis;
  questions: Question[];
  support: Support[];
}

/** In this section of the form for funders they answer about themselves. */
const OF_THE_FUNDER = 'funding';
const SCREENING = 'screening';

/** @throws ImportError where the settings of the assessment are damaged; QuestionnaireError where the rules are */
export async function readReading(source: QuestionnaireSource, assessment: Assessment): Promise<ReadReading> {
  const { questionnaire } = source;
  const { answers, settings } = assessment;
  const { form } = assessment.questionnaire;
  const diagnosis = diagnose(questionnaire, await loadRules(source), form, answers, readSettings(settings));
  const ownPart = new Set(ownItems({ questionnaire, form }).map(({ id }) => id));
  const questions = questionsToAsk(questionnaire, answers, diagnosis).filter(({ item }) => !ownPart.has(item));
  return { questionnaire, form, answers, diagnosis, questions, support: supportFor(diagnosis) };
}

/** What whoever fills the form for funders answers about the funder, and no applicant can be asked about. */
export function ownItems({ questionnaire, form }: Pick<ReadReading, 'questionnaire' | 'form'>): readonly Item[] {
  return form === SCREENING ? (questionnaire.sections.find(({ id }) => id === OF_THE_FUNDER)?.items ?? []) : [];
}

/** The words of all items, in a form: a letter to the applicant speaks as the full form does, to the initiative itself. */
export class ItemTeller {
  readonly #items: ReadonlyMap<string, Item>;

  constructor(
    questionnaire: Questionnaire,
    readonly words: Readonly<Record<string, ItemWords>>,
  ) {
    this.#items = new Map(allItems(questionnaire).map((item) => [item.id, item]));
  }

  short(item: string): string {
    return this.words[item]?.short ?? item;
  }

  question(item: string): string {
    return this.words[item]?.question ?? item;
  }

  answer(item: string, answer: Answer | undefined, phrases: AnswerPhrases): string {
    return answerWords(this.#items.get(item), this.words[item], answer, phrases);
  }
}

/** @param language in which the questionnaire speaks; its first where it does not speak that one */
export async function loadItemTeller(language: string, source: QuestionnaireSource, form = FULL_FORM): Promise<ItemTeller> {
  const { languages, sections } = source.questionnaire;
  const spoken = languages.includes(language) ? language : languages[0]!;
  const words = await Promise.all(sections.map(async ({ id }) => wordsInForm(await loadSectionWords(spoken, id, source), form).items));
  return new ItemTeller(source.questionnaire, Object.assign({}, ...words) as Record<string, ItemWords>);
}

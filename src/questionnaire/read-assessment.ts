/** Reading an assessment file with the questionnaire that it names. */
import type { Assessment } from './assessment';
import { ImportError, type ImportMessage } from './import-error';
import { builtIn } from './load';
import { parseAssessment } from './parse-assessment';
import type { QuestionnaireSource } from './source';

/** The questionnaire of this id, if it is at hand. */
export type FindSource = (id: string) => Promise<QuestionnaireSource | undefined>;

/** @throws ImportError as `parseAssessment` does; `other-questionnaire` with its id where the questionnaire is not at hand */
export async function readAssessment(
  text: string,
  find: FindSource,
): Promise<{ assessment: Assessment; messages: ImportMessage[]; source: QuestionnaireSource }> {
  try {
    return { ...parseAssessment(text, builtIn.questionnaire), source: builtIn };
  } catch (error) {
    const source = error instanceof ImportError && error.code === 'other-questionnaire' ? await find(error.detail) : undefined;
    if (!source) throw error;
    return { ...parseAssessment(text, source.questionnaire), source };
  }
}

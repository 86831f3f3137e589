/** Reading an assessment file with all that a diagnosis takes from it: the answers, and what the user chose beside them. */
import type { Assessment } from '../questionnaire/assessment';
import type { ImportMessage } from '../questionnaire/import-error';
import { readAssessment, type FindSource } from '../questionnaire/read-assessment';
import type { QuestionnaireSource } from '../questionnaire/source';
import { readSettings, type Settings } from './settings';

/** @throws ImportError as `readAssessment` and `readSettings` do */
export async function openAssessment(
  text: string,
  find: FindSource,
): Promise<{ assessment: Assessment; messages: ImportMessage[]; source: QuestionnaireSource; settings: Settings }> {
  const read = await readAssessment(text, find);
  return { ...read, settings: readSettings(read.assessment.settings) };
}

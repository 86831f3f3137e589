/** Answers that came as a link, as an assessment. A link has no name of an initiative, no notes and no sources. */
import { decodeResponse } from '../../group/result-code';
import { FORMAT, VERSION, type Assessment } from '../../questionnaire/assessment';
import type { Questionnaire } from '../../questionnaire/schema';

/** The rest of an id of 128 bits: the same link is the same assessment, however often it comes. */
const REST = '0'.repeat(8);
/** A higher revision is the later one, and a link knows no more of its time. */
const FIRST = Date.UTC(2020, 0, 1);

/** @throws GroupError where the link is damaged, or of another questionnaire */
export function assessmentOfCode(questionnaire: Questionnaire, code: string): Assessment {
  const { workshop, respondent, revision, form, answers } = decodeResponse(questionnaire, code);
  const id = workshop + respondent + REST;
  const at = new Date(FIRST + revision * 1000).toISOString();
  return {
    format: FORMAT,
    version: VERSION,
    id,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, form },
    initiative: { id },
    answers,
    createdAt: at,
    updatedAt: at,
  };
}

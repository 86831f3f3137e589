/** The assessment file: what one person or group answered, in the form in which it is stored, carried about and opened again. */
import type { Answer, Answers } from './answers';
import { canonicalJson, crc32, type JsonObject } from './json';
import type { Questionnaire } from './schema';

export const FORMAT = 'shidra-assessment';
export const VERSION = 1;

/** The largest file that is read, in bytes. */
export const FILE_LIMIT = 20 * 1024 * 1024;

export interface Assessment {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** 128 random bits as 32 hexadecimal digits. */
  id: string;
  questionnaire: { id: string; version: number; form: string };
  initiative: { id: string; name?: string };
  /** Who answered; in a workshop with the invitation that they follow, and the result that they handed in last. */
  respondent?: { id: string; role?: string; name?: string; invitation?: string; handedIn?: string };
  /** What was chosen beside the answers, such as an edited table. */
  settings?: JsonObject;
  answers: Answers;
  /** Answers to items that our questionnaire does not have: kept as they came, judged by nothing. */
  aside?: JsonObject;
  /** The page where the person was. */
  place?: string;
  createdAt: string;
  updatedAt: string;
}

/** An assessment without answers. `randomId` gives 32 hexadecimal digits, new ones at every call. */
export function newAssessment(from: { questionnaire: Questionnaire; form: string; now: Date; randomId: () => string }): Assessment {
  const { questionnaire, form, now, randomId } = from;
  return {
    format: FORMAT,
    version: VERSION,
    id: randomId(),
    questionnaire: { id: questionnaire.id, version: questionnaire.version, form },
    initiative: { id: randomId() },
    answers: {},
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
}

/** What the person calls the initiative: the answer, which is what was typed last, else the name the file came with. */
export function initiativeName(assessment: Pick<Assessment, 'answers' | 'initiative'>): string | undefined {
  const answer = assessment.answers['initiative-name']?.value;
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : assessment.initiative.name;
}

/** The file of an assessment: pretty JSON in a fixed order of keys, with a checksum. The same assessment gives the same bytes. */
export function serialiseAssessment(assessment: Assessment): string {
  const { format, version, id, questionnaire, initiative, respondent, settings, answers, aside, place, createdAt, updatedAt } = assessment;
  const byId = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const ordered = Object.fromEntries(byId.map(([item, answer]) => [item, inOrder(answer)]));
  const file = {
    format,
    version,
    id,
    questionnaire,
    initiative,
    respondent,
    settings,
    answers: ordered,
    aside,
    place,
    createdAt,
    updatedAt,
  };
  return `${JSON.stringify({ ...file, checksum: checksumOf(file) }, null, 2)}\n`;
}

function inOrder({ value, unknown, notApplicable, note, evidence, source }: Answer) {
  return { value, unknown, notApplicable, note, evidence, source };
}

/** Over everything that was said, however it is laid out; not over itself, nor over the expectation beside an example. */
export function checksumOf(file: JsonObject): string {
  return crc32(canonicalJson({ ...file, checksum: undefined, example: undefined }));
}

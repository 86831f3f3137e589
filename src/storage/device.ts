/** What is kept on this device. Nothing leaves it. */
import { answerState } from '../questionnaire/answers';
import { type Assessment, initiativeName, serialiseAssessment } from '../questionnaire/assessment';
import { ImportError, type ImportErrorCode } from '../questionnaire/import-error';
import type { AssessmentSummary } from './assessment-record';
import { connect, type Database, type Write } from './database';
import { Records, type Trouble } from './records';

export interface Device {
  /** `memory` where the browser keeps nothing, or something is not kept yet. */
  readonly kind: 'device' | 'memory';
  /** Resolves when the browser confirms, with `device`; where it cannot, with `memory`: kept while the page is open, and tried again. */
  save(assessment: Assessment): Promise<'device' | 'memory'>;
  /** @throws ImportError if the record cannot be read; unless another page or questionnaire could, it is moved to quarantine */
  load(id: string): Promise<Assessment | undefined>;
  /** Newest first. Records that cannot be read are moved to quarantine. */
  list(): Promise<AssessmentSummary[]>;
  remove(id: string): Promise<void>;
  /** Packed questionnaires that were taken over on this device, by id. */
  questionnaires(): Promise<ReadonlyMap<string, string>>;
  /** Keeps a packed questionnaire under its id; without a text it is removed. */
  keepQuestionnaire(id: string, packed: string | undefined): Promise<void>;
  getSetting(key: string): Promise<unknown>;
  /** `value` is anything that JSON can say. */
  setSetting(key: string, value: unknown): Promise<void>;
}

export interface DeviceOptions {
  /** Reads an assessment's file, or throws an ImportError. */
  parse: (file: string) => Assessment | Promise<Assessment>;
  onTrouble: (kind: Trouble) => void;
  connect?: (onLost: () => void) => Promise<Database>;
}

/** A newer page, or the questionnaire as it was before it was changed, reads what these refuse. */
const FITTING_ELSEWHERE: ReadonlySet<ImportErrorCode> = new Set(['newer-version', 'other-questionnaire', 'answer-out-of-scale']);

/** Opens the device's store. Never fails: without a database it keeps everything in memory and says so. */
export async function openDevice(options: DeviceOptions): Promise<Device> {
  const records = new Records(options.connect ?? connect, options.onTrouble);
  await records.open();

  /** Moves records where nothing reads them and nothing deletes them. */
  const quarantine = (broken: [id: string, text: string][]) =>
    records.write(
      ...broken.flatMap(([id, text]): Write[] => [
        { store: 'quarantine', key: `${id}@${new Date().toISOString()}`, text },
        { store: 'assessments', key: id, text: undefined },
      ]),
    );

  return {
    get kind() {
      return records.kind;
    },
    save: async (assessment) => {
      await records.write({ store: 'assessments', key: assessment.id, text: recordOf(assessment) });
      return records.kind;
    },
    load: async (id) => {
      const text = await records.read('assessments', id);
      if (text === undefined) return undefined;
      const { readRecord } = await import('./assessment-record');
      try {
        return await options.parse(readRecord(text).file);
      } catch (error) {
        if (error instanceof ImportError && !FITTING_ELSEWHERE.has(error.code)) await quarantine([[id, text]]);
        throw error;
      }
    },
    list: async () => {
      const kept = await records.readAll('assessments');
      if (kept.size === 0) return [];
      const { readRecord } = await import('./assessment-record');
      const summaries: AssessmentSummary[] = [];
      const broken: [string, string][] = [];
      for (const [id, text] of kept) {
        try {
          summaries.push(readRecord(text).summary);
        } catch {
          broken.push([id, text]);
        }
      }
      if (broken.length > 0) await quarantine(broken);
      return summaries.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    },
    remove: (id) => records.write({ store: 'assessments', key: id, text: undefined }),
    questionnaires: () => records.readAll('questionnaires'),
    keepQuestionnaire: (id, packed) => records.write({ store: 'questionnaires', key: id, text: packed }),
    getSetting: async (key) => {
      const text = await records.read('settings', key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    setSetting: (key, value) => records.write({ store: 'settings', key, text: JSON.stringify(value) }),
  };
}

function recordOf(assessment: Assessment): string {
  const { id, questionnaire, answers, place, updatedAt } = assessment;
  const name = initiativeName(assessment);
  const answered = Object.values(answers).filter((answer) => answerState(answer) !== 'not-answered').length;
  const summary: AssessmentSummary = {
    id,
    form: questionnaire.form,
    answered,
    updatedAt,
    ...(name !== undefined && { name }),
    ...(place !== undefined && { place }),
  };
  return JSON.stringify({ summary, file: serialiseAssessment(assessment) });
}

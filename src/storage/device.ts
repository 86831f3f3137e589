/** What is kept on this device. Nothing leaves it. */
import { answerState } from '../questionnaire/answers';
import { type Assessment, initiativeName, serialiseAssessment } from '../questionnaire/assessment';
import type { AssessmentSummary } from './assessment-record';
import { connect, type Database, type StoreName, type Write } from './database';
import { Records, type Trouble } from './records';

/** Where something is kept. */
export type Place = Pick<Write, 'store' | 'key'>;

/** What is kept as a text that others read. */
export type Shelf = 'questionnaires' | 'workshops' | 'portfolios';

export interface Device {
  /** `memory` where the browser keeps nothing, or something is not kept yet. */
  readonly kind: 'device' | 'memory';
  /** Resolves when the browser confirms, with `device`; where it cannot, with `memory`: kept while the page is open, and tried again. */
  save(assessment: Assessment): Promise<'device' | 'memory'>;
  /** @throws ImportError if the record cannot be read; unless another page or questionnaire could, it is moved to quarantine */
  load(id: string): Promise<Assessment | undefined>;
  /** Newest first. Records that cannot be read are moved to quarantine. */
  list(): Promise<AssessmentSummary[]>;
  /** Removes all of these at once. The function that comes back puts them back as they were, while the page is open. */
  remove(...places: Place[]): Promise<() => Promise<void>>;
  /**
   * Packed questionnaires that were taken over on this device, the files of its workshops, or the records of its portfolios, by id;
   * and what was set aside because it cannot be read.
   * @param among keys that are looked for, beside which others may come; all of them where it is left out
   */
  kept(of: Shelf | 'quarantine', among?: IDBKeyRange): Promise<ReadonlyMap<string, string>>;
  /** Keeps such a text under its id, all at once with what is given besides; without a text it is removed. Resolves as `save` does. */
  keep(of: Shelf, id: string, text: string | undefined, ...besides: Write[]): Promise<'device' | 'memory'>;
  getSetting(key: string): Promise<unknown>;
  /** `value` is anything that JSON can say. */
  setSetting(key: string, value: unknown): Promise<void>;
}

export interface DeviceOptions {
  /** Reads an assessment's file, or throws an ImportError. */
  parse: (file: string) => Assessment | Promise<Assessment>;
  onTrouble: (kind: Trouble | null) => void;
  connect?: (onLost: () => void) => Promise<Database>;
}

/** Opens the device's store. Never fails: without a database it keeps everything in memory and says so. */
export async function openDevice(options: DeviceOptions): Promise<Device> {
  const records = new Records(options.connect ?? connect, options.onTrouble);
  await records.open();

  const keep = async (store: StoreName, key: string, text: string | undefined, ...besides: Write[]) => {
    await records.write({ store, key, text }, ...besides);
    return records.kind;
  };
  return {
    get kind() {
      return records.kind;
    },
    save: (assessment) => keep('assessments', assessment.id, recordOf(assessment)),
    load: async (id) => {
      const text = await records.read('assessments', id);
      if (text === undefined) return undefined;
      const { readRecord, isDamage, setAside } = await import('./assessment-record');
      try {
        return await options.parse(readRecord(text).file);
      } catch (error) {
        if (isDamage(error)) await records.write(...setAside([[id, text]]));
        throw error;
      }
    },
    list: async () => {
      const kept = await records.readAll('assessments');
      if (kept.size === 0) return [];
      const { summariesOf, setAside } = await import('./assessment-record');
      const { summaries, broken } = summariesOf(kept);
      if (broken.length > 0) await records.write(...setAside(broken));
      return summaries;
    },
    remove: async (...places) => {
      const were = await Promise.all(places.map(async (place) => ({ ...place, text: await records.read(place.store, place.key) })));
      await records.write(...places.map((place) => ({ ...place, text: undefined })));
      return () => records.write(...were);
    },
    kept: (of, among) => records.readAll(of, among),
    keep,
    getSetting: async (key) => {
      const text = await records.read('settings', key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    setSetting: (key, value) => records.write({ store: 'settings', key, text: JSON.stringify(value) }),
  };
}

function recordOf(assessment: Assessment): string {
  const { id, questionnaire, respondent, answers, place, updatedAt } = assessment;
  const name = initiativeName(assessment);
  const answered = Object.values(answers).filter((answer) => answerState(answer) !== 'not-answered').length;
  // What is undefined is left out of the text.
  const summary = { id, form: questionnaire.form, answered, updatedAt, name, place, vote: respondent?.invitation };
  return JSON.stringify({ summary, file: serialiseAssessment(assessment) });
}

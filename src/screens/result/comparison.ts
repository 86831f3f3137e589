/** Comparing with an earlier assessment: which there are, taking one from a file, and the report's page on it. */
import { openAssessment } from '../../diagnosis/open';
import { readSettings } from '../../diagnosis/settings';
import { saysWorkshop } from '../../group/parse-workshop';
import { roomAssessment } from '../../group/room-assessment';
import { roomOf } from '../../group/room';
import { closedRounds } from '../../group/workshop';
import { loadThenAndNowWords } from '../../i18n/then-and-now';
import { initiativeName, type Assessment } from '../../questionnaire/assessment';
import { ImportError } from '../../questionnaire/import-error';
import { readJson } from '../../questionnaire/read-json';
import type { ReportSection } from '../../report/blocks';
import { thenAndNowSection } from '../../report/document/then-and-now';
import type { ReportInput } from '../../report/document/teller';
import { assessmentTextOf } from '../../storage/assessment-text';
import { openWorkshop, type Opened } from '../../storage/workshops';
import type { App } from '../app.svelte';
import { unsealed } from '../sealing/unsealed';

/** What is compared, and what stands beside its answers. */
export type Subject = Pick<Assessment, 'id' | 'questionnaire' | 'initiative' | 'createdAt'>;

export interface Candidate {
  assessment: Assessment;
  name: string | undefined;
  isWorkshop: boolean;
  /** Whether it is of the initiative that is looked at now. */
  same: boolean;
}

/** What this device keeps of the same questionnaire, workshops with a closed vote included: of the same initiative first, the newest of each first. */
export async function candidates(app: App, subject: Subject): Promise<Candidate[]> {
  const found = [...(await assessmentsOf(app)), ...(await workshopsOf(app))];
  return found
    .filter(({ assessment: { id, questionnaire } }) => id !== subject.id && questionnaire.id === subject.questionnaire.id)
    .map((each) => ({ ...each, name: initiativeName(each.assessment), same: each.assessment.initiative.id === subject.initiative.id }))
    .sort((a, b) => Number(b.same) - Number(a.same) || (a.assessment.updatedAt < b.assessment.updatedAt ? 1 : -1));
}

/** The one to be compared with unless another is chosen: the last of the same initiative that was begun before. */
export const offered = (among: readonly Candidate[], { createdAt }: Subject): Assessment | null =>
  among.find(({ same, assessment }) => same && assessment.createdAt < createdAt)?.assessment ?? null;

async function assessmentsOf({ device }: App): Promise<Omit<Candidate, 'name' | 'same'>[]> {
  const own = (await device.list()).filter(({ vote, answered }) => vote === undefined && answered > 0);
  // One that cannot be read is no candidate.
  const loaded = await Promise.all(own.map(({ id }) => device.load(id).catch(() => undefined)));
  return loaded.flatMap((assessment) => (assessment ? [{ assessment, isWorkshop: false }] : []));
}

async function workshopsOf({ device, findSource }: App): Promise<Omit<Candidate, 'name' | 'same'>[]> {
  const texts = [...(await device.kept('workshops')).values()];
  const opened = await Promise.all(texts.map((text) => openWorkshop(text, findSource).catch(() => undefined)));
  return opened.flatMap((each) => (each && closedRounds(each.workshop).length > 0 ? [{ assessment: ofRoom(each), isWorkshop: true }] : []));
}

const ofRoom = ({ workshop, source: { questionnaire } }: Opened): Assessment =>
  roomAssessment(workshop, questionnaire, roomOf(workshop, questionnaire));

/**
 * @param file an assessment, a report, or a workshop whose vote is closed
 * @returns undefined where it is of another questionnaire
 * @throws ImportError where it is none of them
 */
export async function candidateFrom(app: App, file: File, { questionnaire }: Subject): Promise<Assessment | undefined> {
  const text = await unsealed(await assessmentTextOf(file), file.name, app.language);
  const assessment = saysWorkshop(readJson(text))
    ? ofClosed(await openWorkshop(text, app.findSource))
    : (await openAssessment(text, app.findSource)).assessment;
  return assessment.questionnaire.id === questionnaire.id ? assessment : undefined;
}

function ofClosed(opened: Opened): Assessment {
  // Before that nobody may look.
  if (closedRounds(opened.workshop).length === 0) throw new ImportError('foreign');
  return ofRoom(opened);
}

/** The report's page on what has changed since. */
export async function comparedSection(
  input: ReportInput,
  { questionnaire, answers, settings, updatedAt }: Assessment,
): Promise<ReportSection> {
  const words = await loadThenAndNowWords(input.lang);
  const earlier = { form: questionnaire.form, answers, settings: readSettings(settings), at: new Date(updatedAt) };
  return thenAndNowSection(input, earlier, words.document);
}

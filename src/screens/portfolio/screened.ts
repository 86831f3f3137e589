/**
 * Proposals that the funder answers for in the screening form: an assessment of this device like any other, of which the device knows to
 * which portfolio it belongs. Whenever that is opened, it takes over what has been answered since.
 */
import { newEntry, withNewVersion, withReading } from '../../group/portfolio-edit';
import { printOf } from '../../group/portfolio-row';
import { newAssessment, type Assessment } from '../../questionnaire/assessment';
import { answerState } from '../../questionnaire/answers';
import { builtIn } from '../../questionnaire/load';
import type { Device } from '../../storage/device';
import { randomId } from '../../storage/random-id';
import type { App } from '../app.svelte';
import type { Desk } from './desk.svelte';

const SETTING = 'screened';
const SCREENING = 'screening';

/** Where the answers of an assessment go; without an entry as long as they are in none. */
export interface Belonging {
  portfolio: string;
  entry?: string;
}
type Screened = Readonly<Record<string, Belonging>>;

export async function screened(device: Device): Promise<Screened> {
  const kept = await device.getSetting(SETTING);
  return typeof kept === 'object' && kept !== null ? (kept as Screened) : {};
}

/** Begins to answer for a proposal: a new one, or one that the portfolio has already. */
export async function beginScreening(
  app: App,
  portfolio: string,
  about?: { entry: string; initiative: Assessment['initiative'] },
): Promise<void> {
  const { initiative, ...blank } = newAssessment({ questionnaire: builtIn.questionnaire, form: SCREENING, now: new Date(), randomId });
  const name = about?.initiative.name;
  const assessment: Assessment = {
    ...blank,
    initiative: about?.initiative ?? initiative,
    answers: name === undefined ? {} : { 'initiative-name': { value: name } },
  };
  await belong(app.device, assessment.id, { portfolio, ...(about && { entry: about.entry }) });
  await app.open(assessment, builtIn);
}

async function belong(device: Device, assessment: string, to: Belonging): Promise<void> {
  await device.setSetting(SETTING, { ...(await screened(device)), [assessment]: to });
}

/** A reading that was taken out of the portfolio does not come back by itself. */
export async function letGo(device: Device, assessment: string): Promise<void> {
  const { [assessment]: _gone, ...others } = await screened(device);
  await device.setSetting(SETTING, others);
}

/** Takes over what has been answered for this portfolio since. */
export async function takeScreened(desk: Desk): Promise<void> {
  const { device } = desk.app;
  for (const [id, to] of Object.entries(await screened(device))) {
    if (to.portfolio !== desk.head.id) continue;
    const assessment = await device.load(id).catch(() => undefined);
    if (assessment && isBegun(assessment)) await takeOne(desk, assessment, to);
  }
}

/** Whether more was said than what the initiative is called, with which it may have begun. */
const isBegun = ({ answers }: Assessment): boolean =>
  Object.entries(answers).some(([item, answer]) => item !== 'initiative-name' && answerState(answer) !== 'not-answered');

async function takeOne(desk: Desk, assessment: Assessment, to: Belonging): Promise<void> {
  const now = new Date();
  const entry = to.entry === undefined ? undefined : desk.rowOf(to.entry);
  if (!entry) {
    const made = newEntry({ now, randomId, by: 'funder', assessment });
    await desk.keep([made]);
    await belong(desk.app.device, assessment.id, { portfolio: desk.head.id, entry: made.id });
    return;
  }
  const { content } = printOf({ id: '', by: 'funder', assessment });
  const there = entry.readings.find((reading) => reading.assessment === assessment.id);
  if (there?.content === content) return;
  await desk.change(entry.entry, (was) =>
    there ? withNewVersion(was, there.id, assessment, now) : withReading(was, { id: randomId(), by: 'funder', assessment }, now),
  );
}

/** The readings of an initiative, each judged if its questionnaire is at hand. */
import type { Entry } from '../../group/portfolio';
import { presentReadings, type PresentReading } from '../../group/portfolio-row';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { readReading, type ReadReading } from '../../report/portfolio/reading';
import type { App } from '../app.svelte';

export interface Read {
  reading: PresentReading;
  /** Null where its questionnaire is not at hand. */
  told: { source: QuestionnaireSource; read: ReadReading } | null;
}

/** The one that the table shows first. */
export function readAll(app: App, entry: Entry): Promise<Read[]> {
  return Promise.all(
    presentReadings(entry).map(async (reading) => {
      const source = await app.findSource(reading.assessment.questionnaire.id);
      return { reading, told: source ? { source, read: await readReading(source, reading.assessment) } : null };
    }),
  );
}

/** The funder's and the applicant's newest readings, where both are there and of one questionnaire. */
export function bothSides(read: readonly Read[]): { funder: Read; applicant: Read } | null {
  const funder = read.find(({ reading, told }) => told && reading.by === 'funder');
  const applicant = read.find(({ reading, told }) => told && reading.by === 'applicant');
  const isOne = funder?.told?.source.questionnaire.id === applicant?.told?.source.questionnaire.id;
  return funder && applicant && isOne ? { funder, applicant } : null;
}

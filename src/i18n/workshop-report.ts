/** Words of what is taken away from a workshop, loaded alone for their language. */
import type { WorkshopReportWords } from './workshop-report.he';

/** @param language of a questionnaire; English stands in for those that the interface does not speak */
export async function loadWorkshopReportWords(language: string): Promise<WorkshopReportWords> {
  return language === 'he' ? (await import('./workshop-report.he')).he : (await import('./workshop-report.en')).en;
}

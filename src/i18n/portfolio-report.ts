/** Words of the comparison report and of letters, loaded alone for their language. */
import type { PortfolioReportWords } from './portfolio-report.he';

/** English where the interface does not speak the language. */
export async function loadPortfolioReportWords(language: string): Promise<PortfolioReportWords> {
  return language === 'he' ? (await import('./portfolio-report.he')).he : (await import('./portfolio-report.en')).en;
}

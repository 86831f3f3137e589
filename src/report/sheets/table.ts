/** A table that a spreadsheet can sort, filter and count: one head, one kind of thing in each column. */
import { en } from '../../i18n/export.en';
import { he, type ExportWords } from '../../i18n/export.he';
import type { ReportInput } from '../document/teller';

/** Nothing, a text, or a number that is ours. */
export type Cell = string | number | null;

export interface Column {
  head: string;
  /** Words of ours; a person's own words; what programs read; a number; a level from 1 to 5; a share from 0 to 1. */
  holds: 'words' | 'own' | 'id' | 'number' | 'level' | 'share';
  /** Roughly, in digits, as spreadsheets have it. */
  width: number;
}

export interface Table {
  title: string;
  columns: readonly Column[];
  /** As many cells in each as there are columns. */
  rows: readonly (readonly Cell[])[];
}

const PRECISION = 10_000;
/** With four digits behind the point, which is more than any of our numbers can bear. */
export const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * PRECISION) / PRECISION);

/** As the report's own frame: English where the questionnaire is in a language that the interface does not speak. */
export const exportWords = ({ lang }: ReportInput): ExportWords => (lang === 'he' ? he : en);

/** Several ids in one cell. */
export const joined = (ids: readonly string[]): string => ids.join('; ');

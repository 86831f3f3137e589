/** Whether an initiative that comes in is there already, so that it can be offered as a new version, as a second reading, or left out. */
import type { Assessment } from '../questionnaire/assessment';
import { printOf, type PortfolioRow, type ReadingPrint } from './portfolio-row';

export interface AlreadyThere {
  entry: string;
  /** Id of the reading it was compared with. */
  reading: string;
  /**
   * `same`: nothing is new. `newer`, `older`: the same assessment, changed later or before. `other-reading`: the same initiative as somebody
   * else answered it, or one assessment with two contents.
   */
  is: 'same' | 'newer' | 'older' | 'other-reading';
  /** By what it was recognised, the surest first. */
  by: (typeof SIGNS)[number];
  /** Whether both bear one name; two initiatives may have begun from one file. */
  sameName: boolean;
}

const SIGNS = ['assessment', 'initiative', 'name'] as const;

/**
 * The rows of a portfolio by all that they may be recognised by.
 * @returns finds the initiatives that an assessment may be, the surest first; deleted ones too, because they can be restored
 */
export function duplicateFinder(rows: readonly PortfolioRow[]): (assessment: Assessment) => AlreadyThere[] {
  const found = new Map<string, { entry: string; print: ReadingPrint }[]>();
  for (const { entry, readings } of rows)
    for (const print of readings) for (const sign of signsOf(print)) found.set(sign, [...(found.get(sign) ?? []), { entry, print }]);
  return (assessment) => {
    const own = printOf({ id: '', by: 'applicant', assessment });
    const byEntry = new Map<string, AlreadyThere>();
    signsOf(own).forEach((sign) => {
      for (const { entry, print } of found.get(sign) ?? []) {
        const there = { entry, reading: print.id, is: relation(own, print), by: signOf(own, print), sameName: own.name === print.name };
        const before = byEntry.get(entry);
        if (!before || surer(there, before)) byEntry.set(entry, there);
      }
    });
    return [...byEntry.values()].sort((a, b) => SIGNS.indexOf(a.by) - SIGNS.indexOf(b.by) || (a.entry < b.entry ? -1 : 1));
  };
}

const signsOf = ({ assessment, initiative, questionnaire, name }: ReadingPrint): string[] => [
  `assessment ${assessment}`,
  `initiative ${initiative}`,
  ...(name === '' ? [] : [`name ${questionnaire} ${name}`]),
];

function signOf(one: ReadingPrint, other: ReadingPrint): AlreadyThere['by'] {
  if (one.assessment === other.assessment) return 'assessment';
  return one.initiative === other.initiative ? 'initiative' : 'name';
}

function relation(own: ReadingPrint, there: ReadingPrint): AlreadyThere['is'] {
  if (own.assessment !== there.assessment) return 'other-reading';
  if (own.content === there.content) return 'same';
  const [now, then] = [Date.parse(own.updatedAt), Date.parse(there.updatedAt)];
  return now > then ? 'newer' : now < then ? 'older' : 'other-reading';
}

/** Of several readings of one initiative the one that is told: that of the same assessment, and there the one that is the same. */
function surer(one: AlreadyThere, other: AlreadyThere): boolean {
  const [a, b] = [SIGNS.indexOf(one.by), SIGNS.indexOf(other.by)];
  return a === b ? one.is === 'same' && other.is !== 'same' : a < b;
}

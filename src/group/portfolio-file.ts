/** The portfolio as a file. */
import { checksumOf } from '../questionnaire/assessment';
import { canonicalJson, crc32, type JsonObject } from '../questionnaire/json';
import type { Change, Entry, Portfolio, PortfolioHead } from './portfolio';

/**
 * The file, initiative by initiative, because of a thousand it takes long: JSON in one order of keys and entries, a line for each
 * initiative, with a checksum. The same portfolio gives the same bytes.
 * @returns a generator that returns the text and pauses after each initiative
 */
export function* serialisePortfolio(portfolio: Portfolio): Generator<void, string> {
  const { entries, ...head } = inOrder(portfolio);
  const lines: string[] = [];
  const prints: string[] = [];
  for (const entry of entries) {
    const line = canonicalJson(entry);
    lines.push(line);
    prints.push(crc32(line));
    yield;
  }
  const { format, version, id, name, ...rest } = head;
  const top = { format, version, id, name, ...(JSON.parse(canonicalJson(rest)) as JsonObject) };
  const begun = JSON.stringify({ ...top, checksum: portfolioChecksum(top, prints) }, null, 2).replace(/\n}$/, '');
  return `${begun},\n  "entries": [${lines.map((line) => `\n    ${line}`).join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** @param prints the CRC-32 of each entry's canonical text, in the file's order, so that they can be worked out one by one */
export const portfolioChecksum = (head: JsonObject, prints: readonly string[]): string => checksumOf({ ...head, entries: prints });

/** One order for every list that has none of its own. */
export const inOrder = ({ entries, ...head }: Portfolio): Portfolio => ({
  ...headInOrder(head),
  entries: entries.map(entryInOrder).sort((a, b) => compare(a.id, b.id)),
});

export const headInOrder = (head: PortfolioHead): PortfolioHead => ({ ...head, log: logInOrder(head.log) });

export const entryInOrder = (entry: Entry): Entry => ({
  ...entry,
  readings: entry.readings.toSorted((a, b) => compare(a.id, b.id)),
  tags: entry.tags.toSorted((a, b) => compare(a.tag, b.tag)),
  log: logInOrder(entry.log),
});

const logInOrder = (log: readonly Change[]): Change[] =>
  log.toSorted((a, b) => compare(a.at, b.at) || compare(a.what, b.what) || compare(a.detail ?? '', b.detail ?? ''));

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

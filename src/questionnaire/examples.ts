/** The examples that come with the questionnaire: documented initiatives and plain contrasts, each a whole assessment with its sources. */
import type { Answers } from './answers';

/** A text in every language of the questionnaire. */
export type Told = Readonly<Record<string, string>>;

/** What a list shows of an example. */
export interface ExampleCard {
  /** Of its assessment, once it is opened. */
  id: string;
  title: Told;
  statement: Told;
  place: Told;
  years: Told;
  /** A problem that does not call for collective impact. */
  contrast: boolean;
}

/** What it takes to compare with an example and to tell of it. */
export interface ExampleCase {
  /** Of its assessment, once it is opened. */
  id: string;
  title: Told;
  place: Told;
  years: Told;
  /** How it went, as far as it was published. */
  outcome: Told;
  /** Ids of the works that tell of it. */
  sources: string[];
  /** The answers that have a value. */
  answers: Answers;
}

/** An example as it lies in its file, as far as opening it goes. */
export interface ExampleFile {
  id: string;
  answers: Answers;
  example: {
    title: Told;
    statement: Told;
    /** What each coded answer rests on, by item. */
    facts: Readonly<Record<string, Told>>;
  };
}

const files = import.meta.glob<ExampleFile>('../../questionnaires/collective-impact/examples/*.shidra.json', { import: 'default' });

/** @param name of its file, such as `strive` */
export const loadExample = async (name: string): Promise<ExampleFile> => files[fileOf(name)]!();

/** Every example by the name of its file, in the order of the names. */
export async function loadExampleCards(): Promise<ReadonlyMap<string, ExampleCard>> {
  return byName((await import('./example-cards')).cards);
}

/** Every example by the name of its file, in the order of the names. */
export async function loadExampleCases(): Promise<ReadonlyMap<string, ExampleCase>> {
  return byName((await import('./example-cases')).cases);
}

const fileOf = (name: string): string => `../../questionnaires/collective-impact/examples/${name}.shidra.json`;

function byName<T>(parts: Record<string, T>): Map<string, T> {
  return new Map(Object.entries(parts).map(([path, part]) => [path.split('/').at(-1)!.replace('.shidra.json', ''), part]));
}

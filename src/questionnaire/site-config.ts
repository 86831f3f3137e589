/** What an organisation that hosts Shidra says of itself, in one file beside the page: no build reads it, so that it can be changed at the host. */
import * as v from 'valibot';
import { ImportError } from './import-error';
import { isJsonObject } from './json';
import { schemaProblems, type Problem } from './json-issues';
import type { Language } from './load';
import { readJson } from './read-json';
import { language } from './schema';

export const SITE_FILE = 'shidra.config.json';
/** In bytes: some hundred times what anyone has to say here. */
export const SITE_LIMIT = 64 * 1024;
const VERSION = 1;
const WEB = 'an address that begins with https://';

/** One line of plain characters: none that steers the direction of what stands around it. Joiners are part of some scripts' words. */
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^(?!\s*$)(?:[\u200c\u200d]|[^\p{C}\p{Zl}\p{Zp}])+$/u, 'words in one line, without control characters'),
    v.maxLength(most, `at most ${most} characters`),
  );
/** A file in the same folder, so that nothing is fetched from elsewhere. */
const fileName = (ending: RegExp, expected: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N} ._-]*$/u, 'the name of a file in the same folder, without a path'),
    v.regex(ending, expected),
    v.maxLength(120, 'at most 120 characters'),
  );
const link = v.pipe(v.string(), v.maxLength(500, 'at most 500 characters'), v.regex(/^https?:\/\/[^\s\p{C}]+$/u, WEB), v.url(WEB));

const OrganisationSchema = v.strictObject({
  /** By language. */
  name: v.pipe(v.record(language, line(80)), v.minEntries(1, 'the name in one language at least')),
  logo: v.exactOptional(fileName(/\.(png|jpe?g|svg)$/i, 'a name that ends in .png, .jpg or .svg')),
  link: v.exactOptional(link),
});

export const SiteConfigSchema = v.strictObject({
  format: v.literal('shidra-site', '"shidra-site"'),
  version: v.literal(VERSION, String(VERSION)),
  organisation: v.exactOptional(OrganisationSchema),
  /** Packed ones. */
  questionnaires: v.exactOptional(
    v.pipe(
      v.array(fileName(/\.shidra-questionnaire\.json$/, 'a name that ends in .shidra-questionnaire.json')),
      v.maxLength(20, 'at most 20 questionnaires'),
    ),
  ),
});
export type SiteConfig = v.InferOutput<typeof SiteConfigSchema>;

const whole = (expected: string): Problem[] => [{ file: SITE_FILE, at: '(the whole file)', expected }];

/** @returns what the text says, or everything that is wrong with it; never both, so that half of a file is not used */
export function readSiteConfig(text: string): { config: SiteConfig } | { problems: Problem[] } {
  let raw: unknown;
  try {
    raw = readJson(text);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { problems: whole(error.code === 'truncated' ? 'JSON; this is the beginning of one' : 'JSON') };
  }
  if (!isJsonObject(raw)) return { problems: whole('an object with "format" and "version"') };
  const problems = schemaProblems(SITE_FILE, SiteConfigSchema, raw);
  if (problems.length > 0) return { problems };
  const { $schema: _schema, ...config } = raw;
  return { config: v.parse(SiteConfigSchema, config) };
}

/** In the language, else in the interface's, else in the first that is there. */
export function nameIn(names: Readonly<Record<Language, string>>, ...wanted: Language[]): { text: string; language: Language } {
  const found = wanted.find((each) => Object.hasOwn(names, each)) ?? Object.keys(names)[0]!;
  return { text: names[found]!, language: found };
}

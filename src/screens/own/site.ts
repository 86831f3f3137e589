/** The host's own name, logo and questionnaires, as its configuration file gives them; read once, and not before a first question stands. */
import type { Problem } from '../../questionnaire/json-issues';
import { readSiteConfig, SITE_FILE, SITE_LIMIT, type SiteConfig } from '../../questionnaire/site-config';
import { decodeText } from '../../storage/read-file';
import { readLogo, type KeptLogo } from '../result/logo';
import { hostFile } from './host-files';

export interface Organisation extends Omit<NonNullable<SiteConfig['organisation']>, 'logo'> {
  logo: KeptLogo | null;
}

export interface Site {
  organisation?: Organisation;
  /** File names. */
  questionnaires: readonly string[];
  /** What is wrong with the configuration or its logo, for whoever hosts the site. */
  problems: readonly Problem[];
}

/** In bytes: everyone who comes fetches it. */
const LOGO_LIMIT = 512 * 1024;
const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', svg: 'image/svg+xml' };

let read: Promise<Site> | undefined;

/** Never fails: a configuration that cannot be used leaves the site as it is without one. */
export const loadSite = (): Promise<Site> => (read ??= readSite());

async function readSite(): Promise<Site> {
  const text = await textOf(SITE_FILE, SITE_LIMIT);
  if (text === null) return { questionnaires: [], problems: [] };
  const outcome = typeof text === 'string' ? readSiteConfig(text) : text;
  if ('problems' in outcome) return { questionnaires: [], problems: outcome.problems };
  const { organisation, questionnaires = [] } = outcome.config;
  if (!organisation) return { questionnaires, problems: [] };
  const { logo: file, ...told } = organisation;
  const logo = file === undefined ? null : await drawn(file);
  const refused = file !== undefined && !logo;
  const problem = { file: SITE_FILE, at: 'organisation.logo', expected: `a picture of at most ${LOGO_LIMIT / 1024} KB beside it: ${file}` };
  return { organisation: { ...told, logo }, questionnaires, problems: refused ? [problem] : [] };
}

/** @returns null where there is no such file */
export async function textOf(file: string, limit: number): Promise<string | null | { problems: Problem[] }> {
  const wrong = (expected: string) => ({ problems: [{ file, at: '(the whole file)', expected }] });
  try {
    const blob = await hostFile(file, limit);
    return blob && decodeText(new Uint8Array(await blob.arrayBuffer()));
  } catch (error) {
    return wrong(error instanceof RangeError ? `at most ${limit / 1024} KB` : 'a text in UTF-8');
  }
}

async function drawn(file: string): Promise<KeptLogo | null> {
  const blob = await hostFile(file, LOGO_LIMIT).catch(() => null);
  const type = TYPES[file.split('.').at(-1)!.toLowerCase()];
  return blob && type !== undefined ? readLogo(new File([blob], file, { type })) : null;
}

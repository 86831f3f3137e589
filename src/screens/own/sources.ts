/** The questionnaires beside the one that Shidra comes with: those of the repository, of the host, and those that this device keeps. */
import { repositorySources } from '../../questionnaire/further';
import { builtIn, type Language } from '../../questionnaire/load';
import { unpackQuestionnaire } from '../../questionnaire/pack';
import { sourceOf, type QuestionnaireSource } from '../../questionnaire/source';
import type { Device } from '../../storage/device';
import type { App } from '../app.svelte';
import { checkHosted, hostedQuestionnaires, type Hosted } from './hosted';

export interface Offer {
  source: QuestionnaireSource;
  /** Whether it came from a file, and so can be removed. */
  removable: boolean;
  /** Where the host offers it: to be checked before it is used. */
  hosted?: Hosted;
}

/**
 * All of them, those that come with Shidra first. One that cannot be read any more is passed over, not removed; of one that this device keeps,
 * the host's is passed over.
 */
export async function listSources(device: Device): Promise<Offer[]> {
  const [{ offered }, { ready, kept }] = await Promise.all([hostedQuestionnaires(), sourcesAtHand(device)]);
  const known = new Set([...ready, ...kept].map(({ source }) => source.questionnaire.id));
  const hosted = offered.filter(({ source }) => !known.has(source.questionnaire.id));
  return [...ready, ...hosted.map((each) => ({ source: each.source, removable: false, hosted: each })), ...kept];
}

/** @returns undefined also where the host offers one that is not sound */
export async function findSource(device: Device, id: string): Promise<QuestionnaireSource | undefined> {
  const is = ({ source }: { source: QuestionnaireSource }) => source.questionnaire.id === id;
  const { ready, kept } = await sourcesAtHand(device);
  const found = [...ready, ...kept].find(is);
  if (found) return found.source;
  const hosted = (await hostedQuestionnaires()).offered.find(is);
  return hosted && (await checkHosted(device, hosted)).length === 0 ? hosted.source : undefined;
}

async function sourcesAtHand(device: Device): Promise<Record<'ready' | 'kept', Offer[]>> {
  const [repository, texts] = await Promise.all([repositorySources(), device.kept('questionnaires')]);
  const kept = [...texts.values()].flatMap((packed): Offer[] => {
    const source = readPacked(packed);
    return source ? [{ source, removable: true }] : [];
  });
  return { ready: [...repository.values()].map((source) => ({ source, removable: false })), kept };
}

/** What it is called: in the language, else in any, else its id. */
export function titleOf({ questionnaire: { id, title } }: QuestionnaireSource, language: Language): { text: string; language?: Language } {
  const found = title?.[language] === undefined ? Object.keys(title ?? {})[0] : language;
  return found === undefined ? { text: id } : { text: title?.[found] ?? id, language: found };
}

function readPacked(packed: string): QuestionnaireSource | undefined {
  try {
    return sourceOf(unpackQuestionnaire(packed), builtIn);
  } catch {
    return undefined;
  }
}

/** Closes the open assessment if it is of this questionnaire, which is changed or removed. */
export function letGo(app: App, id: string): void {
  if (app.session?.source.questionnaire.id === id) app.leave();
}

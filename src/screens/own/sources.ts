/** The questionnaires beside the one that Shidra comes with: those of the repository, and those that this device keeps. */
import { repositorySources } from '../../questionnaire/further';
import { builtIn, type Language } from '../../questionnaire/load';
import { unpackQuestionnaire } from '../../questionnaire/pack';
import { sourceOf, type QuestionnaireSource } from '../../questionnaire/source';
import type { Device } from '../../storage/device';
import type { App } from '../app.svelte';

export interface Offer {
  source: QuestionnaireSource;
  /** Whether it came from a file, and so can be removed. */
  removable: boolean;
}

/** All of them, those that come with Shidra first. One that cannot be read any more is passed over, not removed. */
export async function listSources(device: Device): Promise<Offer[]> {
  const [repository, kept] = await Promise.all([repositorySources(), device.kept('questionnaires')]);
  const own = [...kept.values()].flatMap((packed): Offer[] => {
    const source = readPacked(packed);
    return source ? [{ source, removable: true }] : [];
  });
  return [...[...repository.values()].map((source) => ({ source, removable: false })), ...own];
}

export async function findSource(device: Device, id: string): Promise<QuestionnaireSource | undefined> {
  return (await listSources(device)).find(({ source }) => source.questionnaire.id === id)?.source;
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

/** The workshops that this device keeps, and files of them that are opened beside those. */
import { GroupError } from '../../group/group-error';
import type { Workshop } from '../../group/workshop';
import { ImportError, type ImportMessage } from '../../questionnaire/import-error';
import { readFile } from '../../storage/read-file';
import { keepWorkshop, loadWorkshop, openWorkshop } from '../../storage/workshops';
import type { App } from '../app.svelte';
import { announceChange } from './desk.svelte';
import { unsealed } from '../sealing/unsealed';
import { voicesOf, type Reason } from './intake';

/** A record; without a workshop where it cannot be read here. */
export interface Kept {
  id: string;
  workshop?: Workshop;
}

/** Newest first, those that cannot be read last. */
export async function keptWorkshops({ device, findSource }: App): Promise<Kept[]> {
  const ids = [...(await device.kept('workshops')).keys()];
  const all = await Promise.all(
    ids.map(async (id): Promise<Kept> => {
      const opened = await loadWorkshop(device, findSource, id).catch(() => undefined);
      return { id, ...(opened && { workshop: opened.workshop }) };
    }),
  );
  const age = ({ workshop }: Kept): string => workshop?.createdAt ?? '';
  return all.sort((a, b) => (age(a) < age(b) ? 1 : -1));
}

export type OpenedFile =
  | { workshop: Workshop; known: boolean; /** How many results came in that were not there. */ came: number; messages: ImportMessage[] }
  | { refused: Reason };

/** Keeps the workshop of a file; one that is here already is merged with it. */
export async function openWorkshopFile({ device, findSource, language }: App, file: File): Promise<OpenedFile> {
  try {
    const { workshop, messages } = await openWorkshop(await unsealed(await readFile(file), file.name, language), findSource);
    const there = await loadWorkshop(device, findSource, workshop.id).catch(() => undefined);
    const before = there ? voicesOf(there.workshop) : new Set();
    const { workshop: now } = await keepWorkshop(device, findSource, workshop);
    announceChange(now.id);
    const came = [...voicesOf(now)].filter((voice) => !before.has(voice)).length;
    return { workshop: now, known: there !== undefined, came, messages };
  } catch (error) {
    if (error instanceof ImportError) return { refused: error };
    if (error instanceof GroupError) return { refused: error.code };
    throw error;
  }
}

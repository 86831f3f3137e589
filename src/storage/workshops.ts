/** The workshops that this device keeps. Whatever is written is merged with what is there, so that two pages cannot undo each other. */
import { joinWorkshops } from '../group/hold-back';
import { parseWorkshop } from '../group/parse-workshop';
import { serialiseWorkshop, type Workshop } from '../group/workshop';
import { ImportError, type ImportMessage } from '../questionnaire/import-error';
import { isJsonObject } from '../questionnaire/json';
import type { FindSource } from '../questionnaire/read-assessment';
import { readJson } from '../questionnaire/read-json';
import type { QuestionnaireSource } from '../questionnaire/source';
import { textOf } from './among';
import type { Device } from './device';
import { exclusively } from './exclusively';

export interface Opened {
  workshop: Workshop;
  messages: ImportMessage[];
  source: QuestionnaireSource;
}

/**
 * Reads a workshop file with the questionnaire that it names.
 * @throws ImportError as `parseWorkshop` does; `other-questionnaire` where it is not at hand
 */
export async function openWorkshop(text: string, find: FindSource): Promise<Opened> {
  const raw = readJson(text);
  const named = isJsonObject(raw) && isJsonObject(raw.questionnaire) ? raw.questionnaire.id : undefined;
  const source = typeof named === 'string' ? await find(named) : undefined;
  if (source) return { ...parseWorkshop(text, source.questionnaire), source };
  if (typeof named === 'string') throw new ImportError('other-questionnaire', 'questionnaire.id', named);
  throw new ImportError('foreign', 'format');
}

/** What was read or kept last of each workshop, because every change of one that hundreds have answered would read all of it again. */
const known = new Map<string, { text: string; opened: Opened }>();

/** @returns undefined where the device has none of this id */
export async function loadWorkshop(device: Device, find: FindSource, id: string): Promise<Opened | undefined> {
  const text = await textOf(device, 'workshops', id);
  if (text === undefined) return undefined;
  const there = known.get(id);
  // One's own questionnaire may have been replaced since.
  if (there?.text === text && there.opened.source === (await find(there.opened.source.questionnaire.id))) return there.opened;
  const opened = await openWorkshop(text, find);
  known.set(id, { text, opened });
  return opened;
}

/**
 * Keeps a workshop, merged with what another page has kept of it meanwhile.
 * @returns what is kept now, and where; a record that cannot be read is replaced only by what is merged from elsewhere
 */
export async function keepWorkshop(
  device: Device,
  find: FindSource,
  workshop: Workshop,
): Promise<{ workshop: Workshop; kept: 'device' | 'memory' }> {
  return exclusively(`shidra-workshop-${workshop.id}`, async () => {
    const there = await loadWorkshop(device, find, workshop.id).catch(() => undefined);
    const merged = there ? joinWorkshops(there.workshop, workshop) : workshop;
    const text = serialiseWorkshop(merged);
    if (there) known.set(workshop.id, { text, opened: { ...there, workshop: merged, messages: [] } });
    return { workshop: merged, kept: await device.keep('workshops', workshop.id, text) };
  });
}

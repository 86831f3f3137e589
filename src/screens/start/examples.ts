/** Examples on the device: opened like files, with their name and problem in the reader's language. */
import type { Interface } from '../../i18n/interface.he';
import type { Language } from '../../questionnaire/load';
import type { App } from '../app.svelte';
import { openText } from './opening';

export type ExampleId = keyof Interface['start']['examples'];

interface ExampleFile {
  id: string;
  answers: Record<string, unknown>;
  example: Record<'title' | 'statement', Record<Language, string>>;
}

const files = import.meta.glob<ExampleFile>('../../../questionnaires/collective-impact/examples/*.shidra.json', { import: 'default' });

/** Opens the example, or what the person made of it when it was opened before. */
export async function openExample(app: App, words: Interface, id: ExampleId): Promise<void> {
  const file = await files[`../../../questionnaires/collective-impact/examples/${id}.shidra.json`]!();
  const before = await app.device.load(file.id).catch(() => undefined);
  if (before) {
    await app.open(before);
    return;
  }
  const answers = {
    ...file.answers,
    'initiative-name': { value: file.example.title[app.language] },
    'initiative-statement': { value: file.example.statement[app.language] },
  };
  await openText(app, words, JSON.stringify({ ...file, answers }));
}

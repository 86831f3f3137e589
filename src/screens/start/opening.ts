/** Taking a file in: it becomes an assessment of this device, or a sentence that says why not. Nothing that is there is touched. */
import { openAssessment } from '../../diagnosis/open';
import type { Interface } from '../../i18n/interface.he';
import { loadMessages } from '../../i18n/locale';
import { serialiseAssessment, type Assessment } from '../../questionnaire/assessment';
import { ImportError } from '../../questionnaire/import-error';
import { readFile } from '../../storage/file';
import { randomId } from '../../storage/random-id';
import { firstOpenPage } from '../../wizard/pages';
import type { App } from '../app.svelte';

/**
 * Opens a file that a person chose: complete ones at their result, others at the first open question.
 * @returns why the file was refused, or null when it was opened
 */
export async function openFile(app: App, words: Interface, file: File): Promise<string | null> {
  try {
    await openText(app, words, await readFile(file));
    return null;
  } catch (error) {
    if (error instanceof ImportError) return (await loadMessages(app.language)).refused[error.code](error.at, error.detail);
    throw error;
  }
}

/** @throws ImportError when the text is no assessment of ours */
export async function openText(app: App, words: Interface, text: string): Promise<void> {
  const { assessment, messages, source } = await openAssessment(text, app.findSource);
  const { noticed } = await loadMessages(app.language);
  const said = messages.map((message) => noticed[message.code](message.at, message.detail));
  const own = await besideWhatIsThere(app, assessment);
  const open = firstOpenPage(source.questionnaire, own.answers, own.questionnaire.form);
  await app.open(own, source, open?.id ?? 'result');
  app.importMessages = own.id === assessment.id ? said : [...said, words.imported.copied];
}

/** The assessment under its own id, or under a new one where the device holds another version of it. */
async function besideWhatIsThere(app: App, assessment: Assessment): Promise<Assessment> {
  const there = await app.device.load(assessment.id).catch(() => null);
  if (there === undefined) return assessment;
  const same = there !== null && answersOf(there) === answersOf(assessment);
  return same ? assessment : { ...assessment, id: randomId() };
}

function answersOf(assessment: Assessment): string {
  const { place: _place, ...rest } = assessment;
  return serialiseAssessment({ ...rest, updatedAt: assessment.createdAt });
}

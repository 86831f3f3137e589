/** Taking a file in: it becomes an assessment of this device, or a sentence that says why not. Nothing that is there is touched. */
import { openAssessment } from '../../diagnosis/open';
import { loadMessages } from '../../i18n/locale';
import { serialiseAssessment, type Assessment } from '../../questionnaire/assessment';
import { ImportError, type ImportMessage } from '../../questionnaire/import-error';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { assessmentTextOf } from '../../storage/assessment-text';
import { randomId } from '../../storage/random-id';
import { firstOpenPage } from '../../wizard/first-open';
import type { App } from '../app.svelte';
import { unsealed } from '../sealing/unsealed';
import { noticedIn } from '../noticed';
import { ballotSource } from '../vote/ballot';

/**
 * Opens the first of the files that is an assessment or a report of one: complete ones at their result, others at the first open question.
 * @returns why the first was refused, or null when one was opened
 */
export async function openFiles(app: App, files: readonly File[]): Promise<string | null> {
  const { refused, onlyOne } = await loadMessages(app.language);
  let reason: string | null = null;
  for (const file of files) {
    try {
      await openText(app, await unsealed(await assessmentTextOf(file), file.name, app.language));
      if (files.length > 1) app.importMessages = [...app.importMessages, onlyOne(file.name)];
      return null;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      reason ??= refused[error.code](error.at, error.detail);
    }
  }
  return reason;
}

/** @throws ImportError when the text is no assessment of ours */
export async function openText(app: App, text: string): Promise<void> {
  const { assessment: read, messages, source } = await openAssessment(text, app.findSource);
  const assessment = withLivingInvitation(read, source, messages);
  const words = await loadMessages(app.language);
  const said = noticedIn(messages, words);
  const own = await besideWhatIsThere(app, assessment);
  const open = firstOpenPage(source.questionnaire, own.answers, own.questionnaire.form);
  await app.open(own, source, open?.id ?? 'result');
  app.importMessages = own.id === assessment.id ? said : [...said, words.copied];
}

/** Without an invitation that leads nowhere: what is kept with one is asked from its ballot, and would not open again. */
function withLivingInvitation(assessment: Assessment, source: QuestionnaireSource, messages: ImportMessage[]): Assessment {
  const { respondent, questionnaire } = assessment;
  if (respondent?.invitation === undefined) return assessment;
  const forms = ballotSource(source, respondent.invitation)?.questionnaire.forms ?? {};
  if (Object.hasOwn(forms, questionnaire.form) && forms[questionnaire.form]!.items.length > 0) return assessment;
  messages.push({ code: 'repaired', at: 'respondent.invitation', detail: respondent.invitation });
  const { invitation: _invitation, handedIn: _handedIn, ...who } = respondent;
  return { ...assessment, respondent: who };
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

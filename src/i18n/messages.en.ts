/** English sentences about files that are opened and about this device. Each says what is wrong, where, and what to do. */
import type { Messages } from './messages.he';
import { isolate } from './isolate';
import { megabytes } from './megabytes';

const unchanged = 'Your current work is untouched.';
const choose =
  'Choose a file that was saved from Shidra; its name ends in .json. Where assessments are opened, a PDF report from Shidra will do as well.';
const opensAt =
  'Assessments and reports open on the home page, workshop files on the page of workshops, portfolio files on the page of portfolios.';

export const en: Messages = {
  refused: {
    'not-json': () => `This is not a file from Shidra. ${choose} ${unchanged}`,
    truncated: () =>
      `The file breaks off in the middle, so it cannot be opened. Copy or save it again from where it came and try once more. ${unchanged}`,
    foreign: () => `The file is not of the kind that opens here, or another program made it. ${opensAt} ${unchanged}`,
    'newer-version': () =>
      `The file was saved by a newer version of Shidra. Update Shidra (reloading the page is usually enough) and open it again. ${unchanged}`,
    'other-questionnaire': (_where, detail) =>
      `The file belongs to another questionnaire (${isolate(detail)}). Open it in a Shidra that includes that questionnaire. ${unchanged}`,
    malformed: (where, detail) =>
      `The file is not built as it should be${where ? ` at ${isolate(where)}` : ''}. What belongs there: ${isolate(detail)}. If it was edited by hand, correct it there; otherwise ask whoever sent it to send it again. ${unchanged}`,
    'answer-out-of-scale': (where, detail) =>
      `The file has an answer that is not possible for the question ${isolate(where)}. A valid answer is: ${isolate(detail)}. Rather than guess, we did not open the file; correct the answer and try again. ${unchanged}`,
    'too-large': (_where, detail) =>
      `The file is larger than ${megabytes(detail)} MB, far more than any file of this kind. It is probably another file. ${choose} ${unchanged}`,
    unreadable: () =>
      `The browser could not read the file. It may have been moved or deleted, or you may not be allowed to open it. Choose it again. ${unchanged}`,
    'pdf-encrypted': () =>
      `The PDF is protected by a password, so the assessment in it cannot be read. Ask whoever sent it for the report without a password, or for the file whose name ends in .shidra.json. ${unchanged}`,
    'pdf-without-assessment': () =>
      `There is no assessment in this PDF. Only a report as Shidra made it carries one; a copy that was scanned, or printed to paper or to a file, does not. Ask for the original PDF, or for the file whose name ends in .shidra.json. ${unchanged}`,
    'pdf-several': () =>
      `There is more than one assessment in this PDF, probably because several reports were joined in it. Rather than guess which one you mean, we opened none; open the original reports one by one. ${unchanged}`,
    'pdf-damaged': () =>
      `The assessment in this PDF is damaged and cannot be read, even if the pages look right. Copy or save the PDF again from where it came, or ask for the file whose name ends in .shidra.json. ${unchanged}`,
    sealed: () => `The file is protected by a passphrase, and none was given. Open it again and type the passphrase. ${unchanged}`,
    'wrong-passphrase': () =>
      'The passphrase does not open this file. Check capital letters, spaces and the language of the keyboard. If you are sure of it, the file was damaged; ask for it again.',
    'cannot-unseal': () =>
      `The file is protected by a passphrase, and the browser opens such files only on a page that came over https, or from this device. Open Shidra there. ${unchanged}`,
  },
  copied: 'Another version of this assessment is already on this device. The file was opened as a separate copy, and both are kept.',
  onlyOne: (name) => `Of the files you dropped only one was opened: ${isolate(name)}. The others are untouched; open them one by one.`,
  andMore: (count) => `There is more of this kind: ${count === 1 ? 'one further detail' : `${count} further details`} in the file.`,
  noticed: {
    migrated: () =>
      'The file was made with an earlier version of the questionnaire, and its answers were carried over to the questions of today. Look for questions without an answer when you check your answers; there may be new ones.',
    'unknown-item': (where) =>
      `The answer to ${isolate(where)} was kept aside: our questionnaire does not have this question, so the answer does not affect the result. There is nothing you need to do.`,
    'unknown-field': (where) => `The file has a field we do not know, ${isolate(where)}; it was left out. All answers were taken in.`,
    checksum: () =>
      'The file has changed since it was saved. If you did not edit it on purpose, look over the answers or ask for the file again. Everything that could be read was taken in.',
    repaired: (where) => `A missing detail in the file was filled in or left out: ${isolate(where)}. No answer was changed.`,
    'result-left-out': (where) =>
      `One person’s result in the file, ${isolate(where)}, is damaged or belongs to another workshop; it was left out. Ask that person to send it again. All the others were taken in.`,
    'result-of-other-version': (where) =>
      `One person’s result in the file, ${isolate(where)}, was made with another version of the questionnaire. It is kept but cannot be counted; to count it, open the file with that version, or ask the person to answer again.`,
  },
};

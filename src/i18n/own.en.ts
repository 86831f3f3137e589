/** English words for questionnaires of one's own. */
import type { OwnWords } from './own.he';
import { isolate } from './isolate';

const unchanged = 'What is saved here has not changed.';

export const en: OwnWords = {
  title: 'A questionnaire of your own',
  text: 'A questionnaire made for Shidra, as one file whose name ends in .shidra-questionnaire.json or as a folder. It is checked before it is accepted, and kept on this device only.',
  openFile: 'Choose a questionnaire file',
  openFolder: 'Choose a questionnaire folder',
  begin: 'Start an assessment',
  checking: 'Checking the questionnaire. This takes a few seconds, the first time only.',
  taken: (name) => `The questionnaire ${isolate(name)} is now on this device.`,
  changed: 'Its file has changed since it was saved. If nobody edited it on purpose, ask for the file again.',
  refusedTitle: 'The questionnaire was not accepted',
  problems: (count) =>
    `${count === 1 ? 'One problem was found' : `${count} problems were found`}. For each: the file, the place in it and what was expected there. ${unchanged}`,
  undecidedTitle: 'Not everything could be checked',
  undecided:
    'The questionnaire was accepted. For these rules it could not be established whether any answers make them apply; try them with an assessment of your own.',
  noPack: `This is not a questionnaire file. Choose a file whose name ends in .shidra-questionnaire.json. ${unchanged}`,
  newer: `The file was saved by a newer version of Shidra. Reload the page and try again. ${unchanged}`,
  tooLarge: `The questionnaire is larger than 5 MB, far more than any questionnaire. It is probably another file or folder. ${unchanged}`,
  unreadable: `The browser could not read what was chosen. Choose it again. ${unchanged}`,
  missing: {
    title: 'The questionnaire of this assessment is not here',
    text: (id) =>
      `The assessment is saved on this device, but it was filled in with the questionnaire ${isolate(id)}, which is neither part of Shidra nor kept on this device. Open that questionnaire on the home page, under “A questionnaire of your own”, and come back here.`,
  },
};

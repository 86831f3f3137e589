/** The English words for files that open only with a passphrase. */
import type { SealingWords } from './sealing.he';

export const en: SealingWords = {
  save: {
    summary: 'A file protected by a passphrase',
    text: 'Nobody can open the file without the passphrase. Choose a few words that have nothing to do with each other, and pass them on by another route than the file.',
    forgetting: 'If the passphrase is forgotten, nobody can open the file, not even those who built Shidra.',
    passphrase: 'Passphrase',
    again: 'The same passphrase again',
    tooShort: (least) => `The passphrase is too short. It needs at least ${least} characters.`,
    differ: 'The two passphrases are not the same.',
    save: 'Save a protected file',
    saving: 'Locking the file…',
    saved: 'The file was saved.',
    impossible:
      'The browser locks files only on a page that came over https, or from this device. To lock a file, open Shidra on such a page.',
  },
  open: {
    title: 'The file is protected by a passphrase',
    text: (file) => `To open \u2068${file}\u2069, type the passphrase that was chosen for it.`,
    passphrase: 'Passphrase',
    open: 'Open',
    cancel: 'Do not open',
  },
};

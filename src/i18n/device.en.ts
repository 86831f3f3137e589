/** The English words about what this device keeps. */
import type { DeviceWords } from './device.he';

export const en: DeviceWords = {
  trouble: {
    title: 'Saving on this device is not possible',
    blocked:
      'The browser does not let us save on this device. You can go on working, but save your work as a file before you close the page.',
    full: 'The device has no free space, and your latest changes are not saved on it. You can go on working; save your work as a file and free some space. Saving is tried again with your next change.',
    newer:
      'A newer version of Shidra has been used on this device, and this version cannot reach what it saved. You can go on working; save your work as a file, then reload the page.',
  },
  elsewhere: {
    title: 'This assessment is also open in another window',
    text: 'Answers are given there, and appear here as soon as they are saved. So that answers do not overwrite each other, only one window takes them at a time.',
    take: 'Answer here',
  },
  update: {
    title: 'There is a new version of Shidra',
    text: 'Updating reloads the page and takes a moment. What is saved on this device stays as it is. If you do not update now, the new version waits for the next time you open Shidra.',
    take: 'Update now',
    later: 'Not now',
    elsewhereTitle: 'Shidra was updated in another window',
    elsewhereText:
      'This page is still the former version, and parts of it may not load. Reload it when it suits you; what is saved on this device stays as it is.',
    reload: 'Reload the page',
  },
  saved: {
    title: 'Assessments saved on this device',
    unnamed: 'Unnamed assessment',
    updated: (date) => `Updated ${date}`,
    resume: 'Continue',
  },
  removal: {
    remove: 'Delete',
    removed: (name) => `“${name}” was deleted from this device.`,
    undo: 'Undo',
    putBack: (name) => `“${name}” is back.`,
  },
  quarantine: {
    title: 'Records that cannot be read',
    text: (count) =>
      (count === 1
        ? 'One record on this device is damaged and was set aside.'
        : `${count} records on this device are damaged and were set aside.`) +
      ' Nothing was deleted. You can save each record as a file and pass it to someone who can repair it.',
    save: (name) => `Save as a file: ${name}`,
  },
  reminder: {
    title: 'Keep a file as well',
    text: 'All this is kept in this browser only. Some browsers delete it after about a week without a visit, or when the device runs short of space. A saved file opens on any device.',
    keep: 'Ask the browser not to delete',
    granted: 'The browser has promised not to delete on its own what is kept here. A file still protects you if the device is lost.',
    refused: 'The browser has made no promise. A saved file is the safe way.',
  },
};

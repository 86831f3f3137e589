/** English words about the site that Shidra is on. */
import type { SiteWords } from './site.he';

export const en: SiteWords = {
  faults: {
    title: 'A fault in the settings of this site',
    text: 'What is not in order does not appear here; everything else works as usual. For those who run the site: each fault names the file, the field and what was expected there.',
  },
  single: {
    title: 'Shidra as one file',
    text: 'All of Shidra can be downloaded as one file, shidra.html, kept on a computer or a memory stick, and opened in a browser without a network and without a site. What you fill in there does not come here by itself, or the other way round; any assessment can be carried across as a file.',
    download: 'Download shidra.html',
    size: 'about 3 MB',
    here: 'Shidra was opened from a file',
    hereText: 'Questionnaires, results, reports, workshops and portfolios work here as they do on a site. A few things differ:',
    limitsTitle: 'What is different in a file',
    limits: [
      'The file does not update itself and cannot be installed as an app. For a new version, download it again from the site.',
      'Links and QR codes made here lead to this file on this device and will not open for others. In a workshop, collect answers on one device that is passed round, on paper, by a show of hands, or from files that are sent back.',
      'The browser may not let a file use the camera to read QR codes.',
      'Answers are kept in the browser, not inside the file: on another computer you start afresh, even from a memory stick. Chrome and Edge keep one place for all files that are opened in them; Firefox keeps each file apart, so what was saved is out of sight once the file is moved or renamed. Save each assessment as a file too.',
    ],
  },
};

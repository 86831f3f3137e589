/** English words for someone who votes in a workshop. */
import type { VoteWords } from './vote.he';
import { isolate } from './isolate';

export const en: VoteWords = {
  refused: {
    title: 'The link to the vote did not open',
    damaged:
      'The link is not whole, or it was changed on its way. Open it again from the message it came in, or scan the code again; if that does not help, ask the facilitator for a new one.',
    newer: 'The link was made by a newer version of Shidra. When there is a network, reload this page and open the link again.',
    otherQuestionnaire:
      'The workshop uses another version of the questionnaire than this page, and your answers would be read wrongly. When there is a network, reload this page and open the link again; if that does not help, tell the facilitator.',
    missing: (id) =>
      `The workshop uses the questionnaire ${isolate(id)}, which is not on this device. Ask the facilitator for its file, open the file on the home page, then open the link again.`,
    home: 'To the home page',
  },
  join: {
    title: (name) => `Vote in the workshop: ${isolate(name)}`,
    lead: (count) =>
      count === 1 ? 'One question is asked.' : `Up to ${count} questions are asked, about the initiative and about working together.`,
    secondRound: (count) =>
      count === 1
        ? 'This is the second round: only the question that was talked about is asked again.'
        : `This is the second round: only the ${count} questions that were talked about are asked again.`,
    how: 'Answer by yourself, as you see it. Where you do not know, you can mark “don’t know”. At the end you hand your answers to the facilitator.',
    use: 'Everyone’s answers together show where people agree and where they differ, and that is what the workshop talks about. Until the vote is closed, Shidra shows nobody what was answered.',
    anonymousTitle: 'The vote is anonymous',
    anonymous:
      'Your answers are handed in without a name. Shidra shows nobody who answered what: the facilitator’s screen has no names either.',
    anonymousLimits:
      'Worth knowing: the facilitator receives each person’s answers separately, without a name, under a random number. When an answer link is sent in a chat or by email, the message shows who sent it; when the code is shown to the camera, nothing does.',
    roleLimits: 'Your role is handed in with your answers. Where few have that role, some may guess whose they are.',
    namedTitle: 'The vote is by name',
    named: 'Your name is handed in with your answers, and the facilitator sees it beside them.',
    role: 'Your role',
    noRole: 'No role',
    name: 'Your name',
    nameMissing: 'Write your name: in this workshop the vote is by name.',
    nameTooLong: 'The name is too long for the answer link. Shorten it.',
    errorTitle: 'You cannot begin yet',
    begin: 'Begin',
    againTitle: 'You have voted on this device before',
    again: (whose, time) => `${isolate(whose)}, updated ${isolate(time)}`,
    mine: 'Your answers',
    goOn: 'Go on answering',
    change: 'See or change the answers',
    secondVote: 'Answer in the second round',
    other: 'Someone else answers on this device',
    leftover: 'What was begun here and not handed in is deleted when the next person begins.',
    closedTitle: 'This round is closed',
    closed: 'The workshop is kept on this device, and the round that the link leads to is closed. Nobody can vote in it any more.',
    toWorkshop: 'For the facilitator: to the workshop',
  },
  handIn: {
    title: 'Hand in your answers',
    busy: 'Your answers are being handed in…',
    lead: 'Hand your answers to the facilitator in one of these ways. Until then they are on this device alone.',
    qrTitle: 'Show the code',
    qrText: 'Show it to the facilitator’s camera.',
    qrLabel: 'QR code of your answers',
    linkTitle: 'Send a link',
    linkText: 'Send the link to the facilitator, in a chat or by email. You need not open it.',
    link: 'Answer link',
    copy: 'Copy',
    copied: 'The link is copied.',
    copyFailed: 'The browser could not copy it. The link is selected: copy it yourself.',
    share: 'Share…',
    fileTitle: 'Give a file',
    fileText: 'Save a file and pass it to the facilitator. The notes you wrote are in it too.',
    notes: 'The link and the code hold only what you chose. Notes and words that you wrote do not travel in them.',
    changeTitle: 'You can change them',
    change:
      'You can change your answers and hand them in again. What is handed in later replaces what came before, and nobody is counted twice.',
    changeButton: 'Change answers',
    refusedTitle: 'Your answers cannot be handed in',
    refused: {
      damaged: 'The invitation that is kept with your answers is damaged. Your answers are kept; open the link from the facilitator again.',
      newer: 'Your answers were saved by a newer version of Shidra. They are kept; when there is a network, reload this page.',
      otherQuestionnaire:
        'The questionnaire has changed since you began, and your answers would be read wrongly. They are kept; tell the facilitator.',
      otherRound: 'The workshop on this device has not reached this round yet. Your answers are kept; hand them in once it is open.',
    },
  },
  thanks: {
    title: 'Thank you, your answers are handed in',
    text: 'They are collected, and this device does not show them any more. Pass the device on.',
    next: 'Next person',
    back: 'For the facilitator: to collecting',
  },
  received: {
    title: 'Answer link',
    elsewhereTitle: 'The workshop is not on this device',
    elsewhere: 'This link holds one person’s answers in a workshop. Nothing was handed in and nothing has changed.',
    facilitator:
      'If you are the facilitator: open the workshop on the device that keeps it, and paste the link where answers are collected.',
    respondent: 'If you answered: send the link to the facilitator.',
    refusedTitle: 'The answers were not taken in',
    refused: {
      damaged: 'The link is not whole, or it was changed on its way. Ask for it again. What is already collected stays.',
      newer:
        'The link was made by a newer version of Shidra. When there is a network, reload this page and open the link again. What is already collected stays.',
      otherQuestionnaire:
        'They were given to another version of the questionnaire and would be read wrongly. Ask the person to answer again by the workshop’s link. What is already collected stays.',
      otherRound:
        'They belong to a round that the workshop on this device has not reached. If the round was opened on another device, first open the workshop file from there. What is already collected stays.',
    },
    taken: {
      new: 'The answers of the link were taken in.',
      replaced: 'The answers of the link were taken in, in place of earlier ones of the same person.',
      there: 'The answers of the link were here already. Nobody is counted twice.',
      older: 'There are later answers of the same person here already. They stay.',
      waits:
        'The answers were taken in after the vote was closed. They count once there are such answers of five people together, so that nobody can work out what one person said.',
    },
    toWorkshop: 'To the workshop',
  },
  camera: {
    label: 'What the camera sees',
    starting: 'The camera is opening. If the browser asks, allow it.',
    looking: 'Point the camera at a code.',
    read: (count) => (count === 1 ? 'One code was read. You can show the next.' : `${count} codes were read. You can show the next.`),
    close: 'Close the camera',
    retry: 'Try again',
    failedTitle: 'The camera did not open',
    failed: {
      denied: 'The browser does not let this page use the camera. Allow it in the site’s settings, beside the address, and try again.',
      none: 'No camera was found on this device. Connect one and try again.',
      busy: 'The camera gives no picture; another program may be using it. Close that program and try again.',
      insecure: 'The browser opens a camera only on a secure page, whose address begins with https. Open Shidra at such an address.',
    },
    otherwise: 'You can collect without a camera too: paste answer links or open files.',
  },
};

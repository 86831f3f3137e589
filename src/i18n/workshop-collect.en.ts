/** The English words for setting a workshop up and collecting its answers. */
import type { CollectWords } from './workshop-collect.he';
import { isolate } from './isolate';

const results = (count: number) => (count === 1 ? 'one person’s answers' : `${count} people’s answers`);

export const en: CollectWords = {
  nav: { label: 'Workshop', all: 'All workshops', collect: 'Collect', room: 'The room', talk: 'Discussion', report: 'Report and files' },
  list: {
    title: 'Workshops',
    lead: 'Collect the answers of 5 to 500 people, without a server or accounts. Until the vote is closed nobody sees what was answered, not even the facilitator.',
    keptTitle: 'Workshops saved on this device',
    answered: (count) => (count === 0 ? 'No answers yet' : count === 1 ? 'One person answered' : `${count} people answered`),
    created: (date) => `Set up on ${date}`,
    open: 'Open',
    unreadable: (id) => `Workshop ${isolate(id)}`,
    unreadableText:
      'It cannot be read here. Its questionnaire may not be on this device, or a newer version saved it. It stays where it is.',
    openFile: 'Open a workshop file',
    openTitle: 'A workshop from a file',
    openText:
      'A file whose name ends in .shidra-workshop.json. If the workshop is here already, the answers in the file are added and none is counted twice.',
    opened: (name, count) =>
      count === 0
        ? `The workshop ${isolate(name)} is now saved here. It has no answers yet.`
        : `The workshop ${isolate(name)} is now saved here, with ${results(count)}.`,
    merged: (name, count) =>
      count === 0
        ? `The workshop ${isolate(name)} is here already, and the file had no new answers.`
        : `The workshop ${isolate(name)} now also has ${results(count)}.`,
    refusedTitle: 'The file was not opened',
    noticedTitle: 'What was not taken in from the file',
  },
  setUp: {
    title: 'New workshop',
    name: 'Name of the workshop',
    nameHint: 'Usually the initiative’s name. Those who answer will see it.',
    form: 'Questionnaire',
    roles: 'Roles to tell apart (optional)',
    rolesHint:
      'One on each line, up to 15. For example: city, nonprofit, residents. A group is shown by itself only if at least five people in it answered.',
    naming: 'How people answer',
    anonymous: 'Anonymously',
    named: 'By name: names appear in the list of those who answered and in the workshop file',
    begin: 'Set up the workshop',
    errorTitle: 'Not everything is ready yet',
    faults: {
      name: 'Give the workshop a name.',
      form: 'This form has nothing to vote on, or more questions than an answer link can carry. Choose another one.',
      many: 'At most 15 roles can be told apart. Join or remove some.',
      twice: (role) => `The role ${isolate(role)} is there twice. Remove one of them.`,
      long: (role) => `The role ${isolate(role)} is too long. Shorten it to 40 characters.`,
    },
  },
  status: {
    answered: (count) => (count === 1 ? 'One person answered' : `${count} people answered`),
    ofPresent: (present) => `of ${present} present`,
    secondRound: 'Second round',
    blind: 'Until the vote is closed, nothing of what was answered is shown.',
    saved: 'Saved on this device',
    saving: 'Saving…',
  },
  close: {
    button: 'Close the vote',
    confirm: (count, named) =>
      [
        `Close the vote? ${count === 0 ? 'Nobody has' : count === 1 ? 'One person has' : `${count} people have`} answered. Once it is closed the results are shown, and the same vote cannot be opened again.`,
        named
          ? 'Late answers will still count.'
          : 'Late answers will count only once those of five people have come in, so take in everything first, the files of other facilitators too.',
        count < 5
          ? `With fewer than five answers it cannot be said whether the room agrees${named ? '.' : ', and the median may give away what one person answered.'}`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    closed: (time) => `The vote was closed on ${time}.`,
    late: 'Late answers are still taken in, and count.',
    lateAnonymous:
      'Late answers are taken in, and count once those of five people have come in: otherwise the difference would show what one person answered. Whoever was late can vote in the second round.',
    waiting: (count) => (count === 1 ? 'One person’s answers wait to be counted.' : `${count} people’s answers wait to be counted.`),
    toRoom: 'See the room',
  },
  invite: {
    title: 'Invite people to answer',
    text: 'Everyone answers on a device of their own and sends back an answer link, a QR code or a file. Nothing is sent by itself.',
    qr: (name) => `QR code that opens the questions of ${isolate(name)}`,
    noQr: 'The link is too long for a QR code. Send the link, or use shorter role names in your next workshop.',
    large: 'Show full screen',
    closeLarge: 'Back',
    link: 'The link',
    copy: 'Copy the link',
    copied: 'The link has been copied.',
    copyByHand: 'The link is selected. Copy it with Ctrl+C.',
    scan: 'Scan to answer',
    when: 'The link works where the device can reach this address, or has Shidra installed.',
    local: 'This page was opened from this computer itself, so phones cannot open the link. Use one of the other ways below.',
    without: 'Without any network: pass this device round, count hands, or fill in paper forms and type them in here.',
  },
  pass: {
    title: 'One device passed round',
    text: 'People answer on this device one after the other. Nobody sees anything of what the last person answered.',
    next: 'Begin with the next person',
  },
  intake: {
    title: 'Take answers in',
    paste: 'Paste messages with answer links here',
    pasteHint:
      'You can paste a whole conversation: a WhatsApp export, an email thread, a list of links. Every answer link is taken in at once; the rest is left out.',
    files: 'Take files in',
    filesText:
      'Choose many files together, or drop them anywhere on this page: assessments saved as files, Shidra’s PDF reports, conversations as text, and another facilitator’s file of this workshop. Notes in the files are not taken in.',
    camera: 'Scan QR codes with the camera',
    reading: (done, all) => `Reading files: ${done} of ${all}…`,
  },
  report: {
    none: 'No answer link was found here.',
    parts: {
      new: (count) => `${count} new`,
      replaced: (count) =>
        count === 1 ? '1 replaced earlier answers of the same person' : `${count} replaced earlier answers of the same people`,
      there: (count) => `${count} already there`,
      older: (count) => `${count} older than what is here, so left out`,
      late: (count) =>
        count === 1 ? '1 came after the vote was closed, and counts' : `${count} came after the vote was closed, and count`,
      waiting: (count) => `${count} came after the vote was closed, waiting to be counted with others`,
      refused: (count) => `${count} not taken in`,
      broken: (count) => (count === 1 ? 'one broken link' : `${count} broken links`),
    },
    taken: (parts) => `Sets of answers: ${parts}.`,
    merged: (file, count) =>
      count === 0 ? `${isolate(file)}: merged; it had no new answers.` : `${isolate(file)}: merged; ${results(count)} came with it.`,
    ignored: (count) =>
      count === 1 ? 'One line without an answer link was left out.' : `${count} lines without an answer link were left out.`,
    refusedTitle: 'What was not taken in, and what to do',
    brokenWhy: 'The link is cut off or was changed on the way. Ask for it again, or copy all of it again.',
    reasons: {
      damaged: 'The answers were changed or cut off on the way. Ask for them again.',
      'newer-version': 'Made by a newer version of Shidra. Reload this page and take it in again.',
      'other-workshop': 'Belongs to another workshop. Take it in there, or ask the person to answer again by this workshop’s link.',
      'other-questionnaire':
        'Made with another questionnaire, or another version of it. Ask the person to answer again by this workshop’s link.',
      'other-form':
        'A different form from this workshop’s was filled in (short instead of full, or the other way round). Ask the person to answer by this workshop’s link.',
      'other-round':
        'Belongs to a round that has not been opened here. If it was opened on another device, first take in the workshop file from there.',
      'not-open': 'The vote is not open now.',
      'no-results': 'It has no answer link and is not an assessment. Check whether it is the right file.',
      packed: 'This is a compressed file. Unpack it, and take in the text file inside.',
      'too-many-answers': 'It has more answers than an answer link can carry. Ask to answer by this workshop’s link.',
    },
  },
  people: {
    title: 'Who has answered',
    none: 'No answers have been taken in yet.',
    anonymous: 'Everyone appears under a random number. The order is not the order of arrival.',
    settled:
      'The vote is closed, so no answers can be taken out of the count any more: the difference would show what one person answered.',
    number: (id) => `Number ${isolate(id)}`,
    out: 'Not counted',
    takeOut: 'Take out',
    putBack: 'Put back',
    tookOut: (who) => `${isolate(who)} is not counted any more, and can be put back.`,
    tookBack: (who) => `${isolate(who)} is counted again.`,
  },
  present: { label: 'People in the room', fault: 'Write a whole number, 0 or more.' },
  hands: {
    title: 'Show of hands',
    text: 'For each question, type how many hands went up for each answer. Whoever answers on a device or on paper should not raise a hand, or they are counted twice.',
    firstPlaces: 'Everyone raises a hand once, for what they put first.',
    all: 'How many answered this question in all',
    counted: (count) => (count === 1 ? 'One hand counted' : `${count} hands counted`),
    others: (count) =>
      count === 1
        ? 'Other facilitators have counted one more; it is added.'
        : `Other facilitators have counted ${count} more; they are added.`,
    faults: {
      number: 'Not counted: write a whole number, 0 or more.',
      room: (present) =>
        `Not counted: with the counts before it this is more than the ${present} people in the room. Correct it here, there, or in the number of people.`,
      most: 'Not counted: more than any room holds. Correct the number.',
    },
  },
  paper: {
    title: 'Paper forms',
    text: 'Each filled-in form is one row. The numbers are those printed beside questions and answers; Tab goes to the next cell, Enter saves the row.',
    keys: [
      'Scale or choice: the digit that was marked.',
      'Several answers: all digits that were marked, in a row; with spaces where there are more than nine options. “None”: a slash /.',
      'Ranking: the letters in order, the most important first.',
      'Don’t know: ? or 0. Not applicable: -. A question that was skipped stays empty.',
    ],
    role: 'Role',
    noRole: 'Not given',
    name: 'Name',
    nameFault: 'The name is too long. Shorten it.',
    cell: (number, short) => `${number}. ${short}`,
    keep: 'Save the row',
    kept: (who) => `Saved. The number of this form: ${isolate(who)}. Write it on the sheet.`,
    beside: (count) =>
      count === 1
        ? 'One answer does not count: given the other answers, this question did not need an answer.'
        : `${count} answers do not count: given the other answers, these questions did not need an answer.`,
    empty: 'The row is empty. Type at least one answer.',
    faulty: (count) =>
      count === 1
        ? 'One cell is not understood. Correct it, and the row can be saved.'
        : `${count} cells are not understood. Correct them, and the row can be saved.`,
    expected: {
      scale: 'A digit from 1 to 5, or ?',
      choice: (most) => `A number from 1 to ${most}, or ?`,
      multi: (most) => `Digits from 1 to ${most}, each once, or / or ?`,
      ranking: (first, last) => `Letters from ${first} to ${last}, each once`,
      orNotApplicable: (expected) => `${expected} or -`,
    },
  },
  file: {
    title: 'The workshop file',
    save: 'Save the workshop file',
    notSecret:
      'The file holds everything that was collected, and it is not encrypted: until the vote is closed this page shows no answers, but whoever holds the file and can decode it can read them. Keep it safe, and hand it to facilitators only.',
  },
};

/** Under which keys the device keeps what is half done in a workshop and no part of its file. */

/** A filled-in form that is being typed. */
export const paperKey = (workshop: string, round: number): string => `paper-${workshop}-${round}`;
/** The items marked for the second vote. */
export const marksKey = (workshop: string): string => `second-vote-${workshop}`;
/** Words of a talk that are not in the workshop yet. */
export const asideKey = (workshop: string): string => `talk-${workshop}`;

/** All of them, to go when the workshop goes. */
export const settingsOf = (workshop: string): string[] => [
  paperKey(workshop, 1),
  paperKey(workshop, 2),
  marksKey(workshop),
  asideKey(workshop),
];

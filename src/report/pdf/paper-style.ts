/** Type of what is filled in by hand: smaller than the report's, because a form is looked at closely and should be short. */
import { COLOURS, type TextStyle } from './style';

export const PAPER = {
  section: { size: 14, weight: 700, colour: COLOURS.accent, leading: 19 },
  intro: { size: 8.5, weight: 400, colour: COLOURS.quiet, leading: 12 },
  number: { size: 10, weight: 700, colour: COLOURS.accent, leading: 13 },
  only: { size: 8.5, weight: 700, colour: COLOURS.accent, leading: 13 },
  question: { size: 10, weight: 700, colour: COLOURS.ink, leading: 13 },
  help: { size: 7.5, weight: 400, colour: COLOURS.quiet, leading: 9.5 },
  hint: { size: 8, weight: 700, colour: COLOURS.ink, leading: 11 },
  option: { size: 8.25, weight: 400, colour: COLOURS.ink, leading: 10.25 },
  code: { size: 8.25, weight: 700, colour: COLOURS.ink, leading: 10.25 },
  label: { size: 8, weight: 400, colour: COLOURS.quiet, leading: 11 },
  group: { size: 8, weight: 700, colour: COLOURS.accent, leading: 11 },
  count: { size: 8, weight: 700, colour: COLOURS.accent, leading: 9 },
  name: { size: 7, weight: 400, colour: COLOURS.ink, leading: 8.25 },
  corner: { size: 6, weight: 400, colour: COLOURS.quiet, leading: 8 },
} as const satisfies Record<string, TextStyle>;

/** The pages of a report that tell of the workshop from which its answers come. Pure: the same input gives the same pages. */
import { Teller, type ReportInput } from '../document/teller';
import type { FurtherSections } from '../document/build';
import { agreementSection } from './agreement';
import { distributionsSection } from './distributions';
import { doneSection } from './done';
import type { RoomInput } from './input';
import { RoomTeller } from './room-teller';
import { talkSection } from './talk';
import { verdictsSection } from './verdicts';

export function workshopSections(input: ReportInput, room: RoomInput): FurtherSections {
  const teller = new RoomTeller(new Teller(input), room);
  return {
    behindSummary: [doneSection(teller), agreementSection(teller), verdictsSection(teller), ...talkSection(teller)],
    annexes: [distributionsSection(teller)],
  };
}

/** The pages of a report that tell of the workshop from which its answers come. Pure: the same input gives the same pages. */
import { Teller, type ReportInput } from '../document/teller';
import type { FurtherSections } from '../document/build';
import { agreementSection } from './agreement';
import { distributionsSection } from './distributions';
import { doneSection } from './done';
import { glanceSection } from './glance';
import type { RoomInput } from './input';
import { RoomTeller } from './room-teller';
import { talkSection } from './talk';
import { verdictsSection } from './verdicts';

/** Of the diagnosis what a room's report goes without, unless all is wanted: it has the room's own answers and pages to tell. */
const DETAILS: ReadonlySet<string> = new Set(['similar', 'gains', 'answers', 'glossary']);

export function workshopSections(input: ReportInput, room: RoomInput): FurtherSections {
  const teller = new RoomTeller(new Teller(input), room);
  return {
    behindSummary: [glanceSection(teller), ...talkSection(teller), agreementSection(teller), verdictsSection(teller)],
    annexes: [distributionsSection(teller), doneSection(teller)],
    inDetail: (id) => id.startsWith('condition-') || DETAILS.has(id),
  };
}

/** What the pages of a report that tell of a workshop are made of, beside the report's own input. */
import type { Gate } from '../../diagnosis/types';
import type { Room } from '../../group/room';
import type { VerdictTally } from '../../group/room-verdicts';
import type { Workshop } from '../../group/workshop';
import type { WorkshopReportWords } from '../../i18n/workshop-report.he';

export interface RoomInput {
  workshop: Workshop;
  room: Room;
  /** How many people answered by themselves, in whichever round. */
  people: number;
  /** To which verdicts their own answers lead; null where there are fewer than five of them. */
  tally: VerdictTally | null;
  /** Gates that fail for the lower quarter of the room. */
  gates: readonly Gate[];
  /** The items on which a gate rests. */
  gateItems: ReadonlySet<string>;
  words: WorkshopReportWords['document'];
  /** Whether what was noted is told: arguments, and notes on what was agreed. */
  notes: boolean;
  /** A text without the names that are to be left out. */
  cover: (text: string) => string;
}

import { headlineOf, VERDICT_PATHS, type VerdictPath } from '../../diagnosis/headline';
import type { Block, ReportSection } from '../blocks';
import { valueName } from '../document/change-words';
import { verdictLabel } from '../document/verdict-label';
import type { RoomTeller } from './room-teller';

/** How many people's own answers lead to which verdict, and which gates many see closed. */
export function verdictsSection(room: RoomTeller): ReportSection {
  const { words, input } = room;
  const lead: Block[] = input.tally ? [{ kind: 'paragraph', text: words.verdictsLead(input.people), tone: 'lead' }] : [];
  return { id: 'workshop-verdicts', title: words.sections.verdicts, blocks: [...lead, ...tallyTable(room), ...gates(room)] };
}

/** @param which of the verdicts; all where it is left out */
export function tallyTable(room: RoomTeller, which: (path: VerdictPath) => boolean = () => true): Block[] {
  const { tell, words, input } = room;
  const { tally, people } = input;
  if (!tally) return [{ kind: 'paragraph', text: words.verdictsTooFew }];
  const ofRoom = headlineOf(tell.input.diagnosis);
  const asked = VERDICT_PATHS.filter(
    (path) => which(path) && (ofRoom[path] !== 'not-asked' || Object.keys(tally[path]).some((value) => value !== 'not-asked')),
  );
  const said = (path: VerdictPath) =>
    Object.entries(tally[path])
      .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
      .map(([value, count]) => words.tally(count, people, valueName(tell, path, value)))
      .join('\n');
  return [
    {
      kind: 'table',
      caption: words.verdictsCaption,
      head: [words.head.verdict, words.head.people, words.head.room],
      rows: asked.map((path) => [verdictLabel(tell, path), said(path), valueName(tell, path, ofRoom[path])]),
    },
  ];
}

export function gates({ tell, words, input }: RoomTeller): Block[] {
  const { verdicts } = tell.input;
  if (input.gates.length === 0) return [{ kind: 'paragraph', text: words.noGates }];
  return input.gates.map((gate) => ({
    kind: 'callout',
    tone: 'warning',
    title: words.gatesTitle(verdicts.gates[gate].name),
    text: words.gatesText,
  }));
}

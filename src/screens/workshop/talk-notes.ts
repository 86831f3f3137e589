/** What is noted in a talk: arguments, and what the room settles on. Pure: a workshop in, a workshop out. */
import { momentAfter } from '../../group/later';
import type { Agreed, Talk, Workshop } from '../../group/workshop';

export const talkOf = ({ talk }: Workshop, item: string): Talk => (Object.hasOwn(talk, item) ? talk[item]! : { arguments: [] });

/** An id that sorts by when it was first said, however often it is edited. */
export const argumentId = (now: Date, randomId: () => string): string => `${now.toISOString()}-${randomId().slice(0, 12)}`;

/** Adds an argument or changes it; with an empty text it is taken back. */
export function withArgument(workshop: Workshop, item: string, { id, text }: { id: string; text: string }, now: Date): Workshop {
  const said = talkOf(workshop, item);
  const former = said.arguments.find((each) => each.id === id);
  const others = said.arguments.filter((each) => each.id !== id);
  const words = text.trim() === '' ? '' : text;
  return withTalk(workshop, item, { ...said, arguments: [...others, { id, text: words, at: after(former, now) }] });
}

/** Records what was settled; without a value or "don't know" it is taken back. */
export function withAgreed(workshop: Workshop, item: string, agreed: Omit<Agreed, 'at'>, now: Date): Workshop {
  const said = talkOf(workshop, item);
  return withTalk(workshop, item, { ...said, agreed: { ...agreed, at: after(said.agreed, now) } });
}

/** Changes the note on what was settled, or is to be. */
export function withNote(workshop: Workshop, item: string, note: string, now: Date): Workshop {
  const { at: _at, note: _former, ...agreed } = talkOf(workshop, item).agreed ?? { at: '' };
  return withAgreed(workshop, item, { ...agreed, ...(note.trim() === '' ? {} : { note }) }, now);
}

function withTalk(workshop: Workshop, item: string, said: Talk): Workshop {
  const others = Object.entries(workshop.talk).filter(([id]) => id !== item);
  return { ...workshop, talk: Object.fromEntries([...others, [item, said]]) };
}

/** Of two the later counts; one that was said on a device whose clock is ahead must not outlive what is said after it. */
function after(former: { at: string } | undefined, now: Date): string {
  return [now.toISOString(), momentAfter(former?.at)].sort().at(-1)!;
}

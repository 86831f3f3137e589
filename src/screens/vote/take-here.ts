/** Taking one result into its workshop where that is on this very device. */
import type { GroupError } from '../../group/group-error';
import { isWaiting } from '../../group/hold-back';
import { readHead } from '../../group/result-code';
import { takeIn, type TakenAs } from '../../group/take-in';
import { keepWorkshop, loadWorkshop } from '../../storage/workshops';
import type { App } from '../app.svelte';
import { announceChange } from '../workshop/desk.svelte';

/** `waits`: taken in when its vote was closed, and not counted yet (see `holdBack`). */
export type TakenHere = TakenAs | 'waits';

/**
 * @returns of which workshop it is, and what became of it; undefined where this device has no such workshop, or cannot read it
 * @throws GroupError `damaged`, `newer-version`
 */
export async function takeHere(
  app: App,
  code: string,
): Promise<{ workshop: string; as: TakenHere } | { workshop: string; refused: GroupError } | undefined> {
  const { workshop: id } = readHead(code);
  const there = await loadWorkshop(app.device, app.findSource, id).catch(() => undefined);
  if (!there) return undefined;
  const { workshop, outcomes } = takeIn(there.workshop, there.source.questionnaire, [code]);
  const [outcome] = outcomes;
  if (!outcome || 'refused' in outcome) return outcome && { workshop: id, refused: outcome.refused };
  const kept = await keepWorkshop(app.device, app.findSource, workshop);
  announceChange(id);
  const waits = (outcome.as === 'new' || outcome.as === 'replaced') && isWaiting(kept.workshop, code);
  return { workshop: id, as: waits ? 'waits' : outcome.as };
}

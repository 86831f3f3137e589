/** What was taken in, in one sentence. */
import type { CollectWords } from '../../i18n/workshop-collect.he';
import type { Intake } from './intake';

export function intakeSentence({ taken, late, waiting, refused, broken, merged }: Intake, say: CollectWords['report']): string {
  const counts = { ...taken, late, waiting, refused: refused.length, broken: broken.length };
  const parts = Object.entries(counts).flatMap(([part, count]) => (count > 0 ? [say.parts[part as keyof typeof counts](count)] : []));
  if (parts.length > 0) return say.taken(parts.join(' · '));
  return merged.length > 0 ? '' : say.none;
}

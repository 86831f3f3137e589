import type { Predicate } from '../questionnaire/schema';

/** Every predicate in a piece of rule data: each stands under `when` or `offWhen`. */
export function predicatesIn(node: unknown): Predicate[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => (key === 'when' || key === 'offWhen' ? [child as Predicate] : predicatesIn(child)));
}

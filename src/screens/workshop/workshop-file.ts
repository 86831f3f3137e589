/** The file of a workshop. */
import type { Workshop } from '../../group/workshop';
import { assessmentFileName } from '../../storage/file';

/** As of an assessment, but for its ending, by which people tell the two apart. */
export function workshopFileName({ initiative, name }: Workshop, now: Date): string {
  return assessmentFileName({ initiative: { ...initiative, name }, answers: {} }, now).replace(/\.json$/, '-workshop.json');
}

import { isGiven } from '../../diagnosis/context';
import type { Sensitivity } from '../../diagnosis/sensitivity';
import { sureSentence } from './backbone';
import { firmness, flipLine, TOLD, type Told } from './changes';
import { flipGroups } from './flip-groups';
import type { Teller } from './teller';

/**
 * How sure the advice is, in a sentence or two: the verdict that holds under the fewest changes, and the nearest change that turns it.
 * @param found null where it is told elsewhere, or could not be worked out: then how the draws came out, and where to look
 * @returns nothing where there is no verdict that a change could turn
 */
export function outlook(tell: Teller, found: Sensitivity | null): string {
  const { report, diagnosis } = tell.input;
  const { summary } = report.parts;
  if (!found) return [sureSentence(tell, diagnosis.backbone), summary.toldElsewhere(report.sections.changes)].filter(Boolean).join(' ');
  const given = TOLD.filter((path) => isGiven(found.headline[path]));
  const [least] = [...given].sort((a, b) => found.holds[a] - found.holds[b]);
  if (!least) return report.changes.nothing;
  return [summary.leastFirm(firmness(tell, least, found.holds[least])), nearest(tell, found, least)].filter(Boolean).join(' ');
}

function nearest(tell: Teller, found: Sensitivity, path: Told): string {
  const groups = flipGroups(found.single, path, (item) => tell.input.answers[item]).filter(({ to }) => isGiven(to));
  const [first] = groups.sort((a, b) => a.distance - b.distance);
  return first ? flipLine(tell, path, first).text : '';
}

import type { VerdictPath } from '../../diagnosis/headline';
import { isGiven } from '../../diagnosis/context';
import type { Sensitivity } from '../../diagnosis/sensitivity';
import { CONDITIONS, type Flip } from '../../diagnosis/types';
import type { Block, FlipLine, ReportSection } from '../blocks';
import { inDetail } from './choice';
import { changesTables } from './changes-tables';
import { changeClause, changeHow, valueName } from './change-words';
import { flipGroups, isLoss, type FlipGroup } from './flip-groups';
import type { Teller } from './teller';

/** Verdicts of which it is told one by one what would turn them. */
export const TOLD = ['problem', 'fit', 'readiness', 'backbone', 'measurement'] as const;
export type Told = (typeof TOLD)[number];
/** Those of which every other option has its nearest way told. */
const REACHED = ['fit', 'readiness', 'backbone', 'measurement'] as const;
/** No list tells more; the table holds the rest. */
const MOST = 3;

/**
 * How firm the advice is, what would turn it, and the nearest way to every other option (method, section M8).
 * @param found null where it could not be worked out
 */
export function changesSection(tell: Teller, found: Sensitivity | null): ReportSection {
  const { report } = tell.input;
  const section = { id: 'changes', title: report.sections.changes };
  if (!found) return { ...section, blocks: [{ kind: 'paragraph', text: report.changes.failed }] };
  const given = (path: VerdictPath) => isGiven(found.headline[path]);
  const told = TOLD.filter(given);
  const blocks: Block[] =
    told.length === 0 && !CONDITIONS.some((id) => given(`conditions.${id}`))
      ? [{ kind: 'paragraph', text: report.changes.nothing }]
      : [
          { kind: 'paragraph', text: report.changes.lead(found.tried), tone: 'lead' },
          ...told.flatMap((path) => oneVerdict(tell, found, path)),
          ...inDetail([...nearestWays(tell, found, REACHED.filter(given)), ...changesTables(tell, found)]),
        ];
  const holds = given('backbone') ? { holds: found.holds.backbone.toFixed(2) } : {};
  return { ...section, blocks, hook: { testid: 'result-changes', ...holds } };
}

function oneVerdict(tell: Teller, found: Sensitivity, path: Told): Block[] {
  const { changes } = tell.input.report;
  const groups = flipGroups(found.single, path, (item) => tell.input.answers[item])
    .filter(({ to }) => isGiven(to))
    .sort((a, b) => a.distance - b.distance);
  const kindOf = (group: FlipGroup) => {
    const item = tell.item(group.item);
    if (item?.role !== 'lever') return 'misjudged';
    return isLoss(path, found.headline[path], group, item, tell.input.answers[group.item]?.value) ? 'holdOn' : 'canDo';
  };
  const lists = (['canDo', 'holdOn', 'misjudged'] as const).map((kind) => ({
    title: changes[kind],
    flips: groups.filter((group) => kindOf(group) === kind).slice(0, MOST),
  }));
  const untold = groups.length - lists.reduce((sum, { flips }) => sum + flips.length, 0);
  return [
    { kind: 'heading', level: 3, text: changes.title[path] },
    { kind: 'paragraph', text: firmness(tell, path, found.holds[path]) },
    ...lists.flatMap(({ title, flips }): Block[] =>
      flips.length === 0 ? [] : [{ kind: 'flips', title, flips: flips.map((group) => flipLine(tell, path, group)) }],
    ),
    ...inDetail(untold > 0 ? [{ kind: 'paragraph', text: changes.more(untold), tone: 'quiet' }] : []),
  ];
}

/** The share in whole per cent; one that is not whole never reads as if it were. */
export function firmness(tell: Teller, path: Told, share: number): string {
  const { lang, report } = tell.input;
  const subject = report.changes.subject[path];
  if (share === 1) return report.changes.holdsAlways(subject);
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return report.changes.holds(subject, percent.format(Math.min(share, 0.99)));
}

export function flipLine(tell: Teller, path: Told, { item, to, values }: FlipGroup): FlipLine {
  const { changes } = tell.input.report;
  return {
    verdict: path,
    to,
    items: [item],
    values: [String(values[0] ?? '')],
    text: changes.ifOne(changeClause(tell, item, values), changes.outcome[path], valueName(tell, path, to)),
  };
}

/** For each option that is not recommended the one or two answers that would have to be different. */
function nearestWays(tell: Teller, found: Sensitivity, paths: readonly Told[]): Block[] {
  const { changes } = tell.input.report;
  if (paths.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: changes.nearestTitle },
    ...paths.map((path): Block => ({
      kind: 'table',
      caption: changes.nearestCaption(changes.title[path]),
      head: [changes.option, changes.different, changes.kind],
      rows: Object.entries(found.nearest[path]).map(([value, flip]) => [valueName(tell, path, value), ...wayCells(tell, flip)]),
    })),
  ];
}

function wayCells(tell: Teller, flip: Flip | null): [string, string] {
  const { changes, none, ground } = tell.input.report;
  if (!flip) return [changes.moreThanTwo, none];
  const roles = new Set(flip.changes.map(({ item }) => tell.item(item)?.role ?? 'fact'));
  const [role = 'fact'] = roles;
  const told = flip.changes.map(({ item, to }) => ground(tell.short(item), changeHow(tell, item, [to])));
  return [told.join('; '), roles.size > 1 ? changes.both : changes[role]];
}

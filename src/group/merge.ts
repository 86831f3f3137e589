/** Two files of one workshop as one. In any order, in any grouping and however often, the same files give the same workshop. */
import { canonicalJson } from '../questionnaire/json';
import { GroupError } from './group-error';
import { later, laterIfAny, mergeLists } from './later';
import { readHead, type ResponseHead } from './result-code';
import { inOrder, type Round, type Talk, type Workshop } from './workshop';

/** @throws GroupError `other-workshop`; `other-questionnaire`, `other-form` where they ask different things under one id */
export function mergeWorkshops(one: Workshop, other: Workshop): Workshop {
  if (one.id !== other.id) throw new GroupError('other-workshop');
  const [asked, askedByOther] = [one.questionnaire, other.questionnaire];
  if (asked.id !== askedByOther.id || asked.version !== askedByOther.version) throw new GroupError('other-questionnaire');
  if (asked.form !== askedByOther.form) throw new GroupError('other-form');
  const told = laterSaid(one, other, ({ updatedAt, name, initiative, named, present }) => [
    updatedAt,
    { name, initiative, named, present },
  ]);
  return inOrder({
    ...told,
    roles: mergeRoles(one.roles, other.roles),
    createdAt: one.createdAt < other.createdAt ? one.createdAt : other.createdAt,
    rounds: mergeRounds(one.rounds, other.rounds),
    codes: newestCodes([...one.codes, ...other.codes]),
    removed: mergeRecords(one.removed, other.removed, later),
    hands: mergeLists(one.hands, other.hands, idOf),
    talk: mergeRecords(one.talk, other.talk, mergeTalk),
  });
}

/**
 * Of every person and round the code that counts: the highest revision; of two with one revision, which no device of ours gives, always the
 * same one.
 */
export function newestCodes(codes: readonly string[]): string[] {
  const newest = new Map<string, { code: string; revision: number }>();
  for (const code of codes) {
    const head = readHead(code);
    const key = voiceKey(head);
    const there = newest.get(key);
    const { revision } = head;
    if (!there || revision > there.revision || (revision === there.revision && code > there.code)) newest.set(key, { code, revision });
  }
  return [...newest.values()].map(({ code }) => code).sort();
}

/** One person's say in one round. */
export const voiceKey = ({ respondent, round }: Pick<ResponseHead, 'respondent' | 'round'>): string => `${respondent}/${round}`;

function mergeRounds(ones: readonly Round[], others: readonly Round[]): Round[] {
  return Array.from({ length: Math.max(ones.length, others.length) }, (_, index) => {
    const [one, other] = [ones[index], others[index]];
    if (!one || !other) return (one ?? other)!;
    const closings = [one.closedAt, other.closedAt].filter((at) => at !== undefined).sort();
    const items = one.items && other.items && [...one.items, ...other.items];
    const counted = laterIfAny(one.counted, other.counted);
    return {
      ...(items && { items }),
      openedAt: one.openedAt < other.openedAt ? one.openedAt : other.openedAt,
      ...(closings[0] !== undefined && { closedAt: closings[0] }),
      ...(counted && { counted }),
    };
  });
}

/** Results tell a role by its place alone, so where two files have added different ones in one place, both are meant by it. */
function mergeRoles(ones: readonly string[], others: readonly string[]): string[] {
  return Array.from({ length: Math.max(ones.length, others.length) }, (_, place) => {
    const [one, other] = [ones[place], others[place]];
    if (one === undefined || other === undefined || one === other) return (one ?? other)!;
    return [...new Set([one, other].flatMap((role) => role.split(EITHER)))].sort().join(EITHER);
  });
}

/** Between the roles of one place. */
const EITHER = ' / ';

function mergeTalk(one: Talk, other: Talk): Talk {
  const agreed = laterIfAny(one.agreed, other.agreed);
  return { arguments: mergeLists(one.arguments, other.arguments, idOf), ...(agreed && { agreed }) };
}

const idOf = ({ id }: { id: string }): string => id;

function mergeRecords<T>(ones: Record<string, T>, others: Record<string, T>, merge: (one: T, other: T) => T): Record<string, T> {
  const keys = new Set([...Object.keys(ones), ...Object.keys(others)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      Object.hasOwn(ones, key) && Object.hasOwn(others, key)
        ? merge(ones[key]!, others[key]!)
        : Object.hasOwn(ones, key)
          ? ones[key]!
          : others[key]!,
    ]),
  );
}

/** The one of two workshops of which this was said later; of two at one moment always the same one. */
function laterSaid(one: Workshop, other: Workshop, saying: (each: Workshop) => [at: unknown, ...rest: unknown[]]): Workshop {
  return canonicalJson(saying(one)) >= canonicalJson(saying(other)) ? one : other;
}

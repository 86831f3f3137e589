/** Two files of one workshop as one. In any order, in any grouping and however often, the same files give the same workshop. */
import { canonicalJson } from '../questionnaire/json';
import { GroupError } from './group-error';
import { readHead, type ResponseHead } from './result-code';
import { inOrder, type Agreed, type Argument, type HandCount, type Removal, type Round, type Talk, type Workshop } from './workshop';

/** @throws GroupError `other-workshop`; `other-questionnaire`, `other-form` where they ask different things under one id */
export function mergeWorkshops(one: Workshop, other: Workshop): Workshop {
  if (one.id !== other.id) throw new GroupError('other-workshop');
  const [asked, askedByOther] = [one.questionnaire, other.questionnaire];
  if (asked.id !== askedByOther.id || asked.version !== askedByOther.version) throw new GroupError('other-questionnaire');
  if (asked.form !== askedByOther.form) throw new GroupError('other-form');
  const told = later(one, other, ({ updatedAt, name, initiative, roles, named, present }) => [
    updatedAt,
    { name, initiative, roles, named, present },
  ]);
  return inOrder({
    ...told,
    createdAt: one.createdAt < other.createdAt ? one.createdAt : other.createdAt,
    rounds: mergeRounds(one.rounds, other.rounds),
    codes: newestCodes([...one.codes, ...other.codes]),
    removed: mergeRecords(one.removed, other.removed, (a, b) => later<Removal>(a, b, ({ at, out }) => [at, out])),
    hands: mergeLists<HandCount>(one.hands, other.hands),
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
    return {
      ...(items && { items }),
      openedAt: one.openedAt < other.openedAt ? one.openedAt : other.openedAt,
      ...(closings[0] !== undefined && { closedAt: closings[0] }),
    };
  });
}

function mergeTalk(one: Talk, other: Talk): Talk {
  const agreed =
    one.agreed && other.agreed ? later<Agreed>(one.agreed, other.agreed, (each) => [each.at, each]) : (one.agreed ?? other.agreed);
  return { arguments: mergeLists<Argument>(one.arguments, other.arguments), ...(agreed && { agreed }) };
}

function mergeLists<T extends { id: string; at: string }>(ones: readonly T[], others: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const each of [...ones, ...others]) {
    const there = byId.get(each.id);
    byId.set(each.id, there ? later(there, each, (entry) => [entry.at, entry]) : each);
  }
  return [...byId.values()];
}

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

/** The one that was said later; of two at one moment always the same one. */
function later<T>(one: T, other: T, saying: (each: T) => [at: unknown, ...rest: unknown[]]): T {
  return canonicalJson(saying(one)) >= canonicalJson(saying(other)) ? one : other;
}

/**
 * A questionnaire that builds on another holds only what differs. Objects merge by key, lists of entries with an `id` by that id, and
 * anything else replaces what was there. Pure.
 */
import type { QuestionnaireFiles } from './check';
import { isJsonObject, type JsonObject } from './json';
import type { Problem } from './json-issues';
import type { Questionnaire } from './schema';

interface Entry extends JsonObject {
  id: string;
}

/** Says of a place in the file what was expected there. */
type Report = (at: string, expected: string) => void;

const HOME = 'questionnaire.json';
/** The form that asks everything, so also what is new. */
const FULL = 'full';

/**
 * @param base every file of the questionnaire that is built on, by path
 * @param own the files that differ
 * @returns every file of the questionnaire that comes of it, and what in `own` points at nothing
 */
export function extendFiles(base: QuestionnaireFiles, own: QuestionnaireFiles): { files: QuestionnaireFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = Object.keys({ ...base, ...own }).map((path) => {
    const extended = extendFile(path, of(base, path), of(own, path));
    // One by one: there may be more than a call takes arguments.
    for (const problem of extended.problems) problems.push(problem);
    return [path, extended.value] as const;
  });
  return { files: Object.fromEntries(files), problems };
}

const of = (files: QuestionnaireFiles, path: string): unknown => (Object.hasOwn(files, path) ? files[path] : undefined);

/**
 * One file, after what its own questionnaire says of it.
 * @param base undefined where the file is new
 * @param own undefined where nothing differs
 */
export function extendFile(path: string, base: unknown, own: unknown): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (at, expected) => problems.push({ file: path, at: at || '(the whole file)', expected });
  if (own === undefined) return { value: base, problems };
  const value = merge(base, own, '', report);
  return { value: path === HOME ? finished(base, own, value) : value, problems };
}

function merge(base: unknown, own: unknown, at: string, report: Report): unknown {
  if (Array.isArray(base) && isAddition(own)) return [...(own.first ?? []), ...(base as unknown[]), ...(own.last ?? [])];
  if (isEntries(base) && isEntries(own)) return mergeEntries(base, own, at, report);
  if (!isJsonObject(own)) return own;
  return mergeObjects(isJsonObject(base) ? base : {}, own, at, report);
}

function mergeObjects(base: JsonObject, own: JsonObject, at: string, report: Report): JsonObject {
  const below = (key: string) => (at ? `${at}.${key}` : key);
  const kept = Object.entries(base).filter(([key]) => !Object.hasOwn(own, key));
  const given = Object.entries(own).flatMap(([key, value]): [string, unknown][] => {
    const there = Object.hasOwn(base, key);
    if (value === null && !there) report(below(key), 'null only in the place of something that is there');
    return value === null ? [] : [[key, merge(there ? base[key] : undefined, value, below(key), report)]];
  });
  // In the order of the base, so that a changed word stays in its place.
  const merged = new Map([...kept, ...given]);
  const order = new Set([...Object.keys(base), ...Object.keys(own)].filter((key) => merged.has(key)));
  return Object.fromEntries([...order].map((key) => [key, merged.get(key)]));
}

function mergeEntries(base: readonly Entry[], own: readonly Entry[], at: string, report: Report): Entry[] {
  const result = [...base];
  for (const { after, remove, ...entry } of own) {
    const there = result.findIndex((each) => each.id === entry.id);
    const place = `${at}.${entry.id}`;
    if (remove === true) {
      if (there < 0) report(place, 'an entry that is there, since it is to be removed');
      else result.splice(there, 1);
      continue;
    }
    const merged = merge(result[there], entry, place, report) as Entry;
    if (there >= 0 && after === undefined) result[there] = merged;
    else {
      if (there >= 0) result.splice(there, 1);
      const before = result.findIndex((each) => each.id === after);
      if (after !== undefined && before < 0) report(place, `"after" an entry that is there; there is no ${JSON.stringify(after)}`);
      result.splice(after === undefined || before < 0 ? result.length : before + 1, 0, merged);
    }
  }
  return result;
}

/** Entries before and after those of the base, where the list is not to be given whole. */
function isAddition(value: unknown): value is { first?: unknown[]; last?: unknown[] } {
  if (!isJsonObject(value) || Object.keys(value).length === 0) return false;
  return Object.entries(value).every(([key, part]) => (key === 'first' || key === 'last') && Array.isArray(part));
}

function isEntries(value: unknown): value is Entry[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => isJsonObject(each) && typeof each.id === 'string');
}

/** What is said to the merge is no part of what comes of it; new items join the full form, removed ones leave every form. */
function finished(base: unknown, own: unknown, value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const { extends: _extends, $schema: _schema, ...questionnaire } = value;
  const items = itemsOf(questionnaire);
  const before = new Set(itemsOf(base));
  if (!isJsonObject(questionnaire.forms) || !items || before.size === 0) return questionnaire;
  const given = isJsonObject(own) && isJsonObject(own.forms) ? own.forms : {};
  const forms = Object.entries(questionnaire.forms).map(([form, asked]) => {
    const list: unknown = isJsonObject(asked) ? asked.items : undefined;
    if (Object.hasOwn(given, form) || !Array.isArray(list)) return [form, asked] as const;
    const asks = new Set<unknown>(list);
    const joins = (id: string) => asks.has(id) || (form === FULL && !before.has(id));
    const stays = items.filter(joins);
    // Nothing new and nothing gone: the order is the form's own.
    return [form, stays.length === list.length && stays.every((id) => asks.has(id)) ? asked : { ...(asked as object), items: stays }];
  });
  return { ...questionnaire, forms: Object.fromEntries(forms) as unknown };
}

/** Ids of all items, in order; undefined where there is not even the shape of sections. */
function itemsOf(questionnaire: unknown): string[] | undefined {
  if (!isJsonObject(questionnaire) || !isEntries(questionnaire.sections)) return undefined;
  const { sections } = questionnaire as { sections: Partial<Questionnaire['sections'][number]>[] };
  return sections.every((section) => isEntries(section.items))
    ? sections.flatMap((section) => section.items!.map((item) => item.id))
    : undefined;
}

/** Reading a workshop file: what may come in, what is left out, and what is said about it. */
import * as v from 'valibot';
import { checksumOf, FILE_LIMIT } from '../questionnaire/assessment';
import { answerFault, TEXT_LIMIT } from '../questionnaire/check-answer';
import { ImportError, type ImportMessage } from '../questionnaire/import-error';
import { isJsonObject } from '../questionnaire/json';
import { malformed } from '../questionnaire/malformed';
import { readJson } from '../questionnaire/read-json';
import type { Item, Questionnaire } from '../questionnaire/schema';
import { votedItems } from './ballot';
import { countable } from './distribution';
import { listOf, MOST_ENTRIES, record, text, time } from './file-parts';
import { GroupError } from './group-error';
import { newestCodes } from './merge';
import { migrateWorkshop } from './migrate-workshop';
import { readHead, ROLE_LETTERS, ROLE_LIMIT } from './result-code';
import { responseOf } from './voices';
import { WORKSHOP_FORMAT, WORKSHOP_VERSION, type Workshop } from './workshop';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const ID = /^[0-9a-f]{12}$/;
const ITEM = /^[a-z][a-z0-9-]*$/;
const VALUE = /^[a-z0-9-]+$/;
const idOf = ({ id }: { id: string }): string => id;

const codes = v.pipe(v.array(text(400)), v.maxLength(MOST_ENTRIES));
const AgreedSchema = v.strictObject({
  value: v.exactOptional(v.union([v.number(), v.string(), v.array(v.string())])),
  unknown: v.exactOptional(v.literal(true)),
  note: v.exactOptional(text(TEXT_LIMIT)),
  at: time,
});
const WorkshopSchema = v.object({
  format: v.literal(WORKSHOP_FORMAT),
  version: v.literal(WORKSHOP_VERSION),
  id: v.pipe(v.string(), v.regex(ID, '12 hexadecimal digits')),
  questionnaire: v.strictObject({ id: v.string(), version: v.pipe(v.number(), v.integer(), v.minValue(1)), form: v.string() }),
  name: v.pipe(text(200), v.nonEmpty()),
  initiative: v.strictObject({ id: v.pipe(text(200), v.nonEmpty()) }),
  roles: v.pipe(v.array(v.pipe(text(ROLE_LETTERS), v.nonEmpty())), v.maxLength(ROLE_LIMIT)),
  named: v.boolean(),
  present: v.exactOptional(whole),
  rounds: v.pipe(
    v.array(
      v.strictObject({
        items: v.exactOptional(v.pipe(v.array(v.string()), v.nonEmpty(), v.maxLength(MOST_ENTRIES))),
        openedAt: time,
        closedAt: v.exactOptional(time),
        counted: v.exactOptional(v.strictObject({ codes, at: time, added: v.boolean() })),
      }),
    ),
    v.minLength(1),
    v.maxLength(2),
    v.check((rounds) => rounds.length === 1 || rounds[0]?.closedAt !== undefined, 'a first vote that is closed before the second'),
    v.check(
      (rounds) => rounds.every(({ closedAt, counted }) => !counted || closedAt !== undefined),
      'a vote that is closed before it is counted',
    ),
  ),
  codes,
  removed: record(ID, v.strictObject({ out: v.boolean(), at: time })),
  hands: listOf(
    v.strictObject({
      id: v.pipe(text(100), v.nonEmpty()),
      item: v.string(),
      round: v.picklist([1, 2]),
      counts: record(VALUE, whole),
      at: time,
    }),
    idOf,
  ),
  talk: record(
    ITEM,
    v.strictObject({
      arguments: listOf(v.strictObject({ id: v.pipe(text(100), v.nonEmpty()), text: text(TEXT_LIMIT), at: time }), idOf),
      agreed: v.exactOptional(AgreedSchema),
    }),
  ),
  createdAt: time,
  updatedAt: time,
});
const FIELDS = new Set([...Object.keys(WorkshopSchema.entries), 'checksum']);

/** Whether a file says of itself that it is a workshop's; it need not be a sound one. */
export const saysWorkshop = (raw: unknown): boolean => isJsonObject(raw) && raw.format === WORKSHOP_FORMAT;

/**
 * @param questionnaire the one that the file names
 * @returns the workshop, without results that are damaged or not its own, each of which is named; results from another version of the
 *   questionnaire are named too and kept, though nobody can count them
 * @throws ImportError with a code, the path in the file, and what was expected there
 */
export function parseWorkshop(fileText: string, questionnaire: Questionnaire): { workshop: Workshop; messages: ImportMessage[] } {
  if (fileText.length > FILE_LIMIT) throw new ImportError('too-large', '', String(FILE_LIMIT));
  const raw = readJson(fileText);
  if (!isJsonObject(raw) || raw.format !== WORKSHOP_FORMAT) throw new ImportError('foreign', 'format', WORKSHOP_FORMAT);
  if (typeof raw.version === 'number' && raw.version > WORKSHOP_VERSION)
    throw new ImportError('newer-version', 'version', String(raw.version));
  const read = v.safeParse(WorkshopSchema, raw, { abortEarly: true });
  if (!read.success) throw malformed(read.issues[0]);
  const { questionnaire: of } = read.output;
  if (of.id !== questionnaire.id) throw new ImportError('other-questionnaire', 'questionnaire.id', of.id);
  if (of.version > questionnaire.version) throw new ImportError('newer-version', 'questionnaire.version', String(of.version));
  if (!Object.hasOwn(questionnaire.forms, of.form))
    throw new ImportError('malformed', 'questionnaire.form', Object.keys(questionnaire.forms).join(', '));
  const file = migrateWorkshop(read.output, questionnaire);
  checkItems(file, questionnaire);

  const messages: ImportMessage[] = [];
  if (raw.checksum !== undefined && raw.checksum !== checksumOf(raw)) messages.push({ code: 'checksum', at: 'checksum', detail: '' });
  for (const field of Object.keys(raw)) if (!FIELDS.has(field)) messages.push({ code: 'unknown-field', at: field, detail: '' });
  if (of.version < questionnaire.version) messages.push({ code: 'migrated', at: 'questionnaire.version', detail: String(of.version) });
  const sound = (list: readonly string[], at: string, rounds: readonly number[]) =>
    newestCodes(list.filter((code, index) => isSound(file, questionnaire, code, rounds, { at: `${at}.${index}`, messages })));
  const rounds = file.rounds.map(({ counted, ...round }, index) => ({
    ...round,
    ...(counted && { counted: { ...counted, codes: sound(counted.codes, `rounds.${index}.counted.codes`, [index + 1]) } }),
  }));
  return { workshop: { ...file, rounds, codes: sound(file.codes, 'codes', [...rounds.keys()].map((index) => index + 1)) }, messages }; // prettier-ignore
}

function checkItems({ questionnaire: { form }, rounds, hands, talk }: Workshop, questionnaire: Questionnaire): void {
  const items = new Map(votedItems(questionnaire, form).map((item) => [item.id, item]));
  const itemAt = (at: string, id: string): Item => {
    const item = items.get(id);
    if (!item) throw new ImportError('malformed', at, 'an item of the form');
    return item;
  };
  rounds.forEach(({ items: asked = [] }, index) => asked.forEach((id) => itemAt(`rounds.${index}.items`, id)));
  hands.forEach(({ item: id, counts }, index) => {
    const values = new Set([...countable(itemAt(`hands.${index}.item`, id)), 'unknown', 'not-applicable', 'all']);
    const stranger = Object.keys(counts).find((value) => !values.has(value));
    if (stranger !== undefined) throw new ImportError('malformed', `hands.${index}.counts.${stranger}`, [...values].join(', '));
  });
  for (const [id, { agreed }] of Object.entries(talk)) {
    const item = itemAt(`talk.${id}`, id);
    const { at: _at, ...answer } = agreed ?? { at: '' };
    const fault = answerFault(item, answer);
    if (fault) throw new ImportError('answer-out-of-scale', `talk.${id}.agreed`, `${fault.field}: ${fault.expected}`);
  }
}

/** Whether a result is the workshop's own and of one of the rounds; what is wrong with it is told. */
function isSound(
  { id, questionnaire: { form } }: Workshop,
  questionnaire: Questionnaire,
  code: string,
  rounds: readonly number[],
  { at, messages }: { at: string; messages: ImportMessage[] },
): boolean {
  try {
    const head = readHead(code);
    const own = head.workshop === id && rounds.includes(head.round);
    const response = own ? responseOf(questionnaire, code) : undefined;
    if (own && !response) messages.push({ code: 'result-of-other-version', at, detail: code });
    if (own && (!response || response.form === form)) return true;
  } catch (error) {
    if (!(error instanceof GroupError)) throw error;
  }
  messages.push({ code: 'result-left-out', at, detail: code });
  return false;
}

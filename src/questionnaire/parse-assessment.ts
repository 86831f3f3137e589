/** Reading an assessment file: what may come in, what is repaired, and what is said about it. */
import * as v from 'valibot';
import { type Answer, type Answers, allItems } from './answers';
import { type Assessment, checksumOf, FILE_LIMIT, FORMAT, VERSION } from './assessment';
import { answerFault } from './check-answer';
import { ImportError, type ImportMessage } from './import-error';
import { isJsonObject, type JsonObject } from './json';
import { malformed } from './malformed';
import { itemNow, valueNow } from './migrate';
import { readJson } from './read-json';
import type { Item, Questionnaire } from './schema';

const text = v.pipe(v.string(), v.maxLength(5000));
const time = v.pipe(
  v.string(),
  v.isoTimestamp('an ISO 8601 time'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'a time that exists'),
);
// A record schema would take a list for an object and pass over keys such as __proto__.
const jsonObject = v.custom<JsonObject>(isJsonObject, 'an object');

/** All but the answers, which are checked against their items. */
const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits')),
  questionnaire: v.strictObject({ id: v.string(), version: v.pipe(v.number(), v.integer(), v.minValue(1)), form: v.string() }),
  initiative: v.strictObject({ id: v.pipe(text, v.nonEmpty()), name: v.exactOptional(text) }),
  respondent: v.exactOptional(
    v.strictObject({
      id: v.pipe(text, v.nonEmpty()),
      role: v.exactOptional(text),
      name: v.exactOptional(text),
      invitation: v.exactOptional(text),
      handedIn: v.exactOptional(text),
    }),
  ),
  settings: v.exactOptional(jsonObject),
  answers: jsonObject,
  aside: v.exactOptional(jsonObject),
  place: v.exactOptional(text),
  createdAt: time,
  updatedAt: v.exactOptional(time),
});
/** An example is an assessment file with what is expected of it beside; `example` is read by those who run it. */
const FIELDS = new Set([...Object.keys(FileSchema.entries), 'checksum', 'example']);

const AnswerSchema: v.GenericSchema<unknown, Answer> = v.strictObject({
  value: v.exactOptional(v.union([v.number(), v.string(), v.array(v.string())], 'a number, a text or a list of texts')),
  unknown: v.exactOptional(v.literal(true)),
  notApplicable: v.exactOptional(v.literal(true)),
  note: v.exactOptional(v.string()),
  evidence: v.exactOptional(v.picklist(['documented', 'stated', 'inferred'])),
  source: v.exactOptional(v.string()),
});

/**
 * Reads an assessment file, also one of an earlier version of the questionnaire. Answers outside their scale or options are refused, never
 * changed; what is repaired, dropped or kept aside is said in `messages`.
 * @throws ImportError with a code, the path in the file, and what was expected there
 */
export function parseAssessment(fileText: string, questionnaire: Questionnaire): { assessment: Assessment; messages: ImportMessage[] } {
  if (fileText.length > FILE_LIMIT) throw new ImportError('too-large', '', String(FILE_LIMIT));
  const raw = readJson(fileText);
  if (!isJsonObject(raw) || raw.format !== FORMAT) throw new ImportError('foreign', 'format', FORMAT);
  if (typeof raw.version === 'number' && raw.version > VERSION) throw new ImportError('newer-version', 'version', String(raw.version));
  const file = checked(FileSchema, raw, []);
  checkQuestionnaire(file.questionnaire, questionnaire);

  const messages: ImportMessage[] = [];
  // Worked out whether or not it is asked for: it goes down into what is kept as it came, and refuses what is too deep or too long to be written again.
  const checksum = checksumOf(raw);
  if (raw.checksum !== undefined && raw.checksum !== checksum) messages.push({ code: 'checksum', at: 'checksum', detail: '' });
  for (const field of Object.keys(raw)) {
    if (!FIELDS.has(field)) messages.push({ code: 'unknown-field', at: field, detail: '' });
  }
  if (file.questionnaire.version < questionnaire.version)
    messages.push({ code: 'migrated', at: 'questionnaire.version', detail: String(file.questionnaire.version) });
  const { answers, aside } = takeAnswers(file.answers, questionnaire, messages);
  if (file.updatedAt === undefined) messages.push({ code: 'repaired', at: 'updatedAt', detail: file.createdAt });

  const kept = { ...file.aside, ...aside };
  const assessment = {
    ...file,
    questionnaire: { ...file.questionnaire, version: questionnaire.version },
    answers,
    updatedAt: file.updatedAt ?? file.createdAt,
  };
  return { assessment: Object.keys(kept).length > 0 ? { ...assessment, aside: kept } : assessment, messages };
}

function checkQuestionnaire(of: Assessment['questionnaire'], ours: Questionnaire): void {
  if (of.id !== ours.id) throw new ImportError('other-questionnaire', 'questionnaire.id', of.id);
  if (of.version > ours.version) throw new ImportError('newer-version', 'questionnaire.version', String(of.version));
  if (!Object.hasOwn(ours.forms, of.form)) throw new ImportError('malformed', 'questionnaire.form', Object.keys(ours.forms).join(', '));
}

function takeAnswers(raw: JsonObject, questionnaire: Questionnaire, messages: ImportMessage[]): { answers: Answers; aside: JsonObject } {
  const items = new Map<string, Item>(allItems(questionnaire).map((item) => [item.id, item]));
  const answers: Record<string, Answer> = {};
  const aside: [string, unknown][] = [];
  for (const [was, entry] of Object.entries(raw)) {
    const at = `answers.${was}`;
    const id = itemNow(questionnaire, was);
    const item = items.get(id);
    // Under its old id too, an answer gives way to the one that is there under the new.
    if (!item || (id !== was && Object.hasOwn(raw, id))) {
      aside.push([was, entry]);
      messages.push({ code: 'unknown-item', at, detail: was });
      continue;
    }
    const said = checked(AnswerSchema, entry, ['answers', was]);
    const answer = said.value === undefined ? said : { ...said, value: valueNow(questionnaire, id, said.value) };
    const fault = answerFault(item, answer);
    if (fault) throw new ImportError('answer-out-of-scale', at, `${fault.field}: ${fault.expected}`);
    if (Object.keys(answer).length > 0) answers[id] = answer;
    else messages.push({ code: 'repaired', at, detail: '{}' });
  }
  // From entries, because assigning to a key such as __proto__ would not store it.
  return { answers, aside: Object.fromEntries(aside) };
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, path: string[]): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  throw malformed(result.issues[0], ...path);
}

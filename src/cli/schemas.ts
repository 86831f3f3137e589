/** JSON Schemas of a questionnaire's files, and of a host's configuration, by which an editor completes what is typed and marks what does not fit. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { RulesSchema } from '../diagnosis/rules';
import { ReasonWordsSchema, StepWordsSchema, VerdictWordsSchema } from '../diagnosis/words';
import { isJsonObject, type JsonObject } from '../questionnaire/json';
import {
  FieldExamplesSchema,
  GlossarySchema,
  MethodWordsSchema,
  SourcesSchema,
  SourceWordsSchema,
} from '../questionnaire/reference-schemas';
import { SiteConfigSchema } from '../questionnaire/site-config';
import { FormWordsSchema, PredicateSchema, QuestionnaireSchema, SectionWordsSchema } from '../questionnaire/schema';

const KINDS: Record<string, v.GenericSchema> = {
  questionnaire: QuestionnaireSchema,
  sources: SourcesSchema,
  'words-section': SectionWordsSchema,
  'words-forms': FormWordsSchema,
  'words-glossary': GlossarySchema,
  'words-examples': FieldExamplesSchema,
  'words-sources': SourceWordsSchema,
  'words-method': MethodWordsSchema,
  'words-verdicts': VerdictWordsSchema,
  'words-reasons': ReasonWordsSchema,
  'words-steps': StepWordsSchema,
  ...Object.fromEntries(Object.entries(RulesSchema.entries).map(([verdict, schema]) => [`rules-${verdict}`, schema])),
};

/** What a questionnaire may say beside its own shape, since it may build on another. */
const ONLY_IN_HOME = { extends: { type: 'string' } };

/** @returns the text of each schema file by its name */
export function schemaFiles(): Record<string, string> {
  const schemas = { ...Object.fromEntries(Object.entries(KINDS).map(([kind, schema]) => [kind, schemaOf(kind, schema)])), site: ofSite() };
  return Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [`${kind}.schema.json`, `${JSON.stringify(schema)}\n`]));
}

/** The host's configuration builds on nothing: it is given whole. */
function ofSite(): JsonObject {
  const { properties, ...whole } = toJsonSchema(SiteConfigSchema, { errorMode: 'ignore' });
  return { ...whole, properties: { $schema: { type: 'string' }, ...properties } };
}

function schemaOf(kind: string, schema: v.GenericSchema): JsonObject {
  // Checks in code say more than a schema can; they are left to `npm run questionnaires`.
  const { $schema, $defs, ...whole } = toJsonSchema(schema, { errorMode: 'ignore', definitions: { predicate: PredicateSchema } });
  const loosening = new Loosening();
  const partial = loosening.partsOf(whole);
  const properties = { $schema: { type: 'string' }, ...(kind === 'questionnaire' && ONLY_IN_HOME), ...(partial.properties as object) };
  return { $schema, ...partial, properties, $defs: { ...$defs, ...loosening.shared } };
}

/** A file may hold only what differs: nothing is required, null removes, lists can be added to, entries placed and removed. */
class Loosening {
  /** Schemas that are used in more than one place, by name. */
  readonly shared: Record<string, unknown> = {};
  readonly #names = new Map<string, string>();

  /** The schema as a file may hold it that says only what differs. */
  partsOf(schema: JsonObject): JsonObject {
    const { required: _required, minItems: _min, maxItems: _max, ...rest } = schema;
    return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, this.#part(key, value)]));
  }

  #part(key: string, value: unknown): unknown {
    if (key === 'properties' && isJsonObject(value))
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.#orNull(each)]));
    if (key === 'additionalProperties') return isJsonObject(value) ? this.#orNull(value) : value;
    return Array.isArray(value) && (key === 'anyOf' || key === 'oneOf') ? value.map((each) => this.#whole(each)) : value;
  }

  #whole(schema: unknown, inList = false): unknown {
    if (!isJsonObject(schema)) return schema;
    if (schema.type === 'array' && isJsonObject(schema.items)) return this.#list(this.#whole(schema.items, true));
    if (inList && Array.isArray(schema.oneOf))
      return this.#share({ ...schema, oneOf: schema.oneOf.map((each) => this.#whole(each, true)) });
    const parts = this.partsOf(schema);
    return this.#share(inList ? placed(parts) : parts);
  }

  #orNull(schema: unknown): JsonObject {
    return { anyOf: [this.#whole(schema), { type: 'null' }] };
  }

  /** Given whole, or added to at its ends. */
  #list(items: unknown): unknown {
    const list = { type: 'array', items };
    return this.#share({ anyOf: [list, { type: 'object', properties: { first: list, last: list }, additionalProperties: false }] });
  }

  #share(schema: JsonObject): JsonObject {
    const text = JSON.stringify(schema);
    if (text.length < 80) return schema;
    const name = this.#names.get(text) ?? `part-${this.#names.size + 1}`;
    this.#names.set(text, name);
    this.shared[name] = schema;
    return { $ref: `#/$defs/${name}` };
  }
}

/** Entries that have an id can be told where to go, or to go. */
function placed(schema: JsonObject): JsonObject {
  if (!isJsonObject(schema.properties) || !('id' in schema.properties)) return schema;
  return { ...schema, properties: { ...schema.properties, after: { type: 'string' }, remove: { const: true } } };
}

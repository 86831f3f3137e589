/** Valibot's issues as sentences that name the place. */
import * as v from 'valibot';
import { isJsonObject } from './json';

/** Something wrong in a file: where, and what was expected there. */
export interface Problem {
  file: string;
  at: string;
  expected: string;
}

/** @returns the problems that a schema finds in a parsed file; none when it fits */
export function schemaProblems(file: string, schema: v.GenericSchema, value: unknown): Problem[] {
  const result = v.safeParse(schema, withoutSchema(value));
  return result.success
    ? []
    : result.issues.map((issue) => ({ file, at: v.getDotPath(issue) ?? '(the whole file)', expected: issue.message }));
}

/** A file may name the schema by which editors help with it. */
function withoutSchema(value: unknown): unknown {
  if (!isJsonObject(value) || typeof value.$schema !== 'string') return value;
  const { $schema: _schema, ...rest } = value;
  return rest;
}

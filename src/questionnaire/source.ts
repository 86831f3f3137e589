/** Where the files of a questionnaire come from, whoever keeps them. */
import type { QuestionnaireFiles } from './check';
import { extendFile } from './extend';
import type { Questionnaire } from './schema';

export interface QuestionnaireSource {
  readonly questionnaire: Questionnaire;
  /** A file by its path inside the questionnaire's folder, parsed; undefined where there is none. */
  read(path: string): Promise<unknown>;
}

/**
 * A questionnaire of files that are at hand.
 * @param own its files, checked
 * @param base what it builds on, where it does
 */
export function sourceOf(own: QuestionnaireFiles, base: QuestionnaireSource): QuestionnaireSource {
  const home = own['questionnaire.json'] as { extends?: string };
  const builtOn = home.extends === undefined ? undefined : base;
  const extended = (path: string, there: unknown): unknown =>
    extendFile(path, there, Object.hasOwn(own, path) ? own[path] : undefined).value;
  return {
    questionnaire: extended('questionnaire.json', builtOn?.questionnaire) as Questionnaire,
    read: async (path) => extended(path, await builtOn?.read(path)),
  };
}

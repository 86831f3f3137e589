/** Fails a build whose questionnaires are not sound, and says where. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { Problem } from '../../src/questionnaire/json-issues.ts';

type Check = typeof import('../../src/diagnosis/check.ts').checkQuestionnaire;

/**
 * Checks the questionnaires when a build or the development server starts.
 * @param folder of all questionnaires, each in a folder of its own
 * @param code file of the check
 */
export function questionnaireCheck(folder: string, code: string): Plugin {
  return {
    name: 'shidra-questionnaire-check',
    async buildStart() {
      const { module } = await runnerImport<{ checkQuestionnaire: Check }>(code, { logLevel: 'error' });
      const problems = questionnairesIn(folder).flatMap((name) =>
        problemsOf(join(folder, name), module.checkQuestionnaire).map((problem) => `questionnaires/${name}/${problem}`),
      );
      if (problems.length > 0) this.error(`The questionnaires are not sound:\n${problems.join('\n')}`);
    },
  };
}

function questionnairesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

function problemsOf(folder: string, check: Check): string[] {
  const problems: Problem[] = [];
  const files: Record<string, unknown> = {};
  for (const path of jsonFiles(folder)) {
    const file = relative(folder, path).split(sep).join('/');
    try {
      files[file] = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      problems.push({ file, at: 'the file', expected: `JSON (${error instanceof Error ? error.message : String(error)})` });
    }
  }
  // A file that cannot be read would be blamed on the others.
  return (problems.length > 0 ? problems : check(files)).map(({ file, at, expected }) => `${file}: ${at}: ${expected}`);
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

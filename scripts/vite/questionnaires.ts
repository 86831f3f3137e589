/** Fails a build whose questionnaires are not sound, and says where. */
import { runnerImport, type Plugin } from 'vite';

type Check = typeof import('../../src/cli/questionnaires.ts');

/**
 * Checks the questionnaires when a build or the development server starts.
 * @param folder of all questionnaires, each in a folder of its own
 * @param code file of the check
 */
export function questionnaireCheck(folder: string, code: string): Plugin {
  return {
    name: 'shidra-questionnaire-check',
    async buildStart() {
      const { module } = await runnerImport<Check>(code, { logLevel: 'error' });
      const { lines, failed } = module.checkFolders(module.foldersIn(folder), folder);
      if (failed) this.error(`The questionnaires are not sound:\n${lines.join('\n')}`);
    },
  };
}

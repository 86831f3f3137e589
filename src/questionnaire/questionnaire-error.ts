import type { Problem } from './json-issues';

/** A questionnaire file that cannot be used, with every place that is wrong. */
export class QuestionnaireError extends Error {
  override readonly name = 'QuestionnaireError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.file}: ${problem.at}: expected ${problem.expected}`).join('\n'));
  }
}

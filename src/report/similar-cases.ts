/** The examples whose answers are most like those given, with what there is to tell of them. */
import { nearest, type Nearest } from '../diagnosis/likeness';
import type { Rules } from '../diagnosis/rules';
import type { Answers } from '../questionnaire/answers';
import { loadExampleCases, type ExampleCase } from '../questionnaire/examples';
import type { Questionnaire } from '../questionnaire/schema';

export interface SimilarCase extends Nearest {
  told: ExampleCase;
}

/**
 * @param own id of the assessment, which may itself be an example: nothing is like itself
 * @returns the three nearest at most, the nearest first; none where too few answers are known
 */
export async function similarCases(
  by: { questionnaire: Questionnaire; rules: Rules },
  answers: Answers,
  own: string | undefined,
): Promise<SimilarCase[]> {
  const cases = new Map([...(await loadExampleCases())].filter(([, each]) => each.id !== own));
  const coded = new Map([...cases].map(([name, each]) => [name, each.answers]));
  return nearest(by, answers, coded).map((found) => ({ ...found, told: cases.get(found.name)! }));
}

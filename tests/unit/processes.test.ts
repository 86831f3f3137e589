/** The same file gives the same bytes in another process, whatever language and time zone that speaks. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Diagnosis } from '../../src/diagnosis/types';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { questionnaire, rules } from '../fixtures/questionnaires';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const file = at('questionnaires/collective-impact/examples/magnolia.shidra.json');

function printed(env: Record<string, string>): string {
  const other = { ...process.env, ...env };
  return execFileSync(process.execPath, [at('scripts/diagnose.js'), file], { encoding: 'utf8', env: other, cwd: at('.') });
}

test('a diagnosis is the same in every process, language and time zone', () => {
  const one = printed({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  const other = printed({ TZ: 'America/St_Johns', LANG: 'he_IL.UTF-8', LC_ALL: 'he_IL.UTF-8' });
  expect(other).toBe(one);
  const { assessment } = parseAssessment(readFileSync(file, 'utf8'), questionnaire);
  const here = diagnose(questionnaire, rules, assessment.questionnaire.form, assessment.answers);
  const [{ diagnosis }] = JSON.parse(one) as [{ diagnosis: Diagnosis }];
  expect(diagnosis).toMatchObject(JSON.parse(JSON.stringify(here)) as Diagnosis);
});

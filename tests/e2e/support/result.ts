/** The verdicts on the screen, by the hooks that stay the same whatever the words. */
import type { Page } from '@playwright/test';
import type { VerdictWords } from '../../../src/diagnosis/words';

export interface Verdicts {
  problem: string;
  fit: string;
  readiness: string;
  conditions: Record<string, string>;
  backbone: string;
  ranking: string[];
  measurement: string;
  target: string;
}

export async function verdictsOn(page: Page): Promise<Verdicts> {
  const read = (testid: string, attribute = 'data-value') => page.getByTestId(testid).getAttribute(attribute);
  const conditions = await page
    .getByTestId('result-condition')
    .evaluateAll((nodes) => nodes.map((node) => [node.dataset.item, node.dataset.value]));
  return {
    problem: (await read('result-problem')) ?? '',
    fit: (await read('result-fit')) ?? '',
    readiness: (await read('result-readiness')) ?? '',
    conditions: Object.fromEntries(conditions) as Record<string, string>,
    backbone: (await read('result-backbone')) ?? '',
    ranking: (await read('result-backbone', 'data-ranking'))?.split(' ') ?? [],
    measurement: (await read('result-measurement')) ?? '',
    target: (await read('result-measurement', 'data-target')) ?? '',
  };
}

/** What verdicts are called in a language. */
export function namesOf({ problem, fit, readiness, conditions, backbone, measurement }: Verdicts, words: VerdictWords): string[] {
  const name = (values: Readonly<Record<string, { name: string }>>, id: string) => values[id]?.name ?? `no name for ${id}`;
  return [
    name(words.problem.values, problem),
    name(words.fit.values, fit),
    name(words.readiness.values, readiness),
    ...Object.entries(conditions).flatMap(([id, level]) => [name(words.conditions, id), name(words.levels, level)]),
    name(words.backbone.values, backbone),
    name(words.measurement.values, measurement),
  ];
}

/** Whatever stands in the place of a number in somebody's questionnaire is a fault of the file, and none of ours. */
import { describe, expect, test } from 'vitest';
import { checkOwn } from '../../src/diagnosis/check-own';
import { loadAllFiles } from '../../src/questionnaire/all-files';
import { ImportError } from '../../src/questionnaire/import-error';
import { packQuestionnaire, unpackQuestionnaire } from '../../src/questionnaire/pack';
import { ownFiles } from '../fixtures/own';

const base = await loadAllFiles();
/** An object that no operator can turn into a number. */
const STUBBORN = { toString: 0, valueOf: 0 };
const NO_NUMBERS: [what: string, value: unknown][] = [
  ['an object', STUBBORN],
  ['a list', [200_000]],
  ['words', '200000'],
  ['nothing', null],
];

describe('the number of draws', () => {
  const checked = (draws: unknown) => checkOwn({ ...ownFiles(), 'rules/backbone.json': { ranking: { draws } } }, base).problems;

  test('is bounded, for a browser has to wait for them', () => {
    expect(checked(100_000)).toEqual([]);
    expect(checked(100_001)).toEqual([{ file: 'rules/backbone.json', at: 'ranking.draws', expected: 'at most 100000 draws' }]);
  });

  test.each(NO_NUMBERS)('that is %s is refused', (_what, draws) => {
    expect(checked(draws)).toContainEqual(expect.objectContaining({ file: 'rules/backbone.json', at: 'ranking.draws' }));
  });

  test.each([null, 'no ranking', 5])('is looked for in no ranking that is %j', (ranking) => {
    const { problems } = checkOwn({ ...ownFiles(), 'rules/backbone.json': { ranking } }, base);
    expect(problems.map(({ file }) => file)).toContain('rules/backbone.json');
  });
});

describe('the version of a packed questionnaire', () => {
  const opened = (version: unknown) => {
    const pack = JSON.parse(packQuestionnaire(ownFiles())) as object;
    return () => unpackQuestionnaire(JSON.stringify({ ...pack, version }));
  };
  const refusal = (open: () => unknown): unknown => {
    try {
      return open();
    } catch (error) {
      return error instanceof ImportError ? [error.code, error.at] : error;
    }
  };

  test('may be ours, and newer ones are told apart', () => {
    expect(opened(1)()).toEqual(ownFiles());
    expect(refusal(opened(2))).toEqual(['newer-version', 'version']);
  });

  test.each([...NO_NUMBERS, ['a number that no version had', 0]])('that is %s is malformed', (_what, version) => {
    expect(refusal(opened(version))).toEqual(['malformed', 'version']);
  });
});

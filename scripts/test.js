/** `npm test`: installs what is missing, builds, and runs every suite to its end; the last line says how many passed and failed. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.js';
import { ensure } from './ensure.js';
import { build, root, tool } from './run.js';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} VitestReport */
/** @typedef {{ file: string, suites?: PlaywrightSuite[], specs: { tests: { status: string }[] }[] }} PlaywrightSuite */
/** @typedef {{ suites: PlaywrightSuite[], errors: unknown[] }} PlaywrightReport */

/** @type {Map<string, Count>} */
const suites = new Map();

ensure();
// What an earlier run left would hide that this one failed.
for (const left of ['dist', 'test-results']) rmSync(join(root, left), { recursive: true, force: true });
check('build', build);
check('types', () => tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']));
check('lint', () => tool('eslint', ['.', '--max-warnings', '0']));
check('format', () => tool('prettier', ['--check', '--log-level', 'warn', '.']));
check('unused code', () => tool('knip', []));
vitest();
await playwright();
report();

/**
 * A suite that is one check.
 * @param {string} name
 * @param {() => boolean} passes
 */
function check(name, passes) {
  console.log(`\n── ${name}`);
  count(name, passes() ? 'passed' : 'failed');
}

function vitest() {
  console.log('\n── unit, properties, model, questionnaires');
  const file = join(root, 'test-results', 'vitest.json');
  expectTests('unit', 'properties', 'model', 'questionnaires');
  const ended = tool('vitest', ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const before = total('failed');
  /** @type {VitestReport} */
  const { testResults } = readJson(file, { testResults: [] });
  for (const { name, status, assertionResults } of testResults) {
    const suite = suiteOf(name);
    for (const result of assertionResults) count(suite, result.status);
    // A file that cannot be loaded has no tests.
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) count(suite, 'failed');
  }
  if (!ended && total('failed') === before) count('vitest itself', 'failed');
}

async function playwright() {
  console.log('\n── network budget, end to end, PDF');
  expectTests('budget', 'e2e', 'pdf');
  if (!existsSync(join(root, 'dist', 'shidra.html'))) {
    console.error('Not run: there is no build to open.');
    return;
  }
  try {
    process.env.CHROMIUM_PATH = await ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return;
  }
  const ended = tool('@playwright/test', ['test', '--forbid-only']);
  const before = total('failed');
  /** @type {PlaywrightReport} */
  const { suites: files, errors } = readJson(join(root, 'test-results', 'playwright.json'), { suites: [], errors: [] });
  for (const file of files) for (const { status } of testsOf(file)) count(suiteOf(join(root, 'tests', file.file)), status);
  if (errors.length > 0 || (!ended && total('failed') === before)) count('playwright itself', 'failed');
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {{ status: string }[]}
 */
function testsOf(suite) {
  return [...suite.specs.flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(testsOf)];
}

/**
 * The suite of a test file: its folder in tests/, the network budget apart.
 * @param {string} file
 */
function suiteOf(file) {
  const path = file.replaceAll('\\', '/');
  return path.endsWith('/budget.spec.ts') ? 'budget' : (/\/tests\/([^/]+)\/(?!.*\/tests\/)/.exec(path)?.[1] ?? path);
}

/**
 * Suites that must run: they fail where they turn out empty.
 * @param {string[]} names
 */
function expectTests(...names) {
  for (const name of names) suites.set(name, { passed: 0, failed: 0, skipped: 0 });
}

/**
 * @param {string} suite
 * @param {string} status as Vitest and Playwright name it
 */
function count(suite, status) {
  const counted = suites.get(suite) ?? { passed: 0, failed: 0, skipped: 0 };
  suites.set(suite, counted);
  if (status === 'passed' || status === 'expected') counted.passed += 1;
  else if (['skipped', 'pending', 'todo', 'disabled'].includes(status)) counted.skipped += 1;
  else counted.failed += 1;
}

/** @param {'passed' | 'failed'} kind */
function total(kind) {
  return [...suites.values()].reduce((sum, counted) => sum + counted[kind], 0);
}

function report() {
  for (const counted of suites.values()) if (counted.passed + counted.failed === 0) counted.failed = 1;
  console.log(`\n${'suite'.padEnd(20)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(8)}`);
  for (const [name, { passed, failed, skipped }] of suites) {
    console.log(name.padEnd(20) + [passed, failed, skipped].map((number) => String(number).padStart(8)).join(''));
  }
  process.exitCode = total('failed') > 0 ? 1 : 0;
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
}

/**
 * @template T
 * @param {string} file
 * @param {T} otherwise what a missing report counts as
 * @returns {T}
 */
function readJson(file, otherwise) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return otherwise;
  }
}

/** A lint rule: which folders of src/ may import which. The data flows one way, and nothing leans on the screens. */
import { dirname, relative, resolve, sep } from 'node:path';
import { root } from './run.js';

/** @typedef {{ type: string, value?: unknown, loc?: import('eslint').AST.SourceLocation | null | undefined }} Source what is imported */

const PURE = ['questionnaire', 'diagnosis', 'group'];

/**
 * What each folder may import besides itself. A folder that is not here, and a file beside the folders, may import all but the screens.
 * @type {Record<string, string[] | undefined>}
 */
const ARROWS = {
  questionnaire: [],
  diagnosis: ['questionnaire'],
  group: ['questionnaire', 'diagnosis'],
  i18n: PURE,
  ui: [],
  charts: [...PURE, 'ui'],
  wizard: [...PURE, 'i18n'],
  report: [...PURE, 'charts', 'i18n', 'ui'],
  storage: [...PURE, 'i18n'],
  cli: [...PURE, 'storage'],
};
/** Who may lead to a screen. */
const LEADS_TO_SCREENS = ['screens', 'main.ts', 'App.svelte'];

/** @type {import('eslint').Rule.RuleModule} */
export const arrows = {
  meta: { type: 'problem', messages: { against: '{{from}} may not import {{to}}: the data flows the other way.' }, schema: [] },
  create(context) {
    const from = placeOf(context.filename);
    /** @param {{ source?: Source | null | undefined }} node */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string' || !source.loc || !source.value.startsWith('.')) return;
      const to = placeOf(resolve(dirname(context.filename), source.value));
      if (from !== undefined && to !== undefined && !allowed(from, to))
        context.report({ loc: source.loc, messageId: 'against', data: { from, to } });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

/**
 * @param {string} from
 * @param {string} to
 */
function allowed(from, to) {
  return from === to || (to === 'screens' ? LEADS_TO_SCREENS.includes(from) : (ARROWS[from]?.includes(to) ?? true));
}

/**
 * The folder of src/ that a file is in, or the file's own name where it is beside the folders.
 * @param {string} file
 * @returns {string | undefined} nothing outside src/
 */
function placeOf(file) {
  const [top, place] = relative(root, file).split(sep);
  return top === 'src' ? place : undefined;
}

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { arrows } from './scripts/arrows.js';

const PURE = ['src/questionnaire/**', 'src/diagnosis/**', 'src/group/**'];
const BROWSER_ONLY = ['window', 'document', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator', 'location', 'history'];
const NOT_PURE = ['svelte', 'svelte/*', 'xstate', 'xstate/*', 'idb', 'chart.js', 'chart.js/*', 'jspdf'];

export default defineConfig(
  globalIgnores(['dist/', 'test-results/']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { arrows } } },
    rules: {
      'house/arrows': 'error',
      // Numbers read well in texts.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => save()` is how a handler is written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // After a look at the length it is the shortest honest way.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Both are read well; the shape of a record is sometimes said by an index.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Most maps and sets are built, read and dropped within a function.
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['**/*.js'],
    rules: {
      // The types of plain files are said in comments, which this rule does not read.
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...BROWSER_ONLY.map((name) => ({ name, message: 'This folder runs without a browser.' }))],
      'no-restricted-imports': ['error', { patterns: [{ group: NOT_PURE, message: 'This folder is pure.' }] }],
    },
  },
);

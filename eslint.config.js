import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const product = ['core/**', 'db/**', 'main/**', 'preload/**', 'renderer/**'];

/** The ways in and out of a process: each may be touched in one place, and be checked there. */
const ipcMain = {
  name: 'electron',
  importNames: ['ipcMain', 'default'],
  message: 'Only main/app/ipc.ts touches ipcMain.',
};
const ipcRenderer = {
  name: 'electron',
  importNames: ['ipcRenderer', 'default'],
  message: 'Only the preload scripts touch ipcRenderer.',
};

const bridge = ['window', 'globalThis', 'self'].map((object) => ({
  object,
  property: 'tickmark',
  message: 'Only renderer/desk/app-state/bridge.ts touches the object that the preload exposes.',
}));

/** Ways for markup to become elements. Text from outside is shown as text; React does the rest. */
const markup = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
].map((property) => ({ property, message: 'Markup never becomes elements here: use text.' }));
const documentWrites = ['write', 'writeln'].map((property) => ({
  object: 'document',
  property,
  message: 'Markup never becomes elements here: use text.',
}));

const markupAttribute = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Markup never becomes elements here.',
};
/** A connection that was made elsewhere would leave on the disk what it deletes. */
const connection = {
  selector: 'NewExpression[callee.name="Sqlite"]',
  message: 'Only db/store/connect.ts opens a SQLite file.',
};

/** SQL is written in db alone, in functions that others call. */
const sqlElsewhere = [
  'CallExpression[callee.property.name=/^(prepare|pragma)$/]',
  'CallExpression[callee.property.name="exec"]:matches([callee.object.name="db"], [callee.object.property.name="db"])',
  'CallExpression[callee.name=/^(sql|rowsWhere)$/]',
  'Literal[value=/^\\s*(SELECT|INSERT INTO|UPDATE .* SET|DELETE FROM) /]',
  'TemplateElement[value.raw=/^\\s*(SELECT|INSERT INTO|UPDATE .* SET|DELETE FROM) /]',
].map((selector) => ({ selector, message: 'SQL is written in db alone: call a function of db/queries.' }));

/** Core runs in every process and in plain Node: nothing of a page, of Node or of Electron. */
const platformGlobals = ['window', 'document', 'navigator', 'localStorage', 'process', 'Buffer', 'require'];

export default defineConfig(
  globalIgnores([
    'node_modules',
    '.cache',
    'dist',
    'out',
    'release',
    'tests/fixtures',
    'tests/e2e/results',
    'samples',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Properties that hold functions are written as methods in types here, and none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: product,
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [ipcMain, ipcRenderer] }],
      'no-restricted-properties': ['error', ...bridge, ...markup, ...documentWrites],
      'no-restricted-syntax': ['error', markupAttribute, connection],
    },
  },
  {
    files: ['core/**', 'main/**', 'preload/**', 'renderer/**'],
    rules: { 'no-restricted-syntax': ['error', markupAttribute, connection, ...sqlElsewhere] },
  },
  { files: ['db/store/connect.ts'], rules: { 'no-restricted-syntax': ['error', markupAttribute] } },
  { files: ['main/app/ipc.ts'], rules: { 'no-restricted-imports': ['error', { paths: [ipcRenderer] }] } },
  { files: ['preload/**'], rules: { 'no-restricted-imports': ['error', { paths: [ipcMain] }] } },
  {
    files: ['renderer/desk/app-state/bridge.ts'],
    rules: { 'no-restricted-properties': ['error', ...markup, ...documentWrites] },
  },
  { files: ['core/**'], rules: { 'no-restricted-globals': ['error', ...platformGlobals] } },
  { files: ['renderer/**'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    // It names libraries whose users React Compiler must skip; this project does not use that compiler.
    files: ['renderer/**'],
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['tests/**', 'scripts/**'],
    rules: {
      // What stands in for an asynchronous function need not wait for anything itself.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="waitForTimeout"]',
          message: 'Wait for what must come, not for a time.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', global: 'readonly', setImmediate: 'readonly' } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

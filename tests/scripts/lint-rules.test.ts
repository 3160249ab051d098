import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { root } from '../../scripts/tools/paths.ts';

let eslint: ESLint;

beforeAll(() => {
  // The files linted here do not exist, so rules that ask the compiler about them cannot run.
  eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
});

async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return [...new Set(result?.messages.map((message) => message.ruleId ?? message.message))];
}

const useOf = (name: string): string =>
  `import { ${name} } from 'electron';\n${name}.on('x', () => undefined);\n`;
const throughBridge = "export const answer = window['tickmark'];\n";

describe('what may be touched in one place only', () => {
  test.each([
    ['main/app/window.ts', useOf('ipcMain')],
    ['main/app/ipc.ts', useOf('ipcRenderer')],
    ['preload/desk.ts', useOf('ipcMain')],
    ['renderer/desk/app/App.tsx', useOf('ipcRenderer')],
    ['main/app/window.ts', "import * as electron from 'electron';\nelectron.app.quit();\n"],
    ['main/app/window.ts', "import electron from 'electron';\nelectron.app.quit();\n"],
  ])('%s imports what it may not', async (file, code) => {
    expect(await broken(file, code)).toEqual(['no-restricted-imports']);
  });

  test.each([
    ['main/app/ipc.ts', useOf('ipcMain')],
    ['preload/desk.ts', useOf('ipcRenderer')],
  ])('%s is the place', async (file, code) => {
    expect(await broken(file, code)).toEqual([]);
  });

  test('a SQLite file', async () => {
    const opens = "import Sqlite from 'better-sqlite3';\nexport const db = new Sqlite('x', {});\n";
    expect(await broken('db/store/open.ts', opens)).toEqual(['no-restricted-syntax']);
    expect(await broken('main/app/window.ts', opens)).toEqual(['no-restricted-syntax']);
    expect(await broken('db/store/connect.ts', opens)).toEqual([]);
  });

  test.each([
    "export const one = (db: { prepare(text: string): unknown }): unknown => db.prepare('x');\n",
    "export const one = (db: { pragma(text: string): unknown }): unknown => db.pragma('x');\n",
    "export const one = (at: { db: { exec(text: string): unknown } }): unknown => at.db.exec('x');\n",
    "export const text = 'SELECT id FROM article';\n",
    'export const text = (table: string): string => `DELETE FROM ${table}`;\n',
    "import { rowsWhere } from '../../db/tables/rows.ts';\nexport const rows = rowsWhere('removed = 0');\n",
  ])('SQL: %s', async (code) => {
    expect(await broken('main/app/window.ts', code)).toEqual(['no-restricted-syntax']);
    expect(await broken('db/queries/claims/claims.ts', code)).toEqual([]);
  });

  test('a pattern is no SQL', async () => {
    expect(await broken('main/app/window.ts', "export const found = /a/.exec('a');\n")).toEqual([]);
  });

  test('the exposed object', async () => {
    expect(await broken('renderer/desk/app/App.tsx', throughBridge)).toEqual(['no-restricted-properties']);
    expect(await broken('renderer/desk/app-state/bridge.ts', throughBridge)).toEqual([]);
  });
});

describe('what may be written nowhere in the product', () => {
  test.each([
    ['renderer/desk/x.ts', "document.body.innerHTML = 'x';\n", 'no-restricted-properties'],
    ['renderer/desk/app-state/bridge.ts', "document.body.outerHTML = 'x';\n", 'no-restricted-properties'],
    [
      'renderer/reader/x.ts',
      "document.body.insertAdjacentHTML('beforeend', 'x');\n",
      'no-restricted-properties',
    ],
    ['renderer/desk/x.ts', "document.write('x');\n", 'no-restricted-properties'],
    [
      'renderer/desk/x.tsx',
      "export const x = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n",
      'no-restricted-syntax',
    ],
    ['core/x.ts', "console.log('x');\n", 'no-console'],
    ['core/x.ts', "export const title = document['title'];\n", 'no-restricted-globals'],
    ['core/x.ts', 'export const x: any = 1;\n', '@typescript-eslint/no-explicit-any'],
    ['main/x.ts', "export const x: unknown = eval('1');\n", 'no-eval'],
    ['main/x.ts', '// @ts-ignore\nexport const x = 1;\n', '@typescript-eslint/ban-ts-comment'],
  ])('%s: %s', async (file, code, rule) => {
    expect(await broken(file, code)).toEqual([rule]);
  });

  test('a comment cannot switch a rule off', async () => {
    const rules = await broken('core/x.ts', "// eslint-disable-next-line no-console\nconsole.log('x');\n");
    expect(rules).toContain('no-console');
  });

  test('a test waits for a time', async () => {
    const code =
      'export async function wait(page: { waitForTimeout(ms: number): Promise<void> }): Promise<void> {\n  await page.waitForTimeout(1);\n}\n';
    expect(await broken('tests/e2e/x.ts', code)).toEqual(['no-restricted-syntax']);
  });
});

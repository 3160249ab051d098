import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { cruise, type IConfiguration } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const config = require('../../.dependency-cruiser.cjs') as IConfiguration;

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(path.join(os.tmpdir(), 'tickmark-imports-'));
});
afterEach(() => {
  rmSync(tree, { recursive: true });
});

/** The names of the rules that a tree of those files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), content);
  }
  const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  const { tsConfig: _, ...options } = config.options ?? {};
  const ruleSet = { forbidden: config.forbidden ?? [] };
  const result = await cruise(folders, { ...options, baseDir: tree, validate: true, ruleSet });
  if (typeof result.output === 'string') throw new Error('expected the result as an object');
  return [...new Set(result.output.summary.violations.map((violation) => violation.rule.name))].sort();
}

const there = 'export const there = 1;\nexport interface There { readonly x: number }\n';

describe('imports that break the rule', () => {
  test.each([
    ['core', 'db', 'core-imports-only-itself'],
    ['core', 'main', 'core-imports-only-itself'],
    ['core', 'renderer', 'core-imports-only-itself'],
    ['db', 'main', 'db-imports-only-itself-core'],
    ['main', 'renderer', 'main-imports-only-itself-core-db'],
    ['main', 'preload', 'main-imports-only-itself-core-db'],
    ['main', 'scripts', 'main-imports-only-itself-core-db'],
    ['preload', 'db', 'preload-imports-only-itself-core'],
    ['preload', 'core', 'preload-imports-only-types-of-core'],
    ['renderer', 'db', 'renderer-imports-only-itself-core'],
    ['renderer', 'main', 'renderer-imports-only-itself-core'],
    ['renderer', 'tests', 'renderer-imports-only-itself-core'],
  ])('%s takes a value from %s', async (from, to, rule) => {
    const files = {
      [`${from}/deep/here.ts`]: `import { there } from '../../${to}/there.ts';\nexport const here = there;\n`,
      [`${to}/there.ts`]: there,
    };
    expect(await broken(files)).toEqual([rule]);
  });

  test.each([
    'main/features/articles/here.ts',
    'main/workers/reader/here.ts',
    'main/features/casefile/cases.ts',
  ])('%s parses bytes from outside itself', async (from) => {
    const zip = { 'core/kernel/zip/read-zip.ts': there };
    const reads =
      "import { there } from '../../../core/kernel/zip/read-zip.ts';\nexport const here = there;\n";
    const rule = 'outside-bytes-are-parsed-in-a-process-of-their-own';
    expect(await broken({ ...zip, [from]: reads })).toEqual([rule]);
    const types =
      "import type { There } from '../../../core/kernel/zip/read-zip.ts';\nexport type Here = There;\n";
    expect(await broken({ ...zip, [from]: types })).toEqual([]);
  });

  test('even for its types, core asks nobody', async () => {
    const files = {
      'core/here.ts': "import type { There } from '../db/there.ts';\nexport type Here = There;\n",
      'db/there.ts': there,
    };
    expect(await broken(files)).toEqual(['core-imports-only-itself']);
  });

  test.each(['core', 'renderer'])('%s uses a module of Node', async (folder) => {
    const files = {
      [`${folder}/here.ts`]: "import { readFileSync } from 'node:fs';\nexport const here = readFileSync;\n",
    };
    expect(await broken(files)).toEqual(['core-and-renderer-have-no-node']);
  });

  test('the reader takes from the desk', async () => {
    const files = {
      'renderer/reader/here.ts': "import { there } from '../desk/there.ts';\nexport const here = there;\n",
      'renderer/desk/there.ts': there,
    };
    expect(await broken(files)).toEqual(['reader-and-desk-are-strangers']);
  });

  test.each([
    ['core/kernel', 'core/model', 'core-kernel-imports-only-lower-folders'],
    ['core/model', 'core/report', 'core-model-imports-only-lower-folders'],
    ['core/casefile', 'core/report', 'core-casefile-imports-only-lower-folders'],
    ['core/detect', 'core/unlisted', 'core-detect-imports-only-lower-folders'],
    ['db/tables', 'db/store', 'db-tables-imports-only-lower-folders'],
    ['db/ledger', 'db/queries/history', 'db-ledger-imports-only-lower-folders'],
    ['db/queries/settings', 'db/queries/articles', 'db-queries-settings-imports-only-lower-folders'],
    ['db/verify', 'db/unlisted', 'db-verify-imports-only-lower-folders'],
    ['main/base', 'main/workers', 'main-base-imports-only-lower-folders'],
    ['main/workers', 'main/features/export', 'main-workers-imports-only-lower-folders'],
    ['main/features/export', 'main/features/casefile', 'main-features-export-imports-only-lower-folders'],
    ['main/features/export', 'main/features/unlisted', 'main-features-export-imports-only-lower-folders'],
    ['main/app', 'main/cli', 'entries-of-main-are-strangers'],
    ['main/app', 'main/processes', 'entries-of-main-are-strangers'],
    ['renderer/desk/ui', 'renderer/desk/app-state', 'renderer-desk-ui-imports-only-lower-folders'],
    [
      'renderer/desk/shared',
      'renderer/desk/features/galley',
      'renderer-desk-shared-imports-only-lower-folders',
    ],
    [
      'renderer/desk/features/galley',
      'renderer/desk/app',
      'renderer-desk-features-imports-only-lower-folders',
    ],
    ['renderer/desk/features/galley', 'renderer/desk/features/claims', 'features-of-the-desk-are-strangers'],
    [
      'renderer/reader/shared/xml',
      'renderer/reader/formats/odt',
      'renderer-reader-shared-imports-only-lower-folders',
    ],
    [
      'renderer/reader/shared/xml',
      'renderer/reader/shared/wire',
      'renderer-reader-shared-xml-imports-only-lower-folders',
    ],
    ['renderer/reader/formats/odt', 'renderer/reader', 'renderer-reader-formats-imports-only-lower-folders'],
    ['renderer/reader/formats/odt', 'renderer/reader/formats/docx', 'formats-of-the-reader-are-strangers'],
    ['renderer/reader/formats/mhtml', 'renderer/reader/formats/pdf', 'formats-of-the-reader-are-strangers'],
  ])('%s takes a value from %s', async (from, to, rule) => {
    const way = path.posix.relative(from, to);
    const files = {
      [`${from}/here.ts`]: `import { there } from '${way}/there.ts';\nexport const here = there;\n`,
      [`${to}/there.ts`]: there,
    };
    expect(await broken(files)).toEqual([rule]);
  });

  test('two files need each other', async () => {
    const files = {
      'core/here.ts': "import { there } from './there.ts';\nexport const here = there;\n",
      'core/there.ts': "import { here } from './here.ts';\nexport const there = (): number => here();\n",
    };
    expect(await broken(files)).toEqual(['no-circles']);
  });
});

describe('imports that keep the rule', () => {
  test.each([
    ['db', 'core'],
    ['main', 'core'],
    ['main', 'db'],
    ['renderer', 'core'],
    ['tests', 'main'],
    ['tests', 'core'],
    ['renderer/reader/formats/odt', 'renderer/reader/shared/xml'],
    ['renderer/reader/formats/newsml', 'renderer/reader/formats/nitf'],
  ])('%s takes a value from %s', async (from, to) => {
    const files = {
      [`${from}/here.ts`]: `import { there } from '${path.posix.relative(from, to)}/there.ts';\nexport const here = there;\n`,
      [`${to}/there.ts`]: there,
    };
    expect(await broken(files)).toEqual([]);
  });

  test('a preload takes types from core', async () => {
    const files = {
      'preload/here.ts': "import type { There } from '../core/there.ts';\nexport type Here = There;\n",
      'core/there.ts': there,
    };
    expect(await broken(files)).toEqual([]);
  });
});

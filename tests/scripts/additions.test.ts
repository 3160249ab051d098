import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exec, type Ran } from '../../scripts/tools/exec.ts';
import { additions, testOfAdded, type Tree } from '../helpers/additions.ts';

/** What is copied: the sources, and what the tests below read of the rest. */
const copied = [
  ...['core', 'db', 'main', 'preload', 'renderer', 'scripts', 'docs/formats', 'tests/core', 'tests/helpers'],
  ...[
    'tests/fixtures',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    '.prettierrc.json',
    '.gitattributes',
  ],
];
/** What is type-checked of it: all where an addition could be asked for, without the reader and the tests. */
const checked = ['core', 'db', 'main', 'renderer/desk'];
/** Tests of the registries, which have to be content with what is added. */
const registryTests = [
  'tests/core/added.test.ts',
  'tests/core/casefile/schema.test.ts',
  'tests/core/commands/commands.test.ts',
  'tests/core/detect/packs.test.ts',
  'tests/core/protection/rules',
  'tests/core/report/forms/forms.test.ts',
];

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const caseSchema = 'docs/formats/case-file.schema.json';

/** The names of files in a list of CONTRIBUTING.md: the first code of each item. One that ends in / is a folder. */
function listed(title: string): string[] {
  const [, list = ''] = new RegExp(`^### ${title}\n(.*?)(?=^##|\\Z)`, 'ms').exec(contributing) ?? [];
  return [...list.matchAll(/^- `([^`]+)`/gm)].map(([, name = '']) => name);
}

/** True if a file is one that a list names: xx is any name, and NNN the next number. */
function isNamed(file: string, name: string): boolean {
  const pattern = name.replaceAll('.', '\\.').replaceAll(/\b(?:xx|NNN-xx)\b/g, '[^/]+');
  return new RegExp(`^${pattern}${name.endsWith('/') ? '' : '$'}`).test(file);
}

let root: string;
let types: Ran;
let tests: Ran;
const touched = new Map<string, Set<string>>();

/** The copy, whose files that are written count for the addition of that title. */
function treeFor(title: string): Tree {
  const files = new Set<string>();
  touched.set(title, files);
  const write = (file: string, content: string): void => {
    files.add(file);
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  return {
    write,
    put: (file, before, text) => {
      const content = readFileSync(path.join(root, file), 'utf8');
      if (!content.includes(before)) throw new Error(`${file} has no ${before}`);
      write(
        file,
        content.replace(before, () => text + before),
      );
    },
  };
}

// One copy, one type check and one run of tests for all additions: each takes some twenty seconds of a processor.
beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'tickmark-additions-'));
  for (const name of copied) cpSync(name, path.join(root, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction');
  for (const [title, add] of Object.entries(additions)) add(treeFor(title));
  writeFileSync(path.join(root, 'tests/core/added.test.ts'), testOfAdded);
  const config = { extends: './tsconfig.json', compilerOptions: { incremental: false }, include: checked };
  writeFileSync(path.join(root, 'tsconfig.added.json'), JSON.stringify(config));
  const node = (...args: string[]) => exec(process.execPath, args, { cwd: root });
  types = await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.added.json');
  // The schema of case files is written by its own test, as whoever adds a field does it.
  tests = await node('node_modules/vitest/vitest.mjs', 'run', ...registryTests, '--update');
  const isNew = !readFileSync(path.join(root, caseSchema)).equals(readFileSync(caseSchema));
  if (isNew) touched.get('A field of evidence')?.add(caseSchema);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('what is added fits the types and the tests of the registries', () => {
  expect(types, types.stdout).toMatchObject({ code: 0 });
  expect(tests, tests.stdout + tests.stderr).toMatchObject({ code: 0 });
  expect(tests.stdout).toContain('tests/core/added.test.ts');
});

describe.each(Object.keys(additions))('%s', (title) => {
  test('touches the files that CONTRIBUTING.md lists, and no others', () => {
    const names = listed(title);
    const files = [...(touched.get(title) ?? [])];
    expect(files.filter((file) => !names.some((name) => isNamed(file, name)))).toEqual([]);
    expect(names.filter((name) => !files.some((file) => isNamed(file, name)))).toEqual([]);
  });
});

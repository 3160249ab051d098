import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ran } from '../../scripts/tools/exec.ts';
import { additions, testOfAdded } from '../helpers/additions.ts';
import { againstList, TreeCopy } from '../helpers/tree-copy.ts';

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

const caseSchema = 'docs/formats/case-file.schema.json';

let copy: TreeCopy;
let types: Ran;
let tests: Ran;
const touched = new Map(Object.keys(additions).map((title) => [title, new Set<string>()]));

// One copy, one type check and one run of tests for all additions: each takes some twenty seconds of a processor.
beforeAll(async () => {
  copy = new TreeCopy(copied);
  for (const [title, files] of touched) additions[title]?.(copy.editing(files));
  copy.write('tests/core/added.test.ts', testOfAdded);
  types = await copy.checkTypes(checked);
  // The schema of case files is written by its own test, as whoever adds a field does it.
  tests = await copy.runTests(...registryTests, '--update');
  if (copy.read(caseSchema) !== readFileSync(caseSchema, 'utf8'))
    touched.get('A field of evidence')?.add(caseSchema);
});

afterAll(() => copy.remove());

test('what is added fits the types and the tests of the registries', () => {
  expect(types, types.stdout).toMatchObject({ code: 0 });
  expect(tests, tests.stdout + tests.stderr).toMatchObject({ code: 0 });
  expect(tests.stdout).toContain('tests/core/added.test.ts');
});

describe.each(Object.keys(additions))('%s', (title) => {
  test('touches the files that CONTRIBUTING.md lists, and no others', () => {
    expect(againstList(title, touched.get(title) ?? [])).toEqual({ unlisted: [], untouched: [] });
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ran } from '../../scripts/tools/exec.ts';
import { againstList, TreeCopy } from '../helpers/tree-copy.ts';

/** What is copied: what reads files, what names their formats, and the tests of both tables. */
const copied = [
  ...['core', 'renderer/reader', 'tests/core/formats', 'tests/helpers', 'scripts/tools', 'docs/formats'],
  ...['electron-builder.yml', 'package.json', 'tsconfig.json', 'vitest.config.ts'],
];
const schemas = ['docs/formats/case-file.schema.json', 'docs/formats/report.schema.json'];

/** What is added: a made-up format of telexes, each of which begins with its slug. */
const detect = `import type { TextSample } from '../../shared/sample/sample.ts';

/** True for a telex. */
export function isTelex({ head }: TextSample): boolean {
  return head.startsWith('ZCZC ');
}
`;
const read = `import { plainTextArticle } from '../../../../core/text/plain-text.ts';
import type { SourceArticle } from '../../../../core/text/source-article.ts';

/** Reads a telex: all below its slug. */
export function readTelex(text: string): SourceArticle {
  return { ...plainTextArticle(text.replace(/^.*\\n/u, '')), format: 'telex' };
}
`;
const added = `import { expect, test } from 'vitest';
import { endingOfMediaType, mediaTypeOfFormat } from '../../../core/formats/input-formats.ts';
import { mayBeArticle } from '../../../core/formats/own-files.ts';
import { SourceFormat } from '../../../core/model/article/article.ts';
import { parseRequest } from '../../../renderer/reader/parse-request.ts';

test('a telex is known everywhere, and read', async () => {
  expect(mayBeArticle('story.tlx')).toBe(true);
  expect(mediaTypeOfFormat('telex')).toBe('text/x-telex');
  expect(endingOfMediaType('text/x-telex')).toBe('tlx');
  expect(SourceFormat.parse('telex')).toBe('telex');
  const bytes = new TextEncoder().encode('ZCZC BRIDGE\\nThe bridge is shut until Monday.\\n');
  const file = await parseRequest({ name: 'story.tlx', bytes, format: 'auto' });
  expect(file).toMatchObject({
    kind: 'article',
    article: { format: 'telex', text: 'The bridge is shut until Monday.' },
  });
});
`;

let copy: TreeCopy;
let withoutReader: Ran;
let types: Ran;
let tests: Ran;
const touched = new Set<string>();

beforeAll(async () => {
  copy = new TreeCopy(copied);
  const { write, put } = copy.editing(touched);
  const check = () => copy.checkTypes(['core', 'renderer/reader']);

  put('core/formats/input-formats.ts', '  html: {', "  telex: { endings: { tlx: 'text/x-telex' } },\n");
  withoutReader = await check();
  write('renderer/reader/formats/telex/detect.ts', detect);
  write('renderer/reader/formats/telex/read.ts', read);
  const table = 'renderer/reader/sniff.ts';
  put(
    table,
    'import { storyBlocks }',
    "import { isTelex } from './formats/telex/detect.ts';\nimport { readTelex } from './formats/telex/read.ts';\n",
  );
  put(
    table,
    "  html: { by: 'text'",
    "  telex: { by: 'text', detect: isTelex, read: (text) => readTelex(text) },\n",
  );
  for (const schema of schemas) put(schema, '"html"', '"telex", ');
  put('docs/formats/input-formats.md', '| `html` ', '| `telex` | `tlx` | a telex | its slug |\n');
  types = await check();
  copy.write('tests/renderer/reader/added.test.ts', added);
  tests = await copy.runTests('tests/renderer/reader', 'tests/core/formats');
});

afterAll(() => copy.remove());

test('a format without a reader does not pass the type check', () => {
  expect(withoutReader.code).not.toBe(0);
  expect(withoutReader.stdout).toContain('renderer/reader/sniff.ts');
});

test('a format that is added fits the types, is known everywhere and is read', () => {
  expect(types, types.stdout).toMatchObject({ code: 0 });
  expect(tests, tests.stdout + tests.stderr).toMatchObject({ code: 0 });
  expect(tests.stdout).toContain('tests/renderer/reader/added.test.ts');
});

test('it touches the files that CONTRIBUTING.md lists, and no others', () => {
  const compared = againstList('A format of files that are read', touched);
  expect(compared).toEqual({ unlisted: [], untouched: [] });
});

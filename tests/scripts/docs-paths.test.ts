import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/tools/paths.ts';

const inFolders = globSync('{core,db,main,preload,renderer,scripts,tests,docs}/**', { cwd: root });
const files = [...readdirSync(root), ...inFolders].map((file) => file.replaceAll(path.sep, '/'));
const pages = files.filter((file) => /^(?:docs\/.*|[A-Z]+)\.md$/.test(file) && file !== 'CHANGELOG.md');

/** Folders that commands make, and the folder of a language that the page about new languages takes as its example. */
const made = ['tests/e2e/results', 'core/i18n/fr'];

/** What stands for a name that is still to be chosen: `xx` a language or a format, `NNN` a number. */
const placeholder = /(?:^|[/.-])(?:xx|NNN)(?:$|[/.-])/;

/** Returns the code that a page quotes and that is a path from the root of the project, or the name of a source file. */
function pathsIn(page: string): string[] {
  const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.replace(/\/$/, ''));
  return quoted.filter(
    (code) =>
      /^(?:core|db|main|preload|renderer|tests|scripts|docs)\/[\w./-]+$/.test(code) ||
      /^[\w./-]+\.(?:tsx?|css|[mc]js)$/.test(code),
  );
}

/** True for a file, a folder, a test without its ending, and the end of a file's path. */
function isThere(code: string): boolean {
  return files.some(
    (file) =>
      file === code ||
      file.startsWith(`${code}/`) ||
      file.startsWith(`${code}.test.`) ||
      file.startsWith(`${code}.spec.`) ||
      file.endsWith(`/${code}`),
  );
}

test.each(pages)('the paths in %s are there', (page) => {
  const paths = pathsIn(readFileSync(path.join(root, page), 'utf8'));
  const lost = paths.filter((code) => !placeholder.test(code) && !made.includes(code) && !isThere(code));
  expect(lost).toEqual([]);
});

test('tells a path that is lost from one that is there', () => {
  expect(pathsIn('`core/lost.ts`, `npm test` and `gone.tsx`')).toEqual(['core/lost.ts', 'gone.tsx']);
  expect(isThere('core/lost.ts')).toBe(false);
  expect(isThere('tests/scripts/docs-paths')).toBe(true);
});

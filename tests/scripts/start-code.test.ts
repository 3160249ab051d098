import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The files that a file imports when it runs: neither types nor parts that it loads when they are needed. */
function importedBy(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || isOfTypes(statement))
      return [];
    const target = path.resolve(path.dirname(file), moduleSpecifier.text);
    return /\.tsx?$/.test(target) && existsSync(target) ? [target] : [];
  });
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  const names = clause?.namedBindings;
  if (clause?.isTypeOnly === true) return true;
  if (clause?.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.every((element) => element.isTypeOnly);
}

/** The files that are loaded with a file, each with the file that first imports it. */
function loadedWith(entry: string): Map<string, string | null> {
  const importers = new Map<string, string | null>([[entry, null]]);
  for (const file of importers.keys())
    for (const imported of importedBy(file)) if (!importers.has(imported)) importers.set(imported, file);
  return importers;
}

/** How a file comes to be loaded with another one: every file in between. Null if it does not. */
function wayTo(target: string, from: string, importers = loadedWith(from)): string[] | null {
  if (!importers.has(target)) return null;
  const way: string[] = [];
  for (let file: string | null = target; file !== null; file = importers.get(file) ?? null)
    way.unshift(path.relative(root, file));
  return way;
}

// Words and names of all languages are large, and the desk draws itself without them.
test.each(['core/language/index.ts', 'core/protection/redaction.ts', 'core/detect/detector.ts'])(
  'the desk’s first chunk does not load %s',
  (file) => {
    expect(wayTo(path.join(root, file), path.join(root, 'renderer/desk/index.tsx'))).toBe(null);
  },
);

/** Folders and files whose code is large, and which no start needs before the library is drawn. */
const later = [
  'core/casefile/merge/graph.ts',
  'core/detect/',
  'core/disclosure/',
  'core/language/nl/',
  'core/language/en/',
  'core/match/',
  'core/protection/names/',
  'core/quotations/',
  'core/report/forms/',
  'db/casefile/',
  'db/erase/',
  'main/cli/',
].map((name) => path.join(root, name));

// Main reads its code while the page waits for the library.
test.each(['main/index.ts', 'main/app/run-desk.ts', 'main/app/ipc.ts', 'main/app/desk.ts'])(
  '%s loads no code that only later work needs',
  (name) => {
    const entry = path.join(root, name);
    const loaded = loadedWith(entry);
    const early = [...loaded.keys()].filter((file) => later.some((start) => file.startsWith(start)));
    expect(early.map((file) => wayTo(file, entry, loaded))).toEqual([]);
  },
);

test('finds what the desk’s first chunk does load', () => {
  const found = wayTo(path.join(root, 'core/kernel/ids.ts'), path.join(root, 'renderer/desk/index.tsx'));
  expect(found?.at(0)).toBe('renderer/desk/index.tsx');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mergePackages } from '../../../core/model/about.ts';
import { packageFolder, readPackage, withDependencies } from '../../../scripts/licences/package-of.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'tickmark-licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

function make(name: string, fields: object, files: Record<string, string> = {}): string {
  const at = path.join(folder, 'node_modules', name);
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...fields }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(at, file), text);
  return at;
}

test('a module is of the innermost package that it lies in', () => {
  expect(packageFolder('/a/node_modules/react/index.js')).toBe('/a/node_modules/react');
  expect(packageFolder('/a/node_modules/@x/y/dist/z.css?inline')).toBe('/a/node_modules/@x/y');
  expect(packageFolder('/a/node_modules/x/node_modules/y/z.js')).toBe('/a/node_modules/x/node_modules/y');
  expect(packageFolder('\0/a/node_modules/x/z.js?commonjs-module')).toBe('/a/node_modules/x');
  expect(packageFolder('/a/core/claim.ts')).toBeNull();
  expect(packageFolder('\0rolldown/runtime.js')).toBeNull();
});

test('a licence is read with its notice after it; a package without a licence stops the build', () => {
  const whole = make('whole', { license: 'MIT' }, { NOTICE: 'and thanks', 'LICENCE.md': 'may be used' });
  expect(readPackage(whole)).toEqual({
    name: 'whole',
    version: '1.0.0',
    licence: 'MIT',
    text: 'may be used\n\nand thanks',
  });
  expect(readPackage(make('wordless', { license: 'ISC' })).text).toBeNull();
  // The words of the licence that it names, with who made it, where it has no file with them.
  const said = readPackage(make('said', { license: 'MIT', author: 'Noor Smit <noor@example.org>' })).text;
  expect(said).toMatch(/Noor Smit[^]*Permission is hereby granted/u);
  expect(() => readPackage(make('none', {}))).toThrow('names no licence');
});

test('what is bundled within a package is counted too, each package once', () => {
  make('within', { license: 'MIT' });
  const docx = make('docx', { license: 'MIT', dependencies: { within: '1', '@types/node': '1' } });
  const found = withDependencies(docx).map(readPackage);
  expect(found.map(({ name }) => name)).toEqual(['docx', 'within']);
  expect(mergePackages([found, found]).map(({ name }) => name)).toEqual(['docx', 'within']);
});

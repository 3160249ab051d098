import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const sheets = globSync('renderer/desk/**/*.module.css');
const scripts = globSync('renderer/desk/**/*.{ts,tsx}').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** What a script uses of a sheet: the names of classes, and whether it looks one up that is known only when it runs. */
interface Use {
  sheet: string;
  file: string;
  classes: string[];
  isDynamic: boolean;
}

const uses: Use[] = scripts.flatMap(({ file, text }) =>
  [...text.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';/gm)].map(([, name = '', sheet = '']) => ({
    sheet: path.join(path.dirname(file), sheet),
    file,
    classes: [...text.matchAll(new RegExp(`(?<![-\\w])${name}\\.(\\w+)`, 'g'))].flatMap(
      ([, one]) => one ?? [],
    ),
    isDynamic: new RegExp(`\\b${name}\\[`).test(text),
  })),
);

/** The classes that a sheet has rules for. */
function classesOf(sheet: string): Set<string> {
  const selectors = readFileSync(sheet, 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\{[^{}]*\}/g, '{}');
  return new Set([...selectors.matchAll(/\.([A-Za-z_][\w-]*)/g)].flatMap(([, one]) => one ?? []));
}

// A class that no sheet has is undefined, which the type check cannot see: what wears it is drawn without a style.
test('every class that a component wears is in its style sheet', () => {
  const missing = uses.flatMap(({ sheet, file, classes }) => {
    const known = classesOf(sheet);
    return classes.filter((one) => !known.has(one)).map((one) => `${file}: ${one}`);
  });
  expect(missing).toEqual([]);
});

test('every class of a style sheet is worn', () => {
  const idle = sheets.flatMap((sheet) => {
    const users = uses.filter((use) => use.sheet === sheet);
    if (users.some(({ isDynamic }) => isDynamic)) return [];
    const worn = new Set(users.flatMap(({ classes }) => classes));
    return [...classesOf(sheet)].filter((one) => !worn.has(one)).map((one) => `${sheet}: ${one}`);
  });
  expect(idle).toEqual([]);
});

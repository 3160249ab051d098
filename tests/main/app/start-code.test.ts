import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Folders whose code is large, and that no start needs before the library is drawn. */
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
];

/** An import or export that is read when its file is; `import type` and `import()` are not. */
const reading = /^(?:import|export) (?!type )([^'";(]*? from )?'(\.[^']+)';/gm;

/** Returns the files that a file reads at once, with the file that each was first named in. */
function filesReadBy(entry: string): Map<string, string> {
  const from = new Map([[entry, '']]);
  for (const file of from.keys()) {
    for (const [, names = '', name = ''] of readFileSync(file, 'utf8').matchAll(reading)) {
      const listed = /^\{([^}]*)\}/.exec(names.trim())?.[1]?.split(',') ?? [];
      const areTypes = listed.length > 0 && listed.every((one) => /^\s*(type .*)?$/.test(one));
      const target = path.join(path.dirname(file), name);
      if (!areTypes && target.endsWith('.ts') && existsSync(target) && !from.has(target))
        from.set(target, file);
    }
  }
  return from;
}

/** The way from the entry to a file, for the message of a failure. */
function wayTo(file: string, from: ReadonlyMap<string, string>): string {
  const before = from.get(file) ?? '';
  return before === '' ? file : `${wayTo(before, from)} > ${file}`;
}

test.each(['main/index.ts', 'main/app/run-desk.ts', 'main/app/ipc.ts', 'main/app/desk.ts'])(
  '%s reads no code that only later work needs',
  (entry) => {
    const from = filesReadBy(entry);
    const read = [...from.keys()].filter((file) => later.some((folder) => file.startsWith(folder)));
    expect(read.map((file) => wayTo(file, from))).toEqual([]);
  },
);

test('the ways of a start are followed', () => {
  expect(filesReadBy('main/app/desk.ts').has('db/store/open.ts')).toBe(true);
  expect(filesReadBy('main/cli/run-cli.ts').has('main/cli/erase.ts')).toBe(true);
});

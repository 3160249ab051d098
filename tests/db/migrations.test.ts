import Sqlite, { type Database } from 'better-sqlite3';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIBRARY_FORMAT } from '../../db/migrate.ts';
import { verifyLibrary } from '../../db/verify.ts';
import { testFolder, testLibrary } from '../helpers/library.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'libraries');

type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table that holds something of its own, by the names that the file gives them. */
function rowsOf(db: Database, names: readonly string[]): Rows {
  const all = (name: string): Record<string, unknown>[] =>
    db.prepare<[], Record<string, unknown>>(`SELECT rowid AS place, * FROM "${name}" ORDER BY rowid`).all();
  return Object.fromEntries(names.map((name) => [name, all(name)]));
}

function tablesOf(db: Database): string[] {
  return db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
}

describe('a library of every format that was ever shipped', () => {
  const formats = readdirSync(fixtures).map((name) => Number(/^format-(\d+)\.sqlite$/.exec(name)?.[1]));

  test('there is one of each before the present', () => {
    expect(formats.sort((a, b) => a - b)).toEqual(
      Array.from({ length: LIBRARY_FORMAT - 1 }, (_, index) => index + 1),
    );
  });

  test.each(formats)('format %d is brought to the present with every row as it was', (format) => {
    const file = join(fixtures, `format-${format}.sqlite`);
    const path = join(testFolder(), 'library.sqlite');
    copyFileSync(file, path);
    const old = new Sqlite(file, { readonly: true });
    const tables = tablesOf(old);
    const before = rowsOf(old, tables);
    old.close();
    for (const [name, rows] of Object.entries(before)) expect(rows.length, name).toBeGreaterThan(0);

    const library = testLibrary(path);
    const after = rowsOf(library.db, tables);
    for (const name of tables) {
      expect(after[name]?.length, name).toBe(before[name]?.length);
      for (const [at, row] of (before[name] ?? []).entries()) expect(after[name]?.[at]).toMatchObject(row);
    }
    const { articles, events, attachments } = verifyLibrary(library);
    expect({ articles, events, attachments }).toEqual({
      articles: before['article']?.length,
      events: before['event']?.length,
      attachments: before['attachment']?.length,
    });
  });
});

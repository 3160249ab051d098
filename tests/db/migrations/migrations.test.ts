import Sqlite, { type Database } from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../db/backup/backup.ts';
import { formatOf } from '../../../db/store/migrate.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { isOlderLibrary, upgradeLibrary } from '../../../db/store/upgrade.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { testFolder, testLibrary } from '../../helpers/library.ts';
import { fixturePath } from '../../helpers/paths.ts';

const fixtures = fixturePath('libraries');

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

/**
 * Every row is there as it was; the settings hold two more, what the library is known by and its key. Entries of an article with evidence
 * are hashed anew, and the hashes that they had are kept.
 */
function expectAllOf(before: Rows, after: Rows): void {
  for (const [name, rows] of Object.entries(before)) {
    expect(after[name]?.length, name).toBe(rows.length + (name === 'setting' ? 2 : 0));
    for (const [at, row] of rows.entries()) {
      const { hash: _hash, previousHash: _previous, ...rest } = row;
      expect(after[name]?.[at]).toMatchObject(name === 'event' ? rest : row);
    }
  }
}

/** The hashes that the entries of each article had and have. */
function hashesOf(rows: Rows): Map<unknown, unknown[]> {
  const hashes = new Map<unknown, unknown[]>();
  const sorted = (rows['event'] ?? []).toSorted((a, b) => Number(a['seq']) - Number(b['seq']));
  for (const { articleId, hash } of sorted) hashes.set(articleId, [...(hashes.get(articleId) ?? []), hash]);
  return hashes;
}

/** What an article's entries were hashed to is what they are hashed to, or is kept beside. */
function expectFormerHashes(before: Rows, db: Database): void {
  const now = hashesOf(rowsOf(db, ['event']));
  const kept = db.prepare<[], [string, string]>('SELECT id, hashes FROM formerHash').raw().all();
  const former = new Map(kept.map(([id, hashes]) => [id, JSON.parse(hashes) as unknown[]]));
  expect(former.size).toBeGreaterThan(0);
  for (const [articleId, hashes] of hashesOf(before))
    expect(former.get(String(articleId)) ?? now.get(articleId)).toEqual(hashes);
}

/** The formats of the versions that were released. Each has a file made by that version's own code. */
const released = [1];

describe('a library of every format that was released', () => {
  test.each(released)('format %d is brought to the present with every row as it was', async (format) => {
    const file = join(fixtures, `format-${format}.sqlite`);
    const path = join(testFolder(), 'library.sqlite');
    copyFileSync(file, path);
    const old = new Sqlite(file, { readonly: true });
    const tables = tablesOf(old);
    const before = rowsOf(old, tables);
    old.close();
    for (const [name, rows] of Object.entries(before)) expect(rows.length, name).toBeGreaterThan(0);

    expect(() => openLibrary(path, 'write')).toThrow(/libraryOlder/);
    expect(() => openLibrary(path, 'read')).toThrow(/libraryOlder/);
    const folder = { path: join(testFolder(), 'backups'), mayMake: true };
    const at = '2026-03-05T08:00:00.000Z';
    let kept = '';
    await upgradeLibrary(path, async (db) => {
      kept = (await backUp({ db, path }, { folder, reason: 'upgrade', at })).path;
    });
    const backup = new Sqlite(kept, { readonly: true });
    expect(formatOf(backup)).toBe(format);
    expectAllOf(before, rowsOf(backup, tables));
    backup.close();

    const library = testLibrary(path);
    expectAllOf(before, rowsOf(library.db, tables));
    expectFormerHashes(before, library.db);
    const { articles, events, attachments } = verifyLibrary(library);
    expect({ articles, events, attachments }).toEqual({
      articles: before['article']?.length,
      events: before['event']?.length,
      attachments: before['attachment']?.length,
    });
  });

  test('what keeps the backup from being made keeps the library from being changed', async () => {
    const path = join(testFolder(), 'library.sqlite');
    copyFileSync(join(fixtures, 'format-1.sqlite'), path);
    const folder = { path: join(testFolder(), 'not', 'there'), mayMake: true };
    const at = '2026-03-05T08:00:00.000Z';
    const upgrade = upgradeLibrary(path, async (db) => {
      await backUp({ db, path }, { folder, reason: 'upgrade', at });
    });
    await expect(upgrade).rejects.toThrow(/backupFolderUnreachable/);
    expect(isOlderLibrary(path)).toBe(true);
    await upgradeLibrary(path, () => Promise.resolve());
    expect(isOlderLibrary(path)).toBe(false);
  });
});

import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../db/store/connect.ts';
import { openLibrary, type Library } from '../../../db/store/open.ts';
import { closeVault } from '../../../db/crypto/library-key.ts';
import { examineLibrary } from '../../../db/verify/library.ts';
import { everyTable } from '../../helpers/every-table.ts';
import { testFolder, testLibrary } from '../../helpers/library.ts';

/**
 * What verify does not see when another program changes it, and why; docs/security.md tells it. Of a table with boxes, rows that are
 * sealed and rows of what was erased are looked at apart.
 */
const NOT_SEEN: Readonly<Record<string, string>> = {
  'attachment.mediaType': 'what a file is shown as; its bytes are hashed',
  'attachment.storedAt': 'when a file was kept is told nowhere',
  'sealedFile.storedAt of what is sealed': 'as of files in plain',
  'place.offset': 'where somebody was reading is remembered, and has no entry',
  'place.claimId': 'the same',
  'place: a row deleted': 'the same',
  'notTheSame.words': 'which earlier check is of another claim decides nothing, and has no entry',
  'notTheSame.key': 'the same',
  'notTheSame.saidAt': 'the same',
  'notTheSame: a row deleted': 'the same',
  'setting.value':
    'most are the user’s own and change without an entry; tests/db/ledger/ledger-records.test.ts has those that have one',
  'setting: a row deleted': 'the same',
  'event.from of what is sealed': 'whether there was something before is in the box',
  'event.from of what was erased': 'nothing is left that says what it was',
  'formerHash.hashes':
    'what entries were hashed to before they were salted: a report from then does not fit any more, which is told',
  'formerHash: a row deleted': 'the same',
  'evidence.protected of what was erased': 'the same',
  'evidence.createdBy of what was erased': 'the same',
  'evidence.createdAt of what was erased': 'the same',
  'source.protected of what was erased': 'as of evidence',
  'source.createdBy of what was erased': 'the same',
  'source.createdAt of what was erased': 'the same',
  'merged.sealed of what is sealed':
    'an entry may come without contents with a case file, where its source was erased before',
};

/** Made of what is searched, by SQLite itself, and made again where it is damaged. */
const IS_INDEX = /^(search|passageIndex)(_.+)?$/;
/** What was read of files: no history says what it is, and all of it can be read again. */
const IS_READ = /^(sourceText|passage|sealedText|fingerprint|sealedFingerprint)$/;

interface Row {
  rowid: number;
  group: string;
}

interface Column {
  name: string;
  type: string;
  pk: number;
}

/** Looks what verify finds after each of many changes, and takes each back; the guards of the library are down all the while. */
class Tampering {
  readonly missed = new Set<string>();

  readonly library: Library;
  readonly db: Database;

  constructor(library: Library) {
    this.library = library;
    this.db = library.db;
  }

  /** What verify finds after a change; null if nothing was changed, since there was nothing or the table's own rules refuse it. */
  findingsAfter(change: (db: Database) => number): number | null {
    this.db.exec('SAVEPOINT one');
    try {
      if (change(this.db) === 0) return null;
      return examineLibrary(this.library).findings.filter(({ code }) => code !== 'schemaMissing').length;
    } catch {
      return null;
    } finally {
      this.db.exec('ROLLBACK TO one');
    }
  }

  try(what: string, sql: string, rowid: number): void {
    if (this.findingsAfter((db) => db.prepare(sql).run(rowid).changes) === 0) this.missed.add(what);
  }

  unguarded(work: () => void): void {
    const guards = this.db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all();
    this.db.pragma('foreign_keys = OFF');
    this.db.exec('BEGIN');
    try {
      for (const name of guards) this.db.exec(`DROP TRIGGER "${name}"`);
      work();
    } finally {
      this.db.exec('ROLLBACK');
      this.db.pragma('foreign_keys = ON');
    }
  }

  tables(): string[] {
    const all = this.db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck();
    return all.all().filter((name) => !IS_INDEX.test(name) && !IS_READ.test(name));
  }

  columns(table: string): Column[] {
    return this.db.pragma(`table_info("${table}")`) as Column[];
  }

  /** The first and the last row of each kind: in plain, sealed, erased. */
  rows(table: string): Row[] {
    const names = this.columns(table).map(({ name }) => name);
    const isErased = `${table === 'event' ? 'entityId' : 'id'} IN (SELECT entityId FROM ledger WHERE kind = 'source.erased')`;
    const group = !names.includes('sealed')
      ? `''`
      : `CASE WHEN sealed IS NOT NULL THEN ' of what is sealed' ${
          table === 'evidence' || table === 'source' || table === 'event'
            ? `WHEN ${isErased} THEN ' of what was erased'`
            : ''
        } ELSE '' END`;
    const all = this.db
      .prepare<[], Row>(`SELECT rowid, ${group} AS "group" FROM "${table}" ORDER BY rowid`)
      .all();
    return all.filter(
      (row, at) =>
        all.findIndex((other) => other.group === row.group) === at ||
        all.findLastIndex((other) => other.group === row.group) === at,
    );
  }

  /** Changes each column of a row in several ways, takes the row out, and puts in another like it. */
  tamper(table: string, { rowid, group }: Row): void {
    const columns = this.columns(table);
    for (const column of columns)
      for (const value of changesOf(table, column, rowid))
        this.try(
          `${table}.${column.name}${group}`,
          `UPDATE "${table}" SET "${column.name}" = ${value} WHERE rowid = ? AND (${value}) IS NOT "${column.name}"`,
          rowid,
        );
    this.try(`${table}: a row deleted${group}`, `DELETE FROM "${table}" WHERE rowid = ?`, rowid);
    const copy = columns.map(({ name, type, pk }) => {
      if (pk > 0 && type !== 'INTEGER') return `'01890000-0000-7000-8000-000000000001'`;
      return pk > 0 || /^(seq|position|number)$/.test(name)
        ? `(SELECT max("${name}") + 1 FROM "${table}")`
        : `"${name}"`;
    });
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    this.try(
      `${table}: a row put in${group}`,
      `INSERT INTO "${table}" (${names}) SELECT ${copy.join(', ')} FROM "${table}" WHERE rowid = ?`,
      rowid,
    );
  }
}

/** SQL for values that a column could be changed to: nothing, more, and what another row has. */
function changesOf(table: string, { name, type }: Column, rowid: number): string[] {
  const column = `"${name}"`;
  const other = `(SELECT other.${column} FROM "${table}" other WHERE other.rowid <> ${rowid}
    AND other.${column} IS NOT NULL AND other.${column} IS NOT "${table}".${column} LIMIT 1)`;
  if (type === 'BLOB')
    return ['NULL', `zeroblob(length(${column}))`, `CAST(${column} || x'00' AS BLOB)`, other];
  if (type === 'TEXT') return ['NULL', `coalesce(${column}, '') || 'x'`, other];
  return ['NULL', `1 - coalesce(${column}, 0)`, `${column} + 1`, other];
}

describe('a library in which another program changed one row', () => {
  test(
    'is found out, whichever row and column it is, but for what is listed',
    { timeout: 600_000 },
    async () => {
      const { noor, bram } = await everyTable();
      const tampering = [new Tampering(noor.library), new Tampering(bram.library)] as const;
      const done = new Set<string>();
      for (const one of tampering) {
        expect(examineLibrary(one.library).findings).toEqual([]);
        one.unguarded(() => {
          for (const table of one.tables()) {
            if (done.has(table)) continue;
            const rows = one.rows(table);
            for (const row of rows) one.tamper(table, row);
            if (rows.length > 0) done.add(table);
          }
        });
      }
      // Every table has rows in one of the two, so that none is passed over.
      expect(tampering[0].tables().filter((table) => !done.has(table))).toEqual([]);
      expect(tampering.flatMap(({ missed }) => [...missed]).toSorted()).toEqual(
        Object.keys(NOT_SEEN).toSorted(),
      );
    },
  );
});

describe('a library in which another program changed more than rows', () => {
  test.each([
    [
      'a trigger under a name that is SQLite’s own',
      'trigger',
      'sqlite_stat_x',
      'CREATE TRIGGER sqlite_stat_x AFTER INSERT ON event BEGIN DELETE FROM place; END',
    ],
    ['a view under such a name', 'view', 'sqlite_stat_y', 'CREATE VIEW sqlite_stat_y AS SELECT 1'],
  ])('is found out by %s', (_what, type, name, text) => {
    const path = join(testFolder(), 'library.sqlite');
    openLibrary(path, 'write').close();
    const db = connect(path, {});
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.prepare('INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, 0, ?)').run(
      type,
      name,
      type === 'trigger' ? 'event' : name,
      text,
    );
    db.close();
    const library = openLibrary(path, 'read');
    expect(examineLibrary(library).findings).toEqual([
      { code: 'schemaAdded', detail: { thing: type, name } },
    ]);
    library.close();
  });

  test('is none after SQLite counted its rows for its planner', () => {
    const library = testLibrary();
    library.db.exec('ANALYZE');
    expect(examineLibrary(library).findings).toEqual([]);
  });

  test('is found out while it is locked, by what stands in plain beside what is sealed', async () => {
    const { library } = (await everyTable()).noor;
    closeVault(library.db);
    expect(examineLibrary(library).findings).toEqual([]);
    const tampering = new Tampering(library);
    tampering.unguarded(() => {
      for (const change of [
        `UPDATE evidence SET title = 'x' WHERE sealed IS NOT NULL`,
        `UPDATE evidence SET protected = 0 WHERE sealed IS NOT NULL`,
        `UPDATE evidence SET contact = 'x' WHERE sealed IS NOT NULL`,
        `UPDATE event SET "to" = '{"title":"x"}' WHERE sealed IS NOT NULL`,
        `UPDATE merged SET event = json_set(event, '$.to.title', 'x') WHERE sealed IS NOT NULL`,
        `UPDATE event SET "to" = '{"title":"x"}' WHERE digest IS NOT NULL AND salt IS NULL`,
      ])
        expect(
          tampering.findingsAfter((db) => db.prepare(change).run().changes),
          change,
        ).toBeGreaterThan(0);
    });
  });
});

import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { folded } from '../../core/kernel/tidy.ts';
import { indexKeys } from '../../core/match/index-keys.ts';
import type { ColumnMapping } from '../../core/model/earlier-check/columns.ts';
import type { ArchiveImport, EarlierCheck } from '../../core/model/earlier-check/earlier-check.ts';
import { sql } from '../tables/rows.ts';
import { idsOf } from './archives-file.ts';

/** What is brought in: the file, and the archive that it becomes or that it updates. */
export interface ImportWish {
  readonly archive: string;
  readonly file: string;
  readonly at: string;
  readonly columns: ColumnMapping | null;
}

/** An import under way. It is one transaction: it is kept whole, or not at all. */
export interface ChecksImport {
  /** Adds checks of the file, in its order. */
  add(checks: readonly EarlierCheck[]): void;
  /** Counts entries that say no claim. */
  leave(withoutClaim: number): void;
  /** Keeps everything, and returns what was done. */
  keep(): ArchiveImport;
  /** Keeps nothing, and returns what would have been done. */
  drop(): ArchiveImport;
}

const FIELDS = [
  ...(['claim', 'title', 'detail', 'claimant', 'claimed', 'publisher', 'published'] as const),
  ...(['rating', 'verdict', 'address', 'language'] as const),
];
const COLUMNS = ['id', 'key', ...FIELDS] as const;
/** So many checks are written by one statement, since each statement has FTS5 write out what it gathered. */
const IN_A_STATEMENT = 64;
const MOST_FILES = 20;

/**
 * Begins to bring a file into an archive: the one of that name, or a new one. A check that was brought in before from the same address is
 * updated, and one that its address has no more is removed; checks of addresses that the file has not stay, since feeds list the newest only.
 * Ends with `keep` or `drop`. Throws what SQLite throws.
 */
export function beginImport(db: Database, wish: ImportWish): ChecksImport {
  db.exec('BEGIN IMMEDIATE');
  const archiveId = archiveFor(db, wish);
  const { first, last } = idsOf(archiveId);
  const highest = sql(db, 'SELECT max(id) AS id FROM earlierCheck WHERE id BETWEEN ? AND ?').get(
    first,
    last,
  )?.['id'];
  const firstNew = Number(highest ?? first) + 1;
  let next = firstNew;
  const counts = { read: 0, added: 0, changed: 0, same: 0, removed: 0 };
  const left = { withoutClaim: 0, repeated: 0 };
  /** Checks of before that the file has, and those that share an address with one that it has. */
  const seen = new Set<number>();
  const touched = new Set<number>();
  const waiting: [id: number, key: Buffer, check: EarlierCheck][] = [];

  function add(checks: readonly EarlierCheck[]): void {
    for (const check of checks) addOne(check);
  }

  function addOne(check: EarlierCheck): void {
    counts.read++;
    const key = keyOf(archiveId, check);
    const words = folded(check.claim);
    if (waiting.some(([, other, had]) => other.equals(key) && folded(had.claim) === words)) {
      left.repeated++;
      return;
    }
    const rows = sql(db, 'SELECT * FROM earlierCheck WHERE key = ?').all(key);
    for (const row of rows) if (Number(row['id']) < firstNew) touched.add(Number(row['id']));
    const known = rows.find((row) => folded(String(row['claim'])) === words);
    if (known === undefined) {
      waiting.push([next++, key, check]);
      counts.added++;
      if (waiting.length >= IN_A_STATEMENT) write();
      return;
    }
    const id = Number(known['id']);
    if (id >= firstNew || seen.has(id)) {
      left.repeated++;
      return;
    }
    seen.add(id);
    if (FIELDS.every((field) => known[field] === check[field])) {
      counts.same++;
      return;
    }
    counts.changed++;
    forget(id);
    waiting.push([id, key, check]);
    write();
  }

  function write(): void {
    if (waiting.length === 0) return;
    insertInto(db, 'earlierCheck', COLUMNS, waiting.length).run(
      ...waiting.flatMap(([id, key, check]) => [id, key, ...FIELDS.map((field) => check[field])]),
    );
    insertInto(db, 'checkIndex', ['rowid', 'keys'], waiting.length).run(
      ...waiting.flatMap(([id, , check]) => [id, keysOf(check)]),
    );
    waiting.length = 0;
  }

  function forget(id: number): void {
    sql(db, 'DELETE FROM checkIndex WHERE rowid = ?').run(id);
    sql(db, 'DELETE FROM earlierCheck WHERE id = ?').run(id);
  }

  function finish(): ArchiveImport {
    write();
    for (const id of touched)
      if (!seen.has(id)) {
        // Its page says something else now.
        forget(id);
        counts.removed++;
      }
    return { ...counts, left };
  }

  return {
    add,
    leave: (withoutClaim) => void (left.withoutClaim += withoutClaim),
    keep: () => {
      const done = finish();
      sql(
        db,
        'UPDATE archive SET checks = (SELECT count(*) FROM earlierCheck WHERE id BETWEEN ? AND ?) WHERE id = ?',
      ).run(first, last, archiveId);
      db.exec('COMMIT');
      return done;
    },
    drop: () => {
      // SQLite ends a transaction by itself where the disk is full.
      if (!db.inTransaction) return { ...counts, left };
      try {
        return finish();
      } finally {
        db.exec('ROLLBACK');
      }
    },
  };
}

function archiveFor(db: Database, { archive, file, at, columns }: ImportWish): number {
  const known = sql(db, 'SELECT id, files FROM archive WHERE name = ?').get(archive);
  const kept = columns === null ? null : JSON.stringify(columns);
  if (known === undefined) {
    const made = sql(
      db,
      'INSERT INTO archive (name, files, addedAt, updatedAt, isOn, columns) VALUES (?, ?, ?, ?, 1, ?)',
    ).run(archive, JSON.stringify([file]), at, at, kept);
    return Number(made.lastInsertRowid);
  }
  const files = (JSON.parse(String(known['files'])) as string[]).filter((name) => name !== file);
  sql(db, 'UPDATE archive SET files = ?, updatedAt = ?, columns = coalesce(?, columns) WHERE id = ?').run(
    JSON.stringify([file, ...files].slice(0, MOST_FILES)),
    at,
    kept,
    Number(known['id']),
  );
  return Number(known['id']);
}

/** The claim, and what stands around it: the same words are looked for in all of them. */
function keysOf({ claim, title, detail, claimant, language }: EarlierCheck): string {
  return indexKeys([claim, title, detail, claimant ?? ''].join(' '), language).join(' ');
}

function keyOf(archiveId: number, { address, claim, claimant, publisher }: EarlierCheck): Buffer {
  const identity =
    address === null ? ['words', folded(claim), claimant ?? '', publisher ?? ''] : ['address', address];
  return createHash('sha256')
    .update([archiveId, ...identity].join('\n'))
    .digest()
    .subarray(0, 12);
}

function insertInto(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: number,
): ReturnType<typeof sql> {
  const places = `(${columns.map(() => '?').join(', ')})`;
  return sql(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(rows).fill(places).join(', ')}`,
  );
}

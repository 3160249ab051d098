import type { Database } from 'better-sqlite3';
import { folded } from '../../core/kernel/tidy.ts';
import { indexKeys } from '../../core/match/index-keys.ts';
import type { ColumnMapping } from '../../core/model/earlier-check/columns.ts';
import type { ArchiveImport, EarlierCheck } from '../../core/model/earlier-check/earlier-check.ts';
import { sql } from '../tables/rows.ts';
import { idsOf, keyOf, PAGE_BYTES } from './check-ids.ts';

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
  /** The checks of before that the file has: a bit each, since there may be millions. */
  const seen = bits(firstNew - first);
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
    const known = rows.find((row) => folded(String(row['claim'])) === words);
    if (known === undefined) {
      waiting.push([next++, key, check]);
      counts.added++;
      if (waiting.length >= IN_A_STATEMENT) write();
      return;
    }
    const id = Number(known['id']);
    if (id >= firstNew || !seen.add(id - first)) {
      left.repeated++;
      return;
    }
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
    // Their pages say something else now.
    const gone = firstNew === first + 1 ? [] : leftBehind(db, { first, firstNew, last }, seen);
    for (const id of gone) forget(id);
    counts.removed = gone.length;
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

/** A set of small numbers, a bit each. */
interface Bits {
  /** Returns whether the number is new. */
  add(at: number): boolean;
  has(at: number): boolean;
}

function bits(length: number): Bits {
  const bytes = new Uint8Array(Math.ceil((length + 1) / 8));
  const has = (at: number): boolean => ((bytes[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  return {
    has,
    add: (at) => {
      if (has(at)) return false;
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
      return true;
    },
  };
}

/** Returns the checks of before that the file does not have, of the pages that it has: those of a page stand together in the index. */
function leftBehind(
  db: Database,
  { first, firstNew, last }: { first: number; firstNew: number; last: number },
  seen: Bits,
): number[] {
  const gone: number[] = [];
  const rows = db.prepare<[], { key: Buffer; id: number }>('SELECT key, id FROM earlierCheck ORDER BY key');
  let page = '';
  let isInFile = false;
  let lacking: number[] = [];
  const endPage = (): void => {
    if (isInFile) for (const id of lacking) gone.push(id);
    lacking = [];
    isInFile = false;
  };
  for (const { key, id } of rows.iterate()) {
    if (id < first || id > last) continue;
    const at = key.toString('latin1', 0, PAGE_BYTES);
    if (at !== page) endPage();
    page = at;
    if (id >= firstNew || seen.has(id - first)) isInFile = true;
    else lacking.push(id);
  }
  endPage();
  return gone;
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

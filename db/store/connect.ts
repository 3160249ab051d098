import Sqlite, { type Database, type Options } from 'better-sqlite3';

/**
 * Opens a SQLite file. Nothing else does, so that every connection that writes overwrites deleted contents with
 * zeros. Takes better-sqlite3's options. Throws what SQLite throws.
 */
export function connect(path: string, options: Options): Database {
  const db = new Sqlite(path, options);
  if (options.readonly === true) return db;
  try {
    // The setting belongs to the connection, not to the file. Source: sqlite.org/pragma.html#pragma_secure_delete.
    db.pragma('secure_delete = ON');
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return db;
}

/** What SQLite finds wrong with a file, in its own words; null if nothing is. */
interface Integrity {
  /** In what cannot be made again: tables and their indexes. */
  file: string | null;
  /** In the full-text index, which is made again from the tables. */
  search: string | null;
}

/** Checks a file by SQLite's own means: `quick_check`, or `integrity_check`, which compares indexes with tables too. */
export function integrityOf(db: Database, check: 'quick_check' | 'integrity_check'): Integrity {
  const problems = (db.pragma(`${check}(20)`) as Record<string, string>[]).map((row) => row[check] ?? '');
  const wrong = problems.filter((problem) => problem !== 'ok');
  const isSearch = (problem: string): boolean => /fts5/i.test(problem);
  return { file: wrong.find((problem) => !isSearch(problem)) ?? null, search: wrong.find(isSearch) ?? null };
}

/**
 * Removes deleted contents from the file. The search index is merged, every page is rewritten, and the write-ahead log
 * is moved into the file. Call outside a transaction. Takes long for a large library.
 */
export function tidyPages(db: Database): void {
  db.exec(`INSERT INTO search (search) VALUES ('optimize')`);
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

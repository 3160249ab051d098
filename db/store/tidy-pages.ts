import type { Database } from 'better-sqlite3';

/**
 * Takes what was deleted out of the file: the search index is merged, so that no block of it holds what is gone; every page is
 * written anew, and what was in the write-ahead log is in the file. Call outside a transaction. Takes long for a large library.
 */
export function tidyPages(db: Database): void {
  db.exec(`INSERT INTO search (search) VALUES ('optimize')`);
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

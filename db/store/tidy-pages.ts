import type { Database } from 'better-sqlite3';

/**
 * Removes deleted contents from the file. The search index is merged, every page is rewritten, and the write-ahead log
 * is moved into the file. Call outside a transaction. Takes long for a large library.
 */
export function tidyPages(db: Database): void {
  db.exec(`INSERT INTO search (search) VALUES ('optimize')`);
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

import type { Database } from 'better-sqlite3';

/**
 * Whose verdict a second opinion is about, for the agreement of two checkers: the claim may have been decided anew since.
 * Imports nothing of the app: a shipped migration never changes.
 */
export function agreement(db: Database): void {
  db.exec('ALTER TABLE review ADD COLUMN ofBy TEXT REFERENCES checker (id)');
}

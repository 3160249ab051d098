import type { Database } from 'better-sqlite3';

/** Articles that are done with and put away. Imports nothing of the app: a shipped migration never changes. */
export function archive(db: Database): void {
  db.exec(`ALTER TABLE article ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))`);
}

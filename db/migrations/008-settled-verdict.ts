import type { Database } from 'better-sqlite3';

/**
 * What a tick had once a disagreement on it was settled: the words on how it was settled do not always say it.
 * Imports nothing of the app: a shipped migration never changes.
 */
export function settledVerdict(db: Database): void {
  db.exec('ALTER TABLE review ADD COLUMN resolvedVerdict TEXT');
}

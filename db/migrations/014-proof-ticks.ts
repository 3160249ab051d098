import type { Database } from 'better-sqlite3';

/**
 * Ticks of the proof list: by their words, so that they stay where a newer text has the words elsewhere. Imports nothing of the
 * app: a shipped migration never changes.
 */
export function proofTicks(db: Database): void {
  db.exec(`
    CREATE TABLE proofTick (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES article (id),
      kind TEXT NOT NULL,
      words TEXT NOT NULL CHECK (words <> ''),
      "of" TEXT,
      createdBy TEXT NOT NULL REFERENCES checker (id),
      createdAt TEXT NOT NULL,
      removed INTEGER NOT NULL CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE INDEX proofTickByArticle ON proofTick (articleId);
  `);
}

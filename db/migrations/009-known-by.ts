import type { Database } from 'better-sqlite3';

/**
 * What a protected source is known by, and what was said of words in an article that look like it: whether they are blacked
 * out of what leaves, or may stand. Imports nothing of the app: a shipped migration never changes.
 */
export function knownBy(db: Database): void {
  db.exec(`
    ALTER TABLE evidence ADD COLUMN knownBy TEXT;

    CREATE TABLE nearMatch (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES article (id),
      words TEXT,
      salt TEXT,
      decision TEXT NOT NULL CHECK (decision IN ('hide', 'stand')),
      decidedBy TEXT NOT NULL REFERENCES checker (id),
      decidedAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX nearMatchByArticle ON nearMatch (articleId);
  `);
}

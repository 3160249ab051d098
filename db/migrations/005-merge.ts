import type { Database } from 'better-sqlite3';

/**
 * Case files that were merged into articles, with the entries that came with them, word for word; where an article came
 * from that was opened from a case file; what a second reader says of the said tick. Imports nothing of the app: a shipped
 * migration never changes.
 */
export function merge(db: Database): void {
  db.exec(`
    ALTER TABLE review ADD COLUMN said TEXT CHECK (said IN ('unchecked', 'verified', 'unverifiable', 'refuted'));
    ALTER TABLE review ADD COLUMN independent INTEGER NOT NULL DEFAULT 0 CHECK (independent IN (0, 1));

    CREATE TABLE merge (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES article (id),
      fileName TEXT NOT NULL,
      madeBy TEXT NOT NULL,
      madeAt TEXT NOT NULL,
      heads TEXT NOT NULL,
      entries INTEGER NOT NULL CHECK (entries >= 0),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      createdAt TEXT NOT NULL,
      removed INTEGER NOT NULL CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE INDEX mergeByArticle ON merge (articleId);

    CREATE TABLE merged (
      mergeId TEXT NOT NULL REFERENCES merge (id),
      id TEXT NOT NULL,
      parents TEXT NOT NULL,
      event TEXT NOT NULL,
      veil TEXT NOT NULL,
      PRIMARY KEY (mergeId, id)
    ) STRICT;

    CREATE TABLE origin (
      articleId TEXT PRIMARY KEY REFERENCES article (id),
      openedAt TEXT NOT NULL,
      manifest TEXT NOT NULL,
      veils TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER mergedIsNeverChanged BEFORE UPDATE ON merged
      BEGIN SELECT RAISE(ABORT, 'an entry that came with a case file is never changed'); END;
    CREATE TRIGGER mergedIsNeverDeleted BEFORE DELETE ON merged
      BEGIN SELECT RAISE(ABORT, 'an entry that came with a case file is never deleted'); END;
  `);
}

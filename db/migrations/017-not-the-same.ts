import type { Database } from 'better-sqlite3';

/**
 * What a checker said is not the same claim, by the claim's words, so that it stays said where a newer text has them. Imports nothing of
 * the app: a shipped migration never changes.
 */
export function notTheSame(db: Database): void {
  db.exec(`
    CREATE TABLE notTheSame (
      articleId TEXT NOT NULL REFERENCES article (id),
      -- The claim's words, folded.
      words TEXT NOT NULL CHECK (words <> ''),
      -- What they were compared with: see core/model/earlier-check/earlier-check.ts.
      key TEXT NOT NULL CHECK (key <> ''),
      saidAt TEXT NOT NULL,
      PRIMARY KEY (articleId, words, key)
    ) STRICT;
  `);
}

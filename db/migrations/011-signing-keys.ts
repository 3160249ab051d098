import type { Database } from 'better-sqlite3';

/**
 * Keys that sign: those made here and those seen on files, and what was said of whose they are. A key's id is its public half.
 * Whoever signed need not be known as a checker here. Imports nothing of the app: a shipped migration never changes.
 */
export function signingKeys(db: Database): void {
  db.exec(`
    CREATE TABLE signingKey (
      id TEXT PRIMARY KEY CHECK (length(id) = 64),
      checkerId TEXT NOT NULL,
      name TEXT NOT NULL,
      initials TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('own', 'unconfirmed', 'confirmed', 'revoked')),
      firstSeenAt TEXT NOT NULL,
      decidedBy TEXT REFERENCES checker (id),
      decidedAt TEXT
    ) STRICT;
    CREATE INDEX signingKeyByChecker ON signingKey (checkerId);
  `);
}

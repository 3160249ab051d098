import type { Database } from 'better-sqlite3';

/** What second checkers say of claims. Imports nothing of the app: a shipped migration never changes. */
export function secondReader(db: Database): void {
  db.exec(`
    CREATE TABLE review (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES claim (id),
      checkerId TEXT NOT NULL REFERENCES checker (id),
      agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
      verdict TEXT CHECK (verdict IN ('unchecked', 'verified', 'unverifiable', 'refuted')),
      reason TEXT,
      ofVerdict TEXT NOT NULL,
      ofSaid TEXT NOT NULL,
      ofVerdictAt TEXT,
      resolvedBy TEXT REFERENCES checker (id),
      resolvedAt TEXT,
      resolution TEXT,
      createdAt TEXT NOT NULL,
      removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
      CHECK (agrees = 1 OR reason IS NOT NULL)
    ) STRICT;
    CREATE INDEX reviewByClaim ON review (claimId);
  `);
}

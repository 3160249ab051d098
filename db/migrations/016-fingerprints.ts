import type { Database } from 'better-sqlite3';

/**
 * What pictures look like, so that the same one is found elsewhere. It is made of the file and can be made again; of a file that is sealed it
 * is sealed too, because it tells what the picture shows. Imports nothing of the app: a shipped migration never changes.
 */
export function fingerprints(db: Database): void {
  db.exec(`
    CREATE TABLE fingerprint (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      version INTEGER NOT NULL,
      -- The picture's bits and those of its mirror image; null for a picture that is too even, or cannot be drawn.
      bits BLOB CHECK (length(bits) = 64)
    ) STRICT;
    -- The same under a name that only who has the key can make of the file's hash.
    CREATE TABLE sealedFingerprint (
      id TEXT PRIMARY KEY CHECK (length(id) = 64),
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER fingerprintGoesWithFile AFTER DELETE ON attachment BEGIN
      DELETE FROM fingerprint WHERE hash = old.hash;
    END;
    CREATE TRIGGER sealedFingerprintGoesWithFile AFTER DELETE ON sealedFile BEGIN
      DELETE FROM sealedFingerprint WHERE id = old.id;
    END;
  `);
}

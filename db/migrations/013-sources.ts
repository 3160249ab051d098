import type { Database } from 'better-sqlite3';
import { searchWithPublishers } from './search-with-publishers.ts';

/**
 * Sources of articles, and the text that was read from files: passages, kept once a file by its hash, with an index of their words. What was
 * read of a protected source's file is sealed whole. Evidence gets what a passage says of itself, and the index of the library
 * its publisher. Imports nothing of the app: a shipped migration never changes.
 */
export function sources(db: Database): void {
  widenEvidence(db);
  db.exec(`
    CREATE TABLE source (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES article (id),
      kind TEXT NOT NULL,
      title TEXT,
      supplier TEXT NOT NULL CHECK (supplier IN ('author', 'checker', 'outside')),
      "primary" INTEGER NOT NULL CHECK ("primary" IN (0, 1)),
      publisher TEXT,
      author TEXT,
      published TEXT,
      link TEXT,
      archivedCopy TEXT,
      lookedAt TEXT,
      restriction TEXT,
      contact TEXT,
      note TEXT,
      protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
      knownBy TEXT,
      attachments TEXT NOT NULL,
      createdBy TEXT NOT NULL REFERENCES checker (id),
      createdAt TEXT NOT NULL,
      removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
      sealed BLOB
    ) STRICT;
    CREATE INDEX sourceByArticle ON source (articleId);

    -- What was read of a file, and how far: nothing of it belongs to a history, and all of it can be read again.
    CREATE TABLE sourceText (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      state TEXT NOT NULL CHECK (state IN ('part', 'read', 'failed', 'stopped')),
      version INTEGER NOT NULL,
      readAt TEXT NOT NULL,
      language TEXT NOT NULL,
      pages INTEGER,
      warnings TEXT NOT NULL,
      error TEXT
    ) STRICT;
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL REFERENCES sourceText (hash),
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      block INTEGER NOT NULL CHECK (block >= 0),
      kind TEXT NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      locator TEXT NOT NULL,
      heading TEXT,
      UNIQUE (hash, ordinal)
    ) STRICT;
    CREATE VIRTUAL TABLE passageIndex USING fts5 (text, heading, content = 'passage', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2');
    -- A deleted word is gone from the index at once.
    INSERT INTO passageIndex (passageIndex, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER passageFound AFTER INSERT ON passage BEGIN
      INSERT INTO passageIndex (rowid, text, heading) VALUES (new.id, new.text, new.heading);
    END;
    CREATE TRIGGER passageForgotten BEFORE DELETE ON passage BEGIN
      INSERT INTO passageIndex (passageIndex, rowid, text, heading) VALUES ('delete', old.id, old.text, old.heading);
    END;
    CREATE TRIGGER passageIsNeverChanged BEFORE UPDATE ON passage
      BEGIN SELECT RAISE(ABORT, 'a passage is never changed'); END;

    -- The same of a file that protected sources alone have, under a name that only who has the key can make of its hash.
    CREATE TABLE sealedText (
      id TEXT PRIMARY KEY CHECK (length(id) = 64),
      sealed BLOB NOT NULL
    ) STRICT;

    -- Nothing that was read of a file outlasts it, whatever takes it away: sealing takes it out of the plain files.
    CREATE TRIGGER textGoesWithFile AFTER DELETE ON attachment BEGIN
      DELETE FROM passage WHERE hash = old.hash;
      DELETE FROM sourceText WHERE hash = old.hash;
    END;
    CREATE TRIGGER sealedTextGoesWithFile AFTER DELETE ON sealedFile BEGIN
      DELETE FROM sealedText WHERE id = old.id;
    END;

    -- When a file was last attached may change; it had to be written anew for that before.
    DROP TRIGGER attachmentIsNeverChanged;
    CREATE TRIGGER attachmentIsNeverChanged BEFORE UPDATE OF hash, size, mediaType, bytes ON attachment
      BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;
  `);
}

const EVIDENCE =
  'id, claimId, kind, stance, target, title, link, quotation, lookedAt, contact, protected, note, attachments, createdBy, createdAt, removed, knownBy, sealed';

/** Evidence in a table that lets a piece bear on both ticks: SQLite changes no check of a table that is there. */
function widenEvidence(db: Database): void {
  for (const name of ['Found', 'NoLongerFound', 'FoundAgain', 'Forgotten'])
    for (const table of ['article', 'claim', 'evidence']) db.exec(`DROP TRIGGER ${table}${name}`);
  for (const name of ['NoLongerFound', 'Found', 'Forgotten', 'BeforeFound'])
    db.exec(`DROP TRIGGER version${name}`);
  db.exec(`
    DROP TABLE search;
    DROP VIEW searchSource;
    DROP TABLE searchDocument;

    DROP INDEX evidenceByClaim;
    ALTER TABLE evidence RENAME TO formerEvidence;
    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES claim (id),
      kind TEXT NOT NULL,
      stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'context')),
      target TEXT NOT NULL CHECK (target IN ('verdict', 'said', 'both')),
      title TEXT,
      link TEXT,
      quotation TEXT,
      lookedAt TEXT,
      contact TEXT,
      protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
      note TEXT,
      attachments TEXT NOT NULL,
      createdBy TEXT NOT NULL REFERENCES checker (id),
      createdAt TEXT NOT NULL,
      removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
      knownBy TEXT,
      sealed BLOB,
      sourceId TEXT,
      sourceHash TEXT CHECK (length(sourceHash) = 64),
      locator TEXT,
      surroundings TEXT,
      publisher TEXT,
      published TEXT,
      archivedCopy TEXT,
      supplier TEXT CHECK (supplier IN ('author', 'checker', 'outside')),
      "primary" INTEGER CHECK ("primary" IN (0, 1))
    ) STRICT;
    INSERT INTO evidence (rowid, ${EVIDENCE}) SELECT rowid, ${EVIDENCE} FROM formerEvidence;
    DROP TABLE formerEvidence;
    CREATE INDEX evidenceByClaim ON evidence (claimId);
  `);
  searchWithPublishers(db);
}

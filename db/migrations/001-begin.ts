import type { Database } from 'better-sqlite3';

/** The first tables. Imports nothing of the app: a shipped migration never changes. */
export function begin(db: Database): void {
  db.exec(`
    CREATE TABLE checker (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      initials TEXT NOT NULL CHECK (initials <> ''),
      createdAt TEXT NOT NULL
    ) STRICT;

    CREATE TABLE article (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL CHECK (title <> ''),
      byline TEXT,
      outlet TEXT,
      published TEXT,
      language TEXT NOT NULL,
      url TEXT,
      createdAt TEXT NOT NULL,
      removed INTEGER NOT NULL CHECK (removed IN (0, 1))
    ) STRICT;

    CREATE TABLE attachment (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      size INTEGER NOT NULL CHECK (size = length(bytes)),
      mediaType TEXT NOT NULL,
      bytes BLOB NOT NULL,
      storedAt TEXT NOT NULL
    ) STRICT;

    CREATE TABLE version (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES article (id),
      number INTEGER NOT NULL CHECK (number >= 1),
      text TEXT NOT NULL CHECK (text <> ''),
      textHash TEXT NOT NULL CHECK (length(textHash) = 64),
      words INTEGER NOT NULL CHECK (words >= 0),
      format TEXT NOT NULL,
      sourceName TEXT,
      sourceHash TEXT CHECK (length(sourceHash) = 64),
      loadedAt TEXT NOT NULL,
      warnings TEXT NOT NULL,
      release TEXT,
      remarks TEXT NOT NULL,
      UNIQUE (articleId, number)
    ) STRICT;
    CREATE INDEX versionByText ON version (textHash);

    CREATE TABLE block (
      id TEXT PRIMARY KEY,
      versionId TEXT NOT NULL REFERENCES version (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN
        ('paragraph', 'heading', 'listItem', 'quotation', 'caption', 'tableRow', 'boilerplate')),
      level INTEGER,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" > start),
      isText INTEGER NOT NULL CHECK (isText IN (0, 1)),
      UNIQUE (versionId, position)
    ) STRICT;

    CREATE TABLE sentence (
      id TEXT PRIMARY KEY,
      versionId TEXT NOT NULL REFERENCES version (id),
      position INTEGER NOT NULL,
      blockPosition INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" > start),
      noClaim INTEGER NOT NULL CHECK (noClaim IN (0, 1)),
      UNIQUE (versionId, position)
    ) STRICT;

    CREATE TABLE claim (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES article (id),
      versionId TEXT NOT NULL REFERENCES version (id),
      start INTEGER NOT NULL CHECK (start >= 0),
      "end" INTEGER NOT NULL CHECK ("end" > start),
      quote TEXT NOT NULL CHECK (quote <> ''),
      origin TEXT NOT NULL CHECK (origin IN ('checker', 'detector')),
      status TEXT NOT NULL CHECK (status IN ('kept', 'suggested', 'dismissed')),
      score REAL CHECK (score BETWEEN 0 AND 1),
      picked TEXT NOT NULL,
      hedge TEXT,
      kind TEXT,
      attribution TEXT,
      reason TEXT,
      tried TEXT,
      wouldSettle TEXT,
      correction TEXT,
      note TEXT,
      verdict TEXT NOT NULL CHECK (verdict IN ('unchecked', 'verified', 'unverifiable', 'refuted')),
      verdictBy TEXT REFERENCES checker (id),
      verdictAt TEXT,
      said TEXT NOT NULL CHECK (said IN ('unchecked', 'verified', 'unverifiable', 'refuted')),
      saidBy TEXT REFERENCES checker (id),
      saidAt TEXT,
      createdBy TEXT NOT NULL REFERENCES checker (id),
      createdAt TEXT NOT NULL,
      removed INTEGER NOT NULL CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE INDEX claimByVersion ON claim (versionId, start);
    CREATE INDEX claimByArticle ON claim (articleId);

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES claim (id),
      kind TEXT NOT NULL,
      stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'context')),
      target TEXT NOT NULL CHECK (target IN ('verdict', 'said')),
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
      removed INTEGER NOT NULL CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE INDEX evidenceByClaim ON evidence (claimId);

    CREATE TABLE session (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES article (id),
      checkerId TEXT NOT NULL REFERENCES checker (id),
      startedAt TEXT NOT NULL,
      endedAt TEXT,
      changes INTEGER NOT NULL CHECK (changes >= 0)
    ) STRICT;
    CREATE INDEX sessionByArticle ON session (articleId, startedAt);

    CREATE TABLE event (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES article (id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      step TEXT NOT NULL,
      at TEXT NOT NULL,
      checkerId TEXT NOT NULL REFERENCES checker (id),
      sessionId TEXT REFERENCES session (id),
      kind TEXT NOT NULL,
      entity TEXT NOT NULL,
      entityId TEXT NOT NULL,
      "from" TEXT,
      "to" TEXT NOT NULL,
      undoes TEXT,
      previousHash TEXT NOT NULL,
      hash TEXT NOT NULL,
      UNIQUE (articleId, seq)
    ) STRICT;
    CREATE INDEX eventByStep ON event (step);
    CREATE INDEX eventByEntity ON event (entityId);

    CREATE TABLE place (
      articleId TEXT PRIMARY KEY REFERENCES article (id),
      "offset" INTEGER NOT NULL,
      claimId TEXT
    ) STRICT;

    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER eventIsNeverChanged BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
    CREATE TRIGGER eventIsNeverDeleted BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
    CREATE TRIGGER textIsNeverChanged BEFORE UPDATE ON version
      BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END;
    CREATE TRIGGER attachmentIsNeverChanged BEFORE UPDATE ON attachment
      BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;
  `);
}

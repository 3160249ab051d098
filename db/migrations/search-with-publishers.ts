import type { Database } from 'better-sqlite3';

/** What is searched, in the order of the index's columns. A row of the index fills those of its kind. */
const COLUMNS =
  'title, outlet, byline, text, quote, speaker, correction, tried, wouldSettle, note, link, contact, quotation, files, publisher';

const hidden = (column: string): string => `iif(evidence.protected, NULL, evidence.${column})`;

/** The names of a row's files. json_each cannot be used: SQLite 3.54 does not find it from within a trigger's view. */
const FILE_NAMES = `
  WITH RECURSIVE file (at) AS (
    SELECT 0 UNION ALL SELECT at + 1 FROM file WHERE at + 1 < json_array_length(evidence.attachments))
  SELECT group_concat(json_extract(evidence.attachments, '$[' || at || '].name'), ' · ') FROM file`;

/**
 * The texts as they stand. Of protected evidence there are none: what a report would black out is not found by a search
 * either. An article has the text of its newest version.
 */
const SOURCE = `
  SELECT searchDocument.id AS id, article.title AS title, article.outlet AS outlet, article.byline AS byline,
    (SELECT text FROM version WHERE articleId = article.id ORDER BY number DESC LIMIT 1) AS text,
    NULL AS quote, NULL AS speaker, NULL AS correction, NULL AS tried, NULL AS wouldSettle, NULL AS note,
    NULL AS link, NULL AS contact, NULL AS quotation, NULL AS files, NULL AS publisher
  FROM searchDocument JOIN article ON article.id = searchDocument.ref WHERE kind = 'article'
  UNION ALL
  SELECT searchDocument.id, NULL, NULL, NULL, NULL, claim.quote, json_extract(claim.attribution, '$.speaker'),
    claim.correction, claim.tried, claim.wouldSettle, claim.note, NULL, NULL, NULL, NULL, NULL
  FROM searchDocument JOIN claim ON claim.id = searchDocument.ref WHERE searchDocument.kind = 'claim'
  UNION ALL
  SELECT searchDocument.id, ${hidden('title')}, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ${hidden('note')},
    ${hidden('link')}, ${hidden('contact')}, ${hidden('quotation')},
    iif(evidence.protected, NULL, (${FILE_NAMES})), ${hidden('publisher')}
  FROM searchDocument JOIN evidence ON evidence.id = searchDocument.ref WHERE searchDocument.kind = 'evidence'`;

/** The source reads as it was in a BEFORE trigger, and as it is in an AFTER trigger. */
const takeOut = (ref: string): string =>
  `INSERT INTO search (search, rowid, ${COLUMNS}) SELECT 'delete', id, ${COLUMNS} FROM searchSource
     WHERE id = (SELECT id FROM searchDocument WHERE ref = ${ref});`;
const putIn = (ref: string): string =>
  `INSERT INTO search (rowid, ${COLUMNS}) SELECT id, ${COLUMNS} FROM searchSource
     WHERE id = (SELECT id FROM searchDocument WHERE ref = ${ref});`;

/** What makes another text of a row. */
const SEARCHED = {
  article: 'title, outlet, byline',
  claim: 'quote, attribution, correction, tried, wouldSettle, note',
  evidence: 'title, link, quotation, contact, protected, note, attachments, publisher',
};

function triggersOf(table: keyof typeof SEARCHED): string {
  const changed = `UPDATE OF ${SEARCHED[table]} ON ${table}`;
  return `
    CREATE TRIGGER ${table}Found AFTER INSERT ON ${table} BEGIN
      INSERT INTO searchDocument (kind, ref) VALUES ('${table}', new.id);
      ${putIn('new.id')}
    END;
    CREATE TRIGGER ${table}NoLongerFound BEFORE ${changed} BEGIN ${takeOut('old.id')} END;
    CREATE TRIGGER ${table}FoundAgain AFTER ${changed} BEGIN ${putIn('new.id')} END;
    CREATE TRIGGER ${table}Forgotten BEFORE DELETE ON ${table} BEGIN
      ${takeOut('old.id')}
      DELETE FROM searchDocument WHERE ref = old.id;
    END;`;
}

/** A version brings its article another text where it is the newest. */
const VERSION_TRIGGERS = `
  CREATE TRIGGER versionNoLongerFound BEFORE INSERT ON version BEGIN ${takeOut('new.articleId')} END;
  CREATE TRIGGER versionFound AFTER INSERT ON version BEGIN ${putIn('new.articleId')} END;
  CREATE TRIGGER versionForgotten BEFORE DELETE ON version BEGIN ${takeOut('old.articleId')} END;
  CREATE TRIGGER versionBeforeFound AFTER DELETE ON version BEGIN ${putIn('old.articleId')} END;`;

/**
 * The full-text index over articles, claims and evidence as migration 002 made it, with the publishers of evidence. It is kept in
 * step by triggers, and holds no text of its own. Imports nothing of the app: a shipped migration never changes.
 */
export function searchWithPublishers(db: Database): void {
  db.exec(`
    CREATE TABLE searchDocument (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('article', 'claim', 'evidence')),
      ref TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE VIEW searchSource AS ${SOURCE};
    CREATE VIRTUAL TABLE search USING fts5 (${COLUMNS}, content = 'searchSource', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    INSERT INTO searchDocument (kind, ref) SELECT 'article', id FROM article;
    INSERT INTO searchDocument (kind, ref) SELECT 'claim', id FROM claim;
    INSERT INTO searchDocument (kind, ref) SELECT 'evidence', id FROM evidence;
    INSERT INTO search (search) VALUES ('rebuild');
    ${triggersOf('article')}
    ${triggersOf('claim')}
    ${triggersOf('evidence')}
    ${VERSION_TRIGGERS}
  `);
}

import type { Database } from 'better-sqlite3';

/** What is searched, in the order of the index's columns. A row of the index fills those of its kind. */
const COLUMNS =
  'title, outlet, byline, text, quote, speaker, correction, tried, wouldSettle, note, link, contact, quotation, files, publisher, ' +
  'published, archivedCopy, locator, calculation, author, restriction';

/** What makes another text of a row. */
const SEARCHED = {
  article: 'title, outlet, byline',
  claim: 'quote, attribution, correction, tried, wouldSettle, note',
  evidence:
    'title, link, quotation, contact, protected, note, attachments, publisher, published, archivedCopy, locator, calculation',
  source:
    'title, link, contact, protected, note, attachments, publisher, published, archivedCopy, author, restriction',
};

const TABLES = Object.keys(SEARCHED) as (keyof typeof SEARCHED)[];

const hidden = (table: 'evidence' | 'source', value: string): string =>
  `iif(${table}.protected, NULL, ${value})`;

/** The names of a row's files. json_each cannot be used: SQLite 3.54 does not find it from within a trigger's view. */
const fileNames = (table: 'evidence' | 'source'): string => `
  WITH RECURSIVE file (at) AS (
    SELECT 0 UNION ALL SELECT at + 1 FROM file WHERE at + 1 < json_array_length(${table}.attachments))
  SELECT group_concat(json_extract(${table}.attachments, '$[' || at || '].name'), ' · ') FROM file`;

/** What is searched of each kind of row; the other columns of the index have nothing of it. */
const TEXTS: Readonly<Record<keyof typeof SEARCHED, Readonly<Record<string, string>>>> = {
  article: {
    title: 'article.title',
    outlet: 'article.outlet',
    byline: 'article.byline',
    text: '(SELECT text FROM version WHERE articleId = article.id ORDER BY number DESC LIMIT 1)',
  },
  claim: {
    quote: 'claim.quote',
    speaker: "json_extract(claim.attribution, '$.speaker')",
    correction: 'claim.correction',
    tried: 'claim.tried',
    wouldSettle: 'claim.wouldSettle',
    note: 'claim.note',
  },
  evidence: {
    ...ofSource('evidence', 'title note link contact quotation publisher published archivedCopy'),
    files: hidden('evidence', `(${fileNames('evidence')})`),
    locator: hidden('evidence', "json_extract(evidence.locator, '$.sheet')"),
    calculation: hidden('evidence', "json_extract(evidence.calculation, '$.expression')"),
  },
  source: {
    ...ofSource('source', 'title note link contact publisher published archivedCopy author restriction'),
    files: hidden('source', `(${fileNames('source')})`),
  },
};

function ofSource(table: 'evidence' | 'source', names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, hidden(table, `${table}.${name}`)]));
}

/**
 * The texts as they stand. Of protected evidence and sources there are none: what a report would black out is not found by a search
 * either. An article has the text of its newest version.
 */
function sourceView(): string {
  return TABLES.map((table) => {
    const columns = COLUMNS.split(', ').map((name) => `${TEXTS[table][name] ?? 'NULL'} AS ${name}`);
    return `SELECT searchDocument.id AS id, ${columns.join(', ')}
        FROM searchDocument JOIN ${table} ON ${table}.id = searchDocument.ref WHERE searchDocument.kind = '${table}'`;
  }).join(' UNION ALL ');
}

/** The source reads as it was in a BEFORE trigger, and as it is in an AFTER trigger. */
const takeOut = (ref: string): string =>
  `INSERT INTO search (search, rowid, ${COLUMNS}) SELECT 'delete', id, ${COLUMNS} FROM searchSource
     WHERE id = (SELECT id FROM searchDocument WHERE ref = ${ref});`;
const putIn = (ref: string): string =>
  `INSERT INTO search (rowid, ${COLUMNS}) SELECT id, ${COLUMNS} FROM searchSource
     WHERE id = (SELECT id FROM searchDocument WHERE ref = ${ref});`;

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
 * Makes the full-text index over articles, claims, evidence and sources. It is kept in step by triggers, and holds no text of its own.
 * Imports nothing of the app: a shipped migration never changes.
 */
export function searchWithSources(db: Database): void {
  db.exec(`
    CREATE TABLE searchDocument (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('article', 'claim', 'evidence', 'source')),
      ref TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE VIEW searchSource AS ${sourceView()};
    CREATE VIRTUAL TABLE search USING fts5 (${COLUMNS}, content = 'searchSource', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    ${TABLES.map((table) => `INSERT INTO searchDocument (kind, ref) SELECT '${table}', id FROM ${table};`).join('\n')}
    INSERT INTO search (search) VALUES ('rebuild');
    ${TABLES.map(triggersOf).join('')}
    ${VERSION_TRIGGERS}
  `);
}

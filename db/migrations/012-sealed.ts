import type { Database } from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';

const NO_HASH = '0'.repeat(64);

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Fields = Record<string, Json | undefined>;

/** An entry of an article's history as its row has it. */
interface EventRow {
  id: string;
  articleId: string;
  seq: number;
  step: string;
  at: string;
  checkerId: string;
  sessionId: string | null;
  kind: string;
  entity: string;
  entityId: string;
  from: string | null;
  to: string;
  undoes: string | null;
  hash: string;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with the keys of every object sorted by code unit and no white space. */
function canonical(value: Json | undefined): string {
  if (value === undefined || value === null || typeof value !== 'object')
    return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const named = Object.keys(value).sort();
  return `{${named.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/**
 * Contents of protected evidence that are encrypted. Entries about evidence are hashed with a salt from here on: their
 * contents can be sealed or erased, and no hash lets be tried out what they were. Imports nothing of the app: a shipped
 * migration never changes.
 */
export function sealed(db: Database): void {
  db.exec(`
    ALTER TABLE event ADD COLUMN salt TEXT CHECK (length(salt) = 64);
    ALTER TABLE event ADD COLUMN digest TEXT CHECK (length(digest) = 64);
    ALTER TABLE event ADD COLUMN sealed BLOB;
    ALTER TABLE merged ADD COLUMN sealed BLOB;
    ALTER TABLE evidence ADD COLUMN sealed BLOB;
    ALTER TABLE nearMatch ADD COLUMN sealed BLOB;

    -- The hashes that an article's entries had before they were salted, for reports and case files that name them.
    CREATE TABLE formerHash (
      id TEXT PRIMARY KEY REFERENCES article (id),
      hashes TEXT,
      sealed BLOB
    ) STRICT;

    -- Files that protected evidence alone names, under a name that only who has the key can make of their hash.
    CREATE TABLE sealedFile (
      id TEXT PRIMARY KEY CHECK (length(id) = 64),
      sealed BLOB NOT NULL,
      storedAt TEXT NOT NULL
    ) STRICT;

    -- How the key of what is sealed is kept: under a passphrase, by the system's key store, or both.
    CREATE TABLE keyWrap (
      id TEXT PRIMARY KEY CHECK (id IN ('passphrase', 'system')),
      wrap TEXT NOT NULL,
      madeAt TEXT NOT NULL
    ) STRICT;

    DROP TRIGGER eventIsNeverChanged;
    DROP TRIGGER mergedIsNeverChanged;
  `);
  saltHistories(db);
  db.exec(`
    CREATE TRIGGER eventIsNeverChanged BEFORE UPDATE ON event WHEN ${isForbidden('event')}
      BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
    CREATE TRIGGER mergedIsNeverChanged BEFORE UPDATE ON merged WHEN ${isForbidden('merged')}
      BEGIN SELECT RAISE(ABORT, 'an entry that came with a case file is never changed'); END;
  `);
}

/** What of an entry never changes, and where its contents are, in a row of each of the two tables. */
const ENTRIES = {
  event: {
    fixed: [
      ...['id', 'articleId', 'seq', 'step', 'at', 'checkerId', 'sessionId', 'kind', 'entity', 'entityId'],
      ...['undoes', 'previousHash', 'digest', 'hash'],
    ].map((name) => (row: string) => `${row}.${name}`),
    salt: (row: string) => `${row}.salt`,
    from: (row: string) => `${row}."from"`,
    to: (row: string) => `${row}."to"`,
  },
  merged: {
    fixed: [
      ...['mergeId', 'id', 'parents', 'veil'].map((name) => (row: string) => `${row}.${name}`),
      (row: string) => `json_remove(${row}.event, '$.from', '$.to', '$.salt')`,
    ],
    salt: (row: string) => `json_extract(${row}.event, '$.salt')`,
    from: (row: string) => `json_extract(${row}.event, '$.from')`,
    to: (row: string) => `json_extract(${row}.event, '$.to')`,
  },
};

/**
 * True if a change of an entry is none of those that are allowed: contents go into a box, come out of it again, or are
 * gone for good. With contents there is a salt; without there is none.
 */
function isForbidden(table: keyof typeof ENTRIES): string {
  const { fixed, salt, from, to } = ENTRIES[table];
  const changes = fixed.map((value) => `${value('new')} IS NOT ${value('old')}`).join(' OR ');
  const isOpen = (row: string): string => `(${salt(row)} IS NOT NULL AND ${row}.sealed IS NULL)`;
  const isEmpty = (row: string): string =>
    `(${salt(row)} IS NULL AND ${to(row)} = '{}' AND coalesce(${from(row)}, '{}') = '{}'
      AND (${from('old')} IS NULL) = (${from('new')} IS NULL))`;
  return `${changes} OR NOT coalesce(
    (${isOpen('old')} AND ${isEmpty('new')})
    OR (old.sealed IS NOT NULL AND (${isOpen('new')} OR ${isEmpty('new')})), 0)`;
}

function saltHistories(db: Database): void {
  const articles = db
    .prepare<[], string>(
      `SELECT id FROM article WHERE
         EXISTS (SELECT 1 FROM event WHERE articleId = article.id AND entity = 'evidence')
         OR EXISTS (SELECT 1 FROM merged JOIN merge ON merge.id = merged.mergeId
           WHERE merge.articleId = article.id AND json_extract(event, '$.entity') = 'evidence')`,
    )
    .pluck()
    .all();
  for (const articleId of articles) {
    const digests = saltMerged(db, articleId);
    saltHistory(db, articleId, digests);
  }
}

/** Salts what came with merges, and returns what stands for it now, by merge. The hashes that it had elsewhere are let go. */
function saltMerged(db: Database, articleId: string): Map<string, string> {
  const merges = db.prepare<[string], string>('SELECT id FROM merge WHERE articleId = ?').pluck();
  const read = db.prepare<[string], { id: string; parents: string; event: string; veil: string }>(
    'SELECT id, parents, event, veil FROM merged WHERE mergeId = ?',
  );
  const put = db.prepare('UPDATE merged SET event = ? WHERE mergeId = ? AND id = ?');
  const digests = new Map<string, string>();
  for (const mergeId of merges.all(articleId)) {
    const entries = read.all(mergeId).map(({ id, parents, event, veil }) => {
      const old = JSON.parse(event) as Fields;
      const own = { ...salted(old), seq: 1, previousHash: NO_HASH, hash: NO_HASH };
      put.run(JSON.stringify(own), mergeId, id);
      return { id, event: own, parents: JSON.parse(parents) as Json, veil: JSON.parse(veil) as Json };
    });
    const sorted = entries.sort((a, b) => (a.id < b.id ? -1 : 1));
    const told = sorted.map(({ id: _id, ...entry }) => ({
      ...entry,
      event: withoutContents(entry.event) as Json,
    }));
    const digest = sha256(canonical(told));
    db.prepare('UPDATE merge SET digest = ? WHERE id = ?').run(digest, mergeId);
    digests.set(mergeId, digest);
  }
  return digests;
}

function salted(event: Fields): Fields {
  if (event['entity'] !== 'evidence') {
    const to = event['to'];
    // What another library's merges stand for went by hashes without a salt.
    return event['kind'] === 'merge.made' && to !== null && typeof to === 'object' && 'digest' in to
      ? { ...event, to: { ...to, digest: NO_HASH } }
      : event;
  }
  const salt = randomBytes(32).toString('hex');
  return { ...event, salt, digest: digestOf(salt, event['from'], event['to']) };
}

function digestOf(salt: string, from: Json | undefined, to: Json | undefined): string {
  return sha256(salt + canonical({ from: from ?? null, to: to ?? null }));
}

function withoutContents({ from, to, salt: _salt, digest, ...event }: Fields): Fields {
  return digest === undefined ? { ...event, from, to } : { ...event, digest };
}

/** Salts an article's own entries about evidence, and hashes all of its entries anew. What they were is kept. */
function saltHistory(db: Database, articleId: string, digests: ReadonlyMap<string, string>): void {
  const rows = db
    .prepare<[string], EventRow>('SELECT * FROM event WHERE articleId = ? ORDER BY seq')
    .all(articleId);
  const put = db.prepare(
    'UPDATE event SET "to" = ?, salt = ?, digest = ?, previousHash = ?, hash = ? WHERE id = ?',
  );
  let previousHash = NO_HASH;
  for (const row of rows) {
    const [from, to] = [JSON.parse(row.from ?? 'null') as Json, JSON.parse(row.to) as Fields];
    const merged = row.kind === 'merge.made' ? digests.get(row.entityId) : undefined;
    if (merged !== undefined) to['digest'] = merged;
    const salt = row.entity === 'evidence' ? randomBytes(32).toString('hex') : null;
    const digest = salt === null ? null : digestOf(salt, from, to as Json);
    const hash = sha256(
      canonical(saidBy(row, previousHash, digest === null ? { from, to: to as Json } : { digest })),
    );
    put.run(merged === undefined ? row.to : JSON.stringify(to), salt, digest, previousHash, hash, row.id);
    previousHash = hash;
  }
  const former = JSON.stringify(rows.map(({ hash }) => hash));
  db.prepare('INSERT INTO formerHash (id, hashes) VALUES (?, ?)').run(articleId, former);
}

function saidBy(row: EventRow, previousHash: string, contents: { [name: string]: Json }): Json {
  const { id, articleId, seq, step, at, checkerId, sessionId, kind, entity, entityId, undoes } = row;
  const said = { id, articleId, seq, step, at, checkerId, sessionId, kind, entity, entityId, undoes };
  return { ...said, ...contents, previousHash };
}

import type { Database } from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';

type Row = Record<string, unknown>;
type Append = (kind: string, entityId: unknown, said: Row) => void;

/**
 * What a library has apart from its articles' histories, entry by entry: people, sittings that ended, which articles there
 * are, whose files were not kept. It begins with what is there. What is remembered of where an article is from gets a salt, so
 * that its digest in the ledger confirms no guess. Imports nothing of the app: a shipped migration never changes.
 */
export function ledger(db: Database): void {
  db.exec(`
    CREATE TABLE ledger (
      id TEXT PRIMARY KEY,
      seq INTEGER NOT NULL UNIQUE CHECK (seq >= 1),
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      entityId TEXT NOT NULL,
      said TEXT NOT NULL,
      previousHash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ledgerByEntity ON ledger (entityId, seq);

    -- What was erased here, and may still be in the file's pages and in backups: forgotten once nothing is left of it.
    CREATE TABLE erasing (
      id TEXT PRIMARY KEY,
      erasure TEXT NOT NULL,
      checkerId TEXT NOT NULL REFERENCES checker (id),
      at TEXT NOT NULL,
      sealed TEXT NOT NULL
    ) STRICT;
    ALTER TABLE origin ADD COLUMN salt TEXT;
    UPDATE origin SET salt = lower(hex(randomblob(16)));

    CREATE TRIGGER ledgerIsNeverChanged BEFORE UPDATE ON ledger
      BEGIN SELECT RAISE(ABORT, 'an entry of the ledger is never changed'); END;
    CREATE TRIGGER ledgerIsNeverDeleted BEFORE DELETE ON ledger
      BEGIN SELECT RAISE(ABORT, 'an entry of the ledger is never deleted'); END;
  `);
  const append = appender(db);
  const rows = (query: string): Row[] => db.prepare<[], Row>(query).all();
  for (const { value } of rows(`SELECT value FROM setting WHERE name = 'library'`))
    append('library.named', (JSON.parse(String(value)) as Row)['id'], {});
  for (const { id, ...said } of rows('SELECT id, name, initials, createdAt FROM checker ORDER BY id'))
    append('checker.saved', id, said);
  for (const { id, openedAt, manifest, veils, salt } of rows(
    `SELECT id, openedAt, manifest, veils, salt FROM article LEFT JOIN origin ON articleId = id ORDER BY id`,
  ))
    append('article.came', id, {
      origin: openedAt === null ? null : sha256(JSON.stringify([openedAt, manifest, veils, salt])),
    });
  for (const { id, ...said } of rows(
    `SELECT id, articleId, checkerId, startedAt, endedAt, changes FROM session WHERE endedAt IS NOT NULL ORDER BY id`,
  ))
    append('session.ended', id, said);
  for (const [entityId, count] of absentFiles(rows)) append('files.absent', entityId, { count });
  for (const { name, value } of rows(
    `SELECT name, value FROM setting WHERE name IN ('settings', 'historyKey')`,
  ))
    append(
      'setting.saved',
      name,
      name === 'settings' ? vouchedSettings(value) : { digest: sha256(String(value)) },
    );
}

/** Of the settings: in whose name the work is, when the desk locks, whether files are kept, what a key does. */
function vouchedSettings(value: unknown): Row {
  const settings = JSON.parse(String(value)) as Row;
  const vouched = ['keepOriginalMegabytes', 'lockAfter', 'checkerId'].filter((name) => name in settings);
  const { keys } = settings;
  const keyNames = typeof keys === 'object' && keys !== null ? Object.keys(keys).sort() : null;
  return {
    ...Object.fromEntries(vouched.map((name) => [name, settings[name]])),
    ...(keyNames !== null && { keys: JSON.stringify(keys, keyNames) }),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function appender(db: Database): Append {
  const insert = db.prepare(
    `INSERT INTO ledger (id, seq, at, kind, entityId, said, previousHash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const at = new Date().toISOString();
  let previousHash = '0'.repeat(64);
  let seq = 0;
  return (kind, entityId, fields) => {
    const [id, said] = [newId(at), JSON.stringify(fields)];
    seq++;
    const hash = sha256(JSON.stringify([id, seq, at, kind, entityId, said, previousHash]));
    insert.run(id, seq, at, kind, entityId, said, previousHash, hash);
    previousHash = hash;
  };
}

/** A UUID version 7 of a moment. */
function newId(at: string): string {
  const time = Date.parse(at).toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  const parts = [time.slice(0, 8), time.slice(8), `7${random.slice(0, 3)}`, `8${random.slice(3, 6)}`];
  return [...parts, random.slice(6, 18)].join('-');
}

/** Of each version and piece of evidence that names files which are not kept: how many. */
function absentFiles(rows: (query: string) => Row[]): [string, number][] {
  const kept = new Set(rows('SELECT hash FROM attachment').map(({ hash }) => hash));
  const absent = new Map<string, Set<unknown>>();
  const names = (entityId: unknown, hash: unknown): void => {
    if (typeof hash !== 'string' || kept.has(hash)) return;
    const hashes = absent.get(String(entityId)) ?? new Set();
    absent.set(String(entityId), hashes.add(hash));
  };
  const namesAll = (entityId: unknown, files: unknown): void => {
    if (Array.isArray(files)) for (const file of files as Row[]) names(entityId, file['hash']);
  };
  const patch = (entityId: unknown, fields: unknown): void =>
    namesAll(entityId, (fields as Row | null)?.['attachments']);
  const parsed = (text: unknown): unknown =>
    typeof text === 'string' ? (JSON.parse(text) as unknown) : null;
  for (const { id, sourceHash } of rows('SELECT id, sourceHash FROM version')) names(id, sourceHash);
  for (const { id, attachments } of rows('SELECT id, attachments FROM evidence'))
    namesAll(id, parsed(attachments));
  for (const { entityId, from, to } of rows(
    `SELECT entityId, "from", "to" FROM event WHERE entity = 'evidence'`,
  )) {
    patch(entityId, parsed(from));
    patch(entityId, parsed(to));
  }
  for (const { event } of rows('SELECT event FROM merged')) {
    const { entity, entityId, from, to } = parsed(event) as Row;
    if (entity !== 'evidence') continue;
    patch(entityId, from);
    patch(entityId, to);
  }
  return [...absent].map(([entityId, hashes]) => [entityId, hashes.size]);
}

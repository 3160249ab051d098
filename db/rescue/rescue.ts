import type { Database } from 'better-sqlite3';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { z } from '../../core/kernel/zod.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { AttachmentRef } from '../../core/model/evidence/evidence.ts';
import { newId, Sha256, type Id } from '../../core/kernel/ids.ts';
import type { Checker, Session } from '../../core/model/session.ts';
import type { RescuedArticle } from '../../core/model/library-recovery.ts';
import { allCheckers } from '../queries/settings/checkers.ts';
import { write } from '../queries/history/commit.ts';
import { recordErasing, unfinishedErasings } from '../ledger/erasures.ts';
import { sha256 } from '../crypto/hash.ts';
import { libraryFailure } from '../store/failures.ts';
import { libraryId } from '../identity/identity.ts';
import { recordChecker, recordName, recordSessions } from '../ledger/ledger.ts';
import { recordArticle } from '../queries/articles/record-article.ts';
import { openLibrary, type Library } from '../store/open.ts';
import { lostArticle, rescueArticle } from './article.ts';
import type { Rescuer } from './chain.ts';
import { findAll, type Found } from './found-records.ts';
import { keepCheckers } from './people.ts';
import { insertRaw } from './raw-rows.ts';
import type { RawRow } from './shapes.ts';
import { isAsCounted, sessionsOf } from '../queries/history/sessions.ts';
import { insertRow, patchRow, rowsWhere, sql } from '../tables/rows.ts';
import { checkerTable, sessionTable } from '../tables/tables.ts';
import { beginUnfinished } from '../store/unfinished-files.ts';
import { recordSettings } from '../queries/settings/settings.ts';
import { keptWraps } from '../backup/seal-backups.ts';
import { verifyLibrary } from '../verify/library.ts';
import { recordDecision, recordKey, recordWrap } from '../ledger/ledger-records.ts';
import { allKeys } from '../identity/signing-keys.ts';
import { nearMatchTable } from '../queries/evidence/near-matches.ts';
import { stateTables } from '../verify/replay.ts';

/** What a rescue brought into the new library, and what it could not. */
export interface Rescue {
  articles: RescuedArticle[];
  files: { kept: number; lost: string[] };
}

/** Tables that are filled in a way of their own, or fill themselves. What was read of files is read again. */
const OWN_WAY = new Set([
  ...['version', 'event', 'attachment', 'checker', 'session', 'ledger', 'merged'],
  ...Object.values(stateTables).map(([table]) => table.name),
]);

/**
 * Makes a new library at `target` of everything that can be read from a damaged one at `path`, which is only read. What it
 * makes passes verifyLibrary. `name` is what the entries of the rescue are signed with, `at` when. Takes long for a large
 * library. Throws rescueNothing, diskFull; then nothing is left at `target`.
 */
export function rescueLibrary(path: string, target: string, name: string, at: string): Rescue {
  const copy = `${target}.source`;
  removeLibrary(target);
  removeLibrary(copy);
  let library: Library | null = null;
  const finish = beginUnfinished(copy);
  try {
    for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
    const open = (library = openLibrary(target, 'write'));
    let kept = 0;
    const found = findAll(copy, (row) => {
      if (keepFile(open, row)) kept++;
    });
    const ids = [...new Set([...found.events.keys(), ...found.versions.keys()])];
    if (ids.length === 0) throw new TickmarkError('rescueNothing', { path });
    keepCheckers(open, found);
    const rescuer: Checker = { id: newId(), name, initials: 'T', createdAt: at };
    insertRow(open.db, checkerTable, rescuer);
    const articles = ids.map((articleId) => rescueOne(open, found, { articleId, checkerId: rescuer.id, at }));
    write(open, () => {
      forgetIdle(open, rescuer.id);
      keepTheRest(open, found);
      recordRescued(open, found, at);
    });
    verifyLibrary(open);
    const lost = namesOfLostFiles(open);
    open.close();
    return { articles, files: { kept, lost } };
  } catch (thrown) {
    library?.close();
    removeLibrary(target);
    throw libraryFailure(path, thrown);
  } finally {
    removeLibrary(copy);
    finish();
  }
}

/** If the tables refuse an article, only that one is lost. */
function rescueOne(library: Library, found: Found, who: Rescuer): RescuedArticle {
  try {
    return write(library, () => rescueArticle(library, found, who));
  } catch (thrown) {
    if (thrown instanceof TickmarkError) throw thrown;
    return lostArticle(found, who.articleId);
  }
}

function removeLibrary(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal', '-lock']) rmSync(path + end, { force: true });
}

/** Keeps the bytes of a file once, if their hash shows that they are intact. */
function keepFile({ db }: Library, row: RawRow): boolean {
  const { hash, size, mediaType, bytes, storedAt } = row;
  if (!Buffer.isBuffer(bytes) || sha256(bytes) !== hash) return false;
  const known = sql(db, 'SELECT 1 FROM attachment WHERE hash = ?').get(hash);
  if (known !== undefined) return false;
  sql(db, 'INSERT INTO attachment (hash, size, mediaType, bytes, storedAt) VALUES (?, ?, ?, ?, ?)').run(
    hash,
    size ?? bytes.length,
    mediaType ?? 'application/octet-stream',
    bytes,
    storedAt ?? new Date(0).toISOString(),
  );
  return true;
}

/** Removes the rescue's checker if no entry is theirs. */
function forgetIdle({ db }: Library, rescuerId: Id): void {
  sql(db, 'DELETE FROM checker WHERE id = ? AND NOT EXISTS (SELECT 1 FROM event WHERE checkerId = ?)').run(
    rescuerId,
    rescuerId,
  );
}

/** Begins the ledger of the rescued library with what is there. */
function recordRescued({ db }: Library, found: Found, at: string): void {
  const id = libraryId(db);
  if (id !== null) recordName(db, id, at);
  for (const checker of allCheckers(db)) recordChecker(db, checker, at);
  recordSettings(db);
  for (const erasing of unfinishedErasings(db)) recordErasing(db, erasing, at);
  for (const { id: way, wrap, madeAt } of keptWraps(db)) recordWrap(db, way, wrap, madeAt);
  for (const key of allKeys(db)) recordKey(db, key, at);
  recordDecisions(db, found);
  for (const { id: articleId } of sql(db, 'SELECT id FROM article').all()) {
    recordSessions(db, sittingsThatFit(db, String(articleId)), at);
    recordArticle(db, String(articleId), at);
  }
}

/**
 * Only the ledger of the damaged library has the digest of words that are sealed. A decision that it does not speak of is not kept:
 * the checker is asked again.
 */
function recordDecisions(db: Database, found: Found): void {
  const entries = [...(found.rows.get('ledger')?.values() ?? [])].sort(
    (a, b) => Number(a['seq']) - Number(b['seq']),
  );
  const digests = new Map(entries.map(({ entityId, said }) => [entityId, digestIn(said)]));
  for (const row of rowsWhere(db, nearMatchTable, 'true ORDER BY id')) {
    const digest = digests.get(row.id);
    if (row.words !== null) recordDecision(db, row);
    else if (digest !== undefined) recordDecision(db, row, digest);
    else sql(db, 'DELETE FROM nearMatch WHERE id = ?').run(row.id);
  }
}

const SaidOfWords = z.object({ words: Sha256 });

function digestIn(said: unknown): string | undefined {
  try {
    return SaidOfWords.safeParse(JSON.parse(String(said))).data?.words;
  } catch {
    // Damaged.
    return undefined;
  }
}

/** One that went on and has lost entries has ended. */
function sittingsThatFit(db: Database, articleId: Id): Session[] {
  return sessionsOf(db, articleId).map((session) =>
    session.endedAt === null && !isAsCounted(db, session)
      ? patchRow(db, sessionTable, session.id, { endedAt: session.startedAt })
      : session,
  );
}

/** Settings, places and whatever else is stored beside the articles, as far as this library's tables accept the rows. */
function keepTheRest({ db }: Library, found: Found): void {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all()
    .filter(
      (name) =>
        !OWN_WAY.has(name) &&
        !/^(search|passage|sealedText$|sourceText$|fingerprint$|sealedFingerprint$|sqlite_)/.test(name),
    );
  for (const table of tables)
    for (const row of found.rows.get(table)?.values() ?? [])
      try {
        insertRaw(db, table, row);
      } catch {
        // It belongs to something that is lost.
        continue;
      }
}

const Files = z.array(AttachmentRef);

/** The names of files that evidence and sources speak of and that could not be read whole. */
function namesOfLostFiles({ db }: Library): string[] {
  const rows = sql(
    db,
    `SELECT attachments FROM evidence WHERE attachments <> '[]'
     UNION ALL SELECT attachments FROM source WHERE attachments <> '[]'`,
  ).all();
  const kept = new Set(
    sql(db, 'SELECT hash FROM attachment')
      .all()
      .map(({ hash }) => hash),
  );
  const files = rows.flatMap(({ attachments }) => Files.parse(JSON.parse(String(attachments))));
  return [...new Set(files.filter(({ hash }) => !kept.has(hash)).map(({ name }) => name))];
}

import type { Database } from 'better-sqlite3';
import type { CaseContents } from '../../core/casefile/contents.ts';
import type { CaseFacts } from '../../core/casefile/manifest.ts';
import { MOVED_SESSION } from '../../core/casefile/redact-sessions.ts';
import type { Checker, Session } from '../../core/model/session.ts';
import { deriveId, salted, sha256 } from '../crypto/hash.ts';
import { formerHashTable, followProtection } from '../queries/history/follow-protection.ts';
import { refuseErasedArticle } from '../ledger/erasures.ts';
import { recordChecker, recordSessions } from '../ledger/ledger.ts';
import { recordArticle } from '../queries/articles/record-article.ts';
import { keepMerged } from '../queries/history/merged-entries.ts';
import { insertRow, patchRow, rowById, sql, type Table } from '../tables/rows.ts';
import { sessionsOf } from '../queries/history/sessions.ts';
import { isSealedFile } from '../queries/files/sealed-files.ts';
import {
  articleTable,
  blockTable,
  checkerTable,
  claimTable,
  eventTable,
  evidenceTable,
  mergeTable,
  proofTickTable,
  reviewTable,
  sentenceTable,
  sessionTable,
  sourceTable,
  versionTable,
} from '../tables/tables.ts';
import type { Block, Sentence } from '../../core/model/article/article.ts';
import { draftMaking, NO_HASH, type Event } from '../../core/model/history/event.ts';
import type { CaseMerge } from './merge.ts';
import type { Committer } from '../queries/history/commit.ts';
import { appendEvents } from '../queries/history/events.ts';
import { partsHash } from '../queries/articles/parts-hash.ts';
import type { Library } from '../store/open.ts';
import { chained, needsSalt } from '../../core/model/history/hash-chain.ts';
import { digestOf } from '../../core/casefile/merge/entry.ts';

/** Returns the bytes of a file in a case file by its hash; null if the case file lacks it. */
export type BytesOf = (hash: string) => Uint8Array | null;

/**
 * Puts an article of a case file into a library that does not have it, as it was in the other one: every row, every
 * entry of its history, and the hashes that its history had before it was salted. Call inside `write`. Throws
 * SQLite's error if part of it is there already.
 */
export function putCase(
  db: Database,
  contents: CaseContents,
  {
    facts,
    openedAt,
    bytesOf,
    former = null,
  }: { facts: CaseFacts; openedAt: string; bytesOf: BytesOf; former?: string[] | null },
): void {
  refuseErasedArticle(db, contents.article.id, contents.article.title);
  putPeople(db, contents.checkers, openedAt);
  putFiles(db, contents, bytesOf, openedAt);
  insertRow(db, articleTable, contents.article);
  putAll(db, versionTable, contents.versions);
  putAll(db, blockTable, contents.blocks);
  putAll(db, sentenceTable, contents.sentences);
  putAll(db, claimTable, contents.claims);
  putAll(db, evidenceTable, contents.evidence);
  putAll(db, reviewTable, contents.reviews);
  putAll(db, sourceTable, contents.sources);
  putAll(db, proofTickTable, contents.proofTicks);
  putSittings(db, contents.sessions, openedAt);
  putAll(db, mergeTable, contents.merges);
  putAll(db, eventTable, contents.events);
  if (former !== null) insertRow(db, formerHashTable, { id: contents.article.id, hashes: former });
  for (const { id } of contents.merges)
    keepMerged(
      db,
      id,
      contents.merged.filter(({ mergeId }) => mergeId === id),
    );
  for (const piece of contents.evidence) if (piece.protected) followProtection(db, 'evidence', piece);
  for (const source of contents.sources) if (source.protected) followProtection(db, 'source', source);
  const origins = [facts, ...(contents.origin?.facts ?? [])].slice(0, 100);
  sql(
    db,
    'INSERT INTO origin (articleId, openedAt, manifest, veils, salt) VALUES (?, ?, ?, ?, lower(hex(randomblob(16))))',
  ).run(contents.article.id, openedAt, JSON.stringify(origins), JSON.stringify(contents.veils));
  recordArticle(db, contents.article.id, openedAt);
}

function putAll<Row extends { id: string }>(db: Database, table: Table<Row>, rows: readonly Row[]): void {
  for (const row of rows) insertRow(db, table, row);
}

/** Adds unknown people. Known ones keep the name that they have here. */
export function putPeople(db: Database, checkers: readonly Checker[], at: string): void {
  for (const checker of checkers)
    if (rowById(db, checkerTable, checker.id) === null) {
      insertRow(db, checkerTable, checker);
      recordChecker(db, checker, at);
    }
}

/** Keeps the files of a case file, each once. */
export function putFiles(db: Database, { attachments }: CaseContents, bytesOf: BytesOf, at: string): void {
  const insert = sql(
    db,
    'INSERT INTO attachment (hash, size, mediaType, bytes, storedAt) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  for (const { hash, size, mediaType } of attachments) {
    const bytes = isSealedFile(db, hash) ? null : bytesOf(hash);
    if (bytes !== null)
      insert.run(hash, size, mediaType, Buffer.from(bytes.buffer, bytes.byteOffset, size), at);
  }
}

/** Adds sittings, which count as ended here. If both sides know a sitting, the longer one counts. */
export function putSittings(db: Database, sessions: readonly Session[], at: string): void {
  const articles = new Set(sessions.map(({ articleId }) => articleId));
  const here = [...articles].flatMap((articleId) => sessionsOf(db, articleId).map(({ id }) => id));
  const moved = new Map(here.map((id) => [deriveId(MOVED_SESSION, id), id]));
  const put = sessions.flatMap((session): Session[] => {
    // The same sitting, with or without its beginning, is here already.
    if (moved.has(session.id) || here.includes(deriveId(MOVED_SESSION, session.id))) return [];
    const known = rowById(db, sessionTable, session.id);
    const endedAt = session.endedAt ?? session.startedAt;
    if (known !== null && known.changes >= session.changes) return [];
    if (known !== null)
      return [patchRow(db, sessionTable, session.id, { changes: session.changes, endedAt })];
    insertRow(db, sessionTable, { ...session, endedAt });
    return [{ ...session, endedAt }];
  });
  recordSessions(db, put, at);
}

/**
 * Adds the texts that are not here as the article's next versions. Returns the id of each here, by its id in the
 * merged state. Call inside `write`.
 */
export function putVersions(
  { db }: Library,
  who: Committer,
  contents: CaseContents,
  { here, after, newVersions }: CaseMerge,
): Map<string, string> {
  const locals = new Map(here.versions.map(({ id }) => [after.nameOf(id), id]));
  let number = Math.max(...here.versions.map((version) => version.number));
  for (const version of newVersions) {
    const name = after.nameOf(version.id);
    if (locals.has(name)) continue;
    locals.set(name, version.id);
    const own = { ...version, number: ++number };
    insertRow(db, versionTable, own);
    const ofVersion = ({ versionId }: { versionId: string }): boolean => versionId === version.id;
    const blocks = contents.blocks.filter(ofVersion).map((block) => asLoaded(block, after));
    const sentences = contents.sentences.filter(ofVersion).map((one) => ({ ...one, noClaim: false }));
    for (const block of blocks) insertRow(db, blockTable, block);
    for (const sentence of sentences) insertRow(db, sentenceTable, sentence);
    const { text: _text, ...rest } = own;
    const entry = { ...rest, partsHash: partsHash(byPlace(blocks), byPlace(sentences)) };
    appendEvents(db, { ...who, sessionId: null, undoes: null }, [
      draftMaking('version.loaded', 'version', entry),
    ]);
  }
  return locals;
}

/** A block as it was before anybody marked it. */
function asLoaded(block: Block, { blocks, nameOf }: CaseMerge['after']): Block {
  const marked = blocks.get(nameOf(block.id));
  return marked === undefined ? block : { ...block, isText: !marked };
}

function byPlace<Part extends Block | Sentence>(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => a.position - b.position);
}

/**
 * Returns the contents of an older app's case file with salts in its entries about evidence, the history hashed again,
 * and the former hashes. A case file that has salts is returned unchanged. Without salts, sealed contents could be
 * guessed from their hashes.
 */
export function saltedCase(contents: CaseContents): { contents: CaseContents; former: string[] | null } {
  const entries = [...contents.events, ...contents.merged.map(({ event }) => event)];
  if (entries.every((event) => !needsSalt(event) || typeof event.digest === 'string'))
    return { contents, former: null };
  const merged = contents.merged.map((entry) => ({
    ...entry,
    event: { ...salted(entry.event), seq: 1, previousHash: NO_HASH, hash: NO_HASH },
  }));
  const merges = contents.merges.map((merge) => ({
    ...merge,
    digest: digestOf(
      merged.filter(({ mergeId }) => mergeId === merge.id),
      sha256,
    ),
  }));
  const digests = new Map(merges.map(({ id, digest }) => [id, digest]));
  const told = (event: Event): Event => {
    const digest = event.kind === 'merge.made' ? digests.get(event.entityId) : undefined;
    return digest === undefined ? salted(event) : { ...event, to: { ...event.to, digest } };
  };
  return {
    contents: { ...contents, events: chained(contents.events.map(told), sha256), merges, merged },
    former: contents.events.map(({ hash }) => hash),
  };
}

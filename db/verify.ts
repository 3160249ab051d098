import type { Database } from 'better-sqlite3';
import { Article, Block, Sentence } from '../core/article.ts';
import { Claim } from '../core/claim.ts';
import { TickmarkError } from '../core/errors.ts';
import { canonicalEvent, canonicalJson, NO_HASH, type Event } from '../core/event.ts';
import { Evidence } from '../core/evidence.ts';
import type { Id } from '../core/ids.ts';
import { Merge } from '../core/merge/merge.ts';
import { eventsOf, sha256 } from './events.ts';
import { integrityOf } from './integrity.ts';
import { partsHash } from './load.ts';
import { mergedProblem } from './merged.ts';
import { Review } from '../core/review.ts';
import type { Library } from './open.ts';
import { rowById, rowsWhere, sql, type Table } from './table.ts';
import {
  articleTable,
  blockTable,
  claimTable,
  evidenceTable,
  mergeTable,
  reviewTable,
  sentenceTable,
  versionTable,
} from './tables.ts';

/** What `verifyLibrary` looked at. */
export interface Verified {
  articles: number;
  events: number;
  attachments: number;
}

/**
 * Checks a whole library: SQLite's own integrity, every history's chain of hashes, that the state of every thing is what
 * its history says, the hashes of texts and of kept files. `states` false leaves the states alone: those of an older
 * format are not this code's to read. Throws libraryDamaged or historyBroken at the first that does not fit.
 */
export function verifyLibrary(library: Pick<Library, 'db' | 'path'>, states = true): Verified {
  const { db, path } = library;
  const { file: problem } = integrityOf(db, 'integrity_check');
  if (problem !== null) throw new TickmarkError('libraryDamaged', { path, problem });
  const dangling = db.pragma('foreign_key_check') as unknown[];
  if (dangling.length > 0)
    throw new TickmarkError('libraryDamaged', { path, problem: 'a row refers to one that is missing' });
  const articles = rowsWhere(db, articleTable, 'true ORDER BY id');
  let events = 0;
  for (const { id, title } of articles) events += verifyHistory(db, id, title, states);
  return { articles: articles.length, events, attachments: verifyAttachments(library) };
}

function verifyHistory(db: Database, articleId: Id, title: string, withStates: boolean): number {
  const events = eventsOf(db, articleId);
  const broken = (seq: number, problem: string): TickmarkError =>
    new TickmarkError('historyBroken', { title, seq, problem });
  let previousHash = NO_HASH;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) throw broken(event.seq, `entry ${index + 1} is missing`);
    if (event.previousHash !== previousHash)
      throw broken(event.seq, 'it does not follow the entry before it');
    if (event.hash !== sha256(canonicalEvent(event))) throw broken(event.seq, 'it was changed');
    previousHash = event.hash;
  }
  if (!withStates) return events.length;
  const states = replay(events);
  for (const [entityId, { event, fields }] of states) {
    const problem = stateProblem(db, event, entityId, fields);
    if (problem !== null) throw broken(event.seq, problem);
  }
  verifyThatNothingIsBesides(db, articleId, states, broken);
  return events.length;
}

/** A thing as its entries say it is now, and the last of them. */
export interface Replayed {
  event: Event;
  fields: Record<string, unknown>;
}

/** What the entries say that each thing is now: its fields, and the last entry about it. */
export function replay(events: readonly Event[]): Map<string, Replayed> {
  const states = new Map<string, Replayed>();
  for (const event of events) {
    const before = states.get(event.entityId)?.fields ?? {};
    states.set(event.entityId, { event, fields: { ...before, ...event.to } });
  }
  return states;
}

/** The tables of what the history is about and changes, each with the schema of its rows. */
export const stateTables = {
  article: [articleTable, Article],
  block: [blockTable, Block],
  sentence: [sentenceTable, Sentence],
  claim: [claimTable, Claim],
  evidence: [evidenceTable, Evidence],
  review: [reviewTable, Review],
  merge: [mergeTable, Merge],
} as const;

function stateProblem(
  db: Database,
  event: Event,
  entityId: string,
  fields: Record<string, unknown>,
): string | null {
  if (event.entity === 'version') return versionProblem(db, entityId, fields);
  const [table, schema] = stateTables[event.entity];
  const row = rowById(db, table as Table<{ id: string }>, entityId);
  if (row === null) return `the ${event.entity} ${entityId} is missing`;
  if (!schema.safeParse(row).success) return `the ${event.entity} ${entityId} has values that cannot be`;
  for (const [field, value] of Object.entries(fields))
    if (canonicalJson(Reflect.get(row, field)) !== canonicalJson(value))
      return `the ${event.entity}'s ${field} is not what the history says`;
  return event.entity === 'merge' ? mergedProblem(db, entityId) : null;
}

function versionProblem(db: Database, versionId: string, fields: Record<string, unknown>): string | null {
  const version = rowById(db, versionTable, versionId);
  if (version === null) return 'the version is missing';
  if (sha256(version.text) !== fields['textHash']) return 'the text is not the one that was loaded';
  const blocks = rowsWhere(db, blockTable, 'versionId = ? ORDER BY position', versionId);
  const sentences = rowsWhere(db, sentenceTable, 'versionId = ? ORDER BY position', versionId);
  if (partsHash(blocks, sentences) !== fields['partsHash'])
    return 'blocks or sentences are not those that were loaded';
  const { partsHash: _parts, ...entry } = fields;
  for (const [field, value] of Object.entries(entry))
    if (canonicalJson(Reflect.get(version, field)) !== canonicalJson(value))
      return `the version's ${field} was changed`;
  return null;
}

/** Claims, evidence, reviews and merges that no entry made have been put in from outside. */
function verifyThatNothingIsBesides(
  db: Database,
  articleId: Id,
  states: ReadonlyMap<string, unknown>,
  broken: (seq: number, problem: string) => TickmarkError,
): void {
  const ids = sql(
    db,
    `SELECT id FROM claim WHERE articleId = ?
     UNION ALL SELECT evidence.id FROM evidence JOIN claim ON claim.id = claimId WHERE articleId = ?
     UNION ALL SELECT review.id FROM review JOIN claim ON claim.id = claimId WHERE articleId = ?
     UNION ALL SELECT id FROM merge WHERE articleId = ?`,
  ).all(articleId, articleId, articleId, articleId);
  const stray = ids.find((row) => !states.has(String(row['id'])));
  if (stray !== undefined) throw broken(0, `${String(stray['id'])} is in no entry`);
}

function verifyAttachments({ db, path }: Pick<Library, 'db' | 'path'>): number {
  let count = 0;
  for (const row of sql(db, 'SELECT hash, bytes FROM attachment').iterate()) {
    count++;
    if (sha256(row['bytes'] as Buffer) !== row['hash'])
      throw new TickmarkError('libraryDamaged', {
        path,
        problem: `the kept file ${String(row['hash'])} was changed`,
      });
  }
  return count;
}

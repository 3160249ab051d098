import type { Database } from 'better-sqlite3';
import { CaseAttachment, type CaseContents } from '../../core/casefile/contents.ts';
import { filesIn } from '../../core/casefile/files.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { Checker, Session } from '../../core/model/session.ts';
import { attachmentFacts } from '../queries/files/attachments.ts';
import { allCheckers } from '../queries/settings/checkers.ts';
import { eventsOf } from '../queries/history/events.ts';
import { mergedInto, originOf } from '../queries/history/merged-entries.ts';
import type { Library } from '../store/open.ts';
import { sessionsOf } from '../queries/history/sessions.ts';
import { rowById, rowsWhere } from '../tables/rows.ts';
import { refuseLocked } from '../queries/evidence/protected-evidence.ts';
import {
  articleTable,
  blockTable,
  claimTable,
  evidenceTable,
  mergeTable,
  proofTickTable,
  reviewTable,
  sentenceTable,
  sourceTable,
  versionTable,
} from '../tables/tables.ts';

/**
 * Returns everything that the library has about an article, except the bytes of its files. Throws articleNotFound,
 * libraryLocked.
 */
export function readCase({ db }: Pick<Library, 'db'>, articleId: Id): CaseContents {
  const article = rowById(db, articleTable, articleId);
  if (article === null) throw new TickmarkError('articleNotFound');
  refuseLocked(db, articleId);
  const ofVersions = 'versionId IN (SELECT id FROM version WHERE articleId = ?)';
  const ofClaims = 'claimId IN (SELECT id FROM claim WHERE articleId = ?) ORDER BY id';
  const events = eventsOf(db, articleId);
  const lastChange = new Map(events.map(({ sessionId, at }) => [sessionId, at]));
  const origin = originOf(db, articleId);
  const contents: CaseContents = {
    article,
    versions: rowsWhere(db, versionTable, 'articleId = ? ORDER BY number', articleId),
    blocks: rowsWhere(db, blockTable, `${ofVersions} ORDER BY versionId, position`, articleId),
    sentences: rowsWhere(db, sentenceTable, `${ofVersions} ORDER BY versionId, position`, articleId),
    claims: rowsWhere(db, claimTable, 'articleId = ? ORDER BY id', articleId),
    evidence: rowsWhere(db, evidenceTable, ofClaims, articleId),
    reviews: rowsWhere(db, reviewTable, ofClaims, articleId),
    sources: rowsWhere(db, sourceTable, 'articleId = ? ORDER BY id', articleId),
    proofTicks: rowsWhere(db, proofTickTable, 'articleId = ? ORDER BY id', articleId),
    checkers: [],
    sessions: sessionsOf(db, articleId).map((session) => ended(session, lastChange)),
    events,
    veils: origin?.veils ?? {},
    merges: rowsWhere(db, mergeTable, 'articleId = ? ORDER BY id', articleId),
    merged: mergedInto(db, articleId),
    origin: origin?.origin ?? null,
    attachments: [],
  };
  return { ...contents, checkers: peopleIn(db, contents), attachments: keptFiles(db, contents) };
}

/** A session that is still open is disclosed as ended with its last change. */
function ended(session: Session, lastChange: ReadonlyMap<Id | null, string>): Session {
  return { ...session, endedAt: session.endedAt ?? lastChange.get(session.id) ?? session.startedAt };
}

/** Everybody who took part in an article, in the order in which the library came to know them. */
function peopleIn(
  db: Database,
  { events, merged, claims, evidence, reviews, sources, proofTicks, sessions }: CaseContents,
): Checker[] {
  const ids = new Set<Id | null>([
    ...events.map(({ checkerId }) => checkerId),
    ...merged.map(({ event }) => event.checkerId),
    ...claims.flatMap(({ createdBy, verdictBy, saidBy }) => [createdBy, verdictBy, saidBy]),
    ...evidence.map(({ createdBy }) => createdBy),
    ...[...sources, ...proofTicks].map(({ createdBy }) => createdBy),
    ...reviews.flatMap(({ checkerId, resolvedBy }) => [checkerId, resolvedBy]),
    ...sessions.map(({ checkerId }) => checkerId),
  ]);
  return allCheckers(db).filter(({ id }) => ids.has(id));
}

/** The files that an article names and the library has. */
function keptFiles(db: Database, contents: CaseContents): CaseAttachment[] {
  return [...filesIn(contents)].sort().flatMap((hash) => {
    const facts = attachmentFacts(db, hash);
    return facts === null ? [] : CaseAttachment.parse(facts);
  });
}

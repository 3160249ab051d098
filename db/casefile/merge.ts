import type { Version } from '../../core/model/article/article.ts';
import type { CaseContents } from '../../core/casefile/contents.ts';
import type { CaseFacts } from '../../core/casefile/manifest.ts';
import type { Change } from '../../core/model/history/change.ts';
import type { CheckedSignature } from '../../core/identity/signature-standing.ts';
import { draftMaking, NO_HASH } from '../../core/model/history/event.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { newId, type Id } from '../../core/kernel/ids.ts';
import { digestOf, entriesOfLine, type Entry, type Merge } from '../../core/casefile/merge/entry.ts';
import { mergeDrafts } from '../../core/casefile/merge/drafts.ts';
import { filesNeeded } from '../../core/casefile/files.ts';
import { keepProtection, type KeptProtection } from '../../core/casefile/merge/keep-protection.ts';
import { prepareMerge, type Histories, type PreparedMerge } from '../../core/casefile/merge/prepare.ts';
import { readCase } from './read.ts';
import { putVersions, putFiles, putPeople, putSittings, type BytesOf } from './write.ts';
import { commitStep, write, type Committer } from '../queries/history/commit.ts';
import { deriveId, salted, sha256 } from '../crypto/hash.ts';
import { erasedSourcesOf, withoutErased } from '../ledger/erasures.ts';
import { libraryFailure } from '../store/failures.ts';
import { recordAbsentFiles } from '../queries/articles/record-article.ts';
import { keepMerged } from '../queries/history/merged-entries.ts';
import { namedFiles } from '../queries/evidence/named-files.ts';
import type { Library } from '../store/open.ts';
import { rowById, sql } from '../tables/rows.ts';
import { articleTable } from '../tables/tables.ts';

/** A case file that was opened and found to be consistent. */
export interface OpenedCase {
  /** Its file name. */
  name: string;
  contents: CaseContents;
  facts: CaseFacts;
  bytesOf: BytesOf;
  signature: CheckedSignature;
}

/** The result of merging a case file into the article that is here. */
export interface CaseMerge extends PreparedMerge, KeptProtection {
  here: CaseContents;
  /** Texts that are not here, in the order in which they were loaded. */
  newVersions: Version[];
  /** Files that are not here. */
  newFiles: CaseContents['attachments'];
}

/** The ids of evidence that a checker allows to lose protection by a merge. */
export type Allowed = ReadonlySet<Id>;
const NONE: Allowed = new Set();

/**
 * Returns the result of merging a case file; changes nothing. No protected source here loses anything by it, except
 * those in `allowed`. Throws articleNotFound, caseOther, caseDamaged.
 */
export function prepareCaseMerge(
  library: Pick<Library, 'db'>,
  opened: Pick<OpenedCase, 'contents'>,
  allowed: Allowed = NONE,
): CaseMerge {
  const contents = withoutErased(opened.contents, erasedSourcesOf(library.db, opened.contents.article.id));
  const here = readCase(library, contents.article.id);
  const prepared = prepareMerge(historiesOf(here), historiesOf(contents), deriveId, new Date().toISOString());
  const kept = keepProtection(
    prepared,
    { claims: byId(here.claims), evidence: byId(here.evidence), sources: byId(here.sources) },
    allowed,
  );
  const { nameOf } = prepared.after;
  const known = new Set(here.versions.map(({ id }) => nameOf(id)));
  const needed = filesNeeded(contents, prepared, here.versions);
  const files = new Set(here.attachments.map(({ hash }) => hash));
  return {
    ...prepared,
    ...kept,
    here,
    newVersions: contents.versions
      .filter(({ id }) => !known.has(nameOf(id)))
      .sort((a, b) => (a.loadedAt < b.loadedAt ? -1 : a.loadedAt > b.loadedAt ? 1 : a.id < b.id ? -1 : 1)),
    newFiles: contents.attachments.filter(({ hash }) => !files.has(hash) && needed.has(hash)),
  };
}

function historiesOf({ events, veils, merged }: CaseContents): Histories {
  const foreign = merged.map(({ event, parents, veil }) => ({ event, parents, veil }));
  return {
    entries: [...entriesOfLine(events, veils), ...foreign],
    heads: events.slice(-1).map(({ id }) => id),
  };
}

/**
 * Merges a case file into the article that is here, in one transaction and one step that undo takes back; texts that were not
 * here come before it in a step of their own, as a load does. Returns what changed, null if there was nothing to merge;
 * files that were not here are kept all the same. Throws as prepareCaseMerge, caseOther where its ids are those of other
 * things here, and what `write` throws.
 */
export function mergeCase(
  library: Library,
  who: Committer,
  opened: OpenedCase,
  allowed: Allowed = NONE,
): Change | null {
  return write(library, () => {
    const merge = prepareCaseMerge(library, opened, allowed);
    try {
      return apply(library, who, opened, merge);
    } catch (thrown) {
      throw collision(library, thrown, opened);
    }
  });
}

function apply(library: Library, who: Committer, opened: OpenedCase, merge: CaseMerge): Change | null {
  const { db } = library;
  const filesBefore = namedFiles(db, who.articleId);
  putFiles(db, { ...opened.contents, attachments: merge.newFiles }, opened.bytesOf, who.at);
  if (merge.isNothing) {
    recordAbsentFiles(db, who.articleId, who.at, filesBefore);
    return null;
  }
  putPeople(db, opened.contents.checkers, who.at);
  const locals = putVersions(library, who, opened.contents, merge);
  putSittings(db, opened.contents.sessions, who.at);
  // Contents from an older app are salted here, because their own hashes would confirm guesses at what is sealed
  // later.
  const news = saltedNews(merge.news);
  const row = mergeRow(who, opened, news);
  const drafts = mergeDrafts(merge, rowsOf(library, who, merge, locals));
  const change = commitStep(library, who, [draftMaking('merge.made', 'merge', row), ...drafts]);
  keepMerged(db, row.id, news);
  recordAbsentFiles(db, who.articleId, who.at, filesBefore);
  return change;
}

function saltedNews(news: readonly Entry[]): readonly Entry[] {
  if (news.every(({ event }) => salted(event) === event)) return news;
  return news.map((entry) => ({
    ...entry,
    event: { ...salted(entry.event), seq: 1, previousHash: NO_HASH, hash: NO_HASH },
  }));
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function mergeRow(who: Committer, { name, contents, facts }: OpenedCase, news: readonly Entry[]): Merge {
  return {
    id: newId(),
    articleId: who.articleId,
    fileName: name.slice(-255),
    madeBy: facts.madeBy.name,
    madeAt: facts.madeAt,
    heads: historiesOf(contents).heads.slice(),
    entries: news.length,
    digest: digestOf(news, sha256),
    createdAt: who.at,
    removed: false,
  };
}

function rowsOf(
  library: Library,
  { articleId }: Committer,
  { here, newVersions }: CaseMerge,
  locals: ReadonlyMap<string, string>,
): Parameters<typeof mergeDrafts>[1] {
  const now = newVersions.length === 0 ? here : readCase(library, articleId);
  return {
    article: now.article,
    blocks: byId(now.blocks),
    sentences: byId(now.sentences),
    claims: byId(now.claims),
    evidence: byId(now.evidence),
    reviews: byId(now.reviews),
    sources: byId(now.sources),
    proofTicks: byId(now.proofTicks),
    localId: (id) => {
      const [version = id, part] = id.split('.');
      const local = locals.get(version) ?? version;
      return part === undefined ? local : `${local}.${part}`;
    },
  };
}

/**
 * Returns the error for a case file that could not be added because somebody wrote an id of another article into it by
 * hand. Throws nothing.
 */
export function collision(library: Library, thrown: unknown, { name, contents }: OpenedCase): unknown {
  const failure = libraryFailure(library.path, thrown);
  if (failure instanceof TickmarkError) return failure;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (!code.startsWith('SQLITE_CONSTRAINT')) return thrown;
  const title = otherArticle(library, contents);
  return title === null
    ? new TickmarkError('caseDamaged', { name, problem: 'two things in it have one id' }, { cause: thrown })
    : new TickmarkError('caseIds', { name, title }, { cause: thrown });
}

/** The title of another article here that owns something which a case file claims as its own; null for none. */
function otherArticle({ db }: Library, contents: CaseContents): string | null {
  const { article, versions, claims, evidence, reviews, sources, proofTicks, sessions, events, merges } =
    contents;
  const owners = {
    version: 'SELECT articleId FROM version WHERE id = ?',
    claim: 'SELECT articleId FROM claim WHERE id = ?',
    evidence: 'SELECT articleId FROM evidence JOIN claim ON claim.id = claimId WHERE evidence.id = ?',
    review: 'SELECT articleId FROM review JOIN claim ON claim.id = claimId WHERE review.id = ?',
    source: 'SELECT articleId FROM source WHERE id = ?',
    proofTick: 'SELECT articleId FROM proofTick WHERE id = ?',
    session: 'SELECT articleId FROM session WHERE id = ?',
    event: 'SELECT articleId FROM event WHERE id = ?',
    merge: 'SELECT articleId FROM merge WHERE id = ?',
  };
  const parts = {
    version: versions,
    claim: claims,
    evidence,
    review: reviews,
    source: sources,
    proofTick: proofTicks,
    session: sessions,
    merge: merges,
  };
  for (const [name, rows] of Object.entries({ ...parts, event: events }))
    for (const { id } of rows) {
      const owner = sql(db, owners[name as keyof typeof owners]).get(id)?.['articleId'];
      if (owner !== undefined && owner !== article.id)
        return rowById(db, articleTable, String(owner))?.title ?? null;
    }
  return null;
}

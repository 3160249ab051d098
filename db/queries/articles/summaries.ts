import type { Database } from 'better-sqlite3';
import { Release } from '../../../core/model/article/article.ts';
import type { ArticleSummary } from '../../../core/contract/index.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Library } from '../../store/open.ts';
import { verdicts } from '../../../core/model/claim/verdict.ts';
import { readRow, sql } from '../../tables/rows.ts';
import { articleTable } from '../../tables/tables.ts';

/**
 * A sentence counts as untouched by the same rule as core/model/article/coverage.ts: no claim that a checker made or
 * kept shares a character with it. The length of the longest claim, the first value, limits how far back the query
 * must look, so that the index finds the few claims in range. It is computed before: within the query SQLite would
 * compute it again for each sentence.
 */
const LIVE = `claim.versionId = version.id AND claim.removed = 0 AND claim.status <> 'dismissed'`;
const CLEARABLE = `sentence.versionId = version.id AND EXISTS (
  SELECT 1 FROM block WHERE block.versionId = version.id AND block.position = sentence.blockPosition
    AND block.isText = 1 AND block.kind <> 'heading')`;

const countOf = (verdict: string): string =>
  `(SELECT count(*) FROM claim WHERE ${LIVE} AND verdict = '${verdict}') AS ${verdict}`;

/** Whether anybody has worked on the newest text. Suggestions of the detector are nobody's work. */
const TOUCHED = `EXISTS (
    SELECT 1 FROM claim WHERE claim.versionId = version.id AND claim.status <> 'suggested'
  ) OR EXISTS (SELECT 1 FROM sentence WHERE sentence.versionId = version.id AND sentence.noClaim = 1)`;

const SUMMARY = `
  SELECT article.*, version.number AS versionNumber, version.words AS words,
    version.release AS release,
    ${verdicts.map(countOf).join(', ')},
    (SELECT count(*) FROM sentence WHERE ${CLEARABLE}) AS sentences,
    (SELECT count(*) FROM sentence WHERE ${CLEARABLE} AND noClaim = 0 AND NOT EXISTS (
      SELECT 1 FROM claim WHERE ${LIVE} AND claim.status = 'kept' AND claim.start < sentence."end"
        AND claim.start > sentence.start - ?
        AND claim."end" > sentence.start
    )) AS untouched,
    (${TOUCHED}) AS touched,
    (SELECT count(DISTINCT claim.id) FROM claim JOIN review ON review.claimId = claim.id
      WHERE ${LIVE} AND review.removed = 0 AND review.agrees = 0 AND review.resolvedBy IS NULL) AS disagreements,
    (SELECT group_concat(DISTINCT checkerId) FROM session WHERE session.articleId = article.id) AS checkers,
    last.at AS lastChangeAt, checker.name AS lastChecker
  FROM article
  JOIN version ON version.articleId = article.id
    AND version.number = (SELECT max(number) FROM version WHERE articleId = article.id)
  JOIN event AS last ON last.articleId = article.id
    AND last.seq = (SELECT max(seq) FROM event WHERE articleId = article.id)
  LEFT JOIN checker ON checker.id = last.checkerId
  WHERE article.id = ?`;

const LONGEST = `
  SELECT max(claim."end" - claim.start) AS longest FROM claim
  WHERE versionId = (SELECT id FROM version WHERE articleId = ? ORDER BY number DESC LIMIT 1)`;

type Row = Parameters<typeof readRow>[1];

function summaryIn(row: Row): ArticleSummary {
  const textOrNull = (value: Row[string] | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    article: readRow(articleTable, row),
    versionNumber: Number(row['versionNumber']),
    release: Release.nullable().parse(JSON.parse(String(row['release'] ?? 'null'))),
    words: Number(row['words']),
    verdicts: {
      verified: Number(row['verified']),
      unverifiable: Number(row['unverifiable']),
      refuted: Number(row['refuted']),
      unchecked: Number(row['unchecked']),
    },
    sentences: Number(row['sentences']),
    untouched: Number(row['untouched']),
    touched: row['touched'] === 1,
    disagreements: Number(row['disagreements']),
    checkers: textOrNull(row['checkers'])?.split(',') ?? [],
    lastChangeAt: String(row['lastChangeAt']),
    lastChecker: textOrNull(row['lastChecker']),
  };
}

/** One article's line, or null. */
export function summaryOf({ db }: Library, articleId: Id): ArticleSummary | null {
  const longest = Number(sql(db, LONGEST).get(articleId)?.['longest'] ?? 0);
  const row = sql(db, SUMMARY).get(longest, articleId);
  return row === undefined ? null : summaryIn(row);
}

/** A cached line, the entry of the article's history up to which it holds, and its place in the order of reading. */
interface Known {
  seq: number;
  stamp: number;
  summary: ArticleSummary;
}

/** The cache of lines. Counting a text's sentences takes a while, and a line is valid until its article's history grows. */
interface Read {
  /** Lines contain names, so all are read again when a name changes. */
  names: string;
  stamp: number;
  lines: Map<Id, Known>;
}

const read = new WeakMap<Database, Read>();

function readOf(db: Database): Read {
  const names = JSON.stringify(sql(db, 'SELECT id, name FROM checker ORDER BY id').all());
  const before = read.get(db);
  if (before?.names === names) return before;
  const fresh: Read = { names, stamp: before?.stamp ?? 0, lines: new Map() };
  read.set(db, fresh);
  return fresh;
}

/** Reads every line that is missing or outdated, yielding after each, because the first time takes a while. */
export function* readLines(library: Library): Generator<void> {
  const { db } = library;
  const { lines } = readOf(db);
  const last = sql(
    db,
    'SELECT id, (SELECT max(seq) FROM event WHERE articleId = article.id) AS seq FROM article',
  ).all();
  for (const row of last) {
    const id = String(row['id']);
    const seq = Number(row['seq']);
    if (lines.get(id)?.seq === seq) continue;
    const summary = summaryOf(library, id);
    const now = readOf(db);
    if (summary !== null) now.lines.set(id, { seq, stamp: ++now.stamp, summary });
    yield;
  }
}

/** Brings every line up to date, at once. */
function readAll(library: Library): Read {
  for (const _ of readLines(library));
  return readOf(library.db);
}

/** The library's lines, the last changed first: what is there, or what was deleted. */
export function listArticles(library: Library, removed: boolean): ArticleSummary[] {
  return [...readAll(library).lines.values()]
    .map(({ summary }) => summary)
    .filter(({ article }) => article.removed === removed)
    .sort(
      (a, b) =>
        (a.lastChangeAt < b.lastChangeAt ? 1 : a.lastChangeAt > b.lastChangeAt ? -1 : 0) ||
        (a.article.id < b.article.id ? 1 : -1),
    );
}

/**
 * Returns the lines that are new or changed since `since` (all for null), in no order, with the stamp for the next
 * call.
 */
export function listChanges(
  library: Library,
  removed: boolean | null,
  since: number | null,
): { articles: ArticleSummary[]; stamp: number } {
  const { lines, stamp } = readAll(library);
  const articles = [...lines.values()]
    .filter((line) => since === null || line.stamp > since)
    .map(({ summary }) => summary)
    .filter(({ article }) => removed === null || article.removed === removed);
  return { articles, stamp };
}

import { Release } from '../core/article.ts';
import type { ArticleSummary } from '../core/contract.ts';
import type { Id } from '../core/ids.ts';
import type { Library } from './open.ts';
import { verdicts } from '../core/verdict.ts';
import { readRow, sql } from './table.ts';
import { articleTable } from './tables.ts';

/**
 * A sentence counts as untouched by the same rule as core/coverage.ts: no claim that a checker made or kept shares a
 * character with it. How long the longest claim is tells how far back one must look, so that the index finds the few that can.
 */
const LIVE = `claim.versionId = version.id AND claim.removed = 0 AND claim.status <> 'dismissed'`;
const CLEARABLE = `sentence.versionId = version.id AND EXISTS (
  SELECT 1 FROM block WHERE block.versionId = version.id AND block.position = sentence.blockPosition
    AND block.isText = 1 AND block.kind <> 'heading')`;

const countOf = (verdict: string): string =>
  `(SELECT count(*) FROM claim WHERE ${LIVE} AND verdict = '${verdict}') AS ${verdict}`;

const SUMMARY = `
  SELECT article.*, version.number AS versionNumber, version.words AS words,
    version.release AS release,
    ${verdicts.map(countOf).join(', ')},
    (SELECT count(*) FROM sentence WHERE ${CLEARABLE}) AS sentences,
    (SELECT count(*) FROM sentence WHERE ${CLEARABLE} AND noClaim = 0 AND NOT EXISTS (
      SELECT 1 FROM claim WHERE ${LIVE} AND claim.status = 'kept' AND claim.start < sentence."end"
        AND claim.start > sentence.start - longest.length AND claim."end" > sentence.start
    )) AS untouched,
    last.at AS lastChangeAt, checker.name AS lastChecker
  FROM article
  JOIN version ON version.articleId = article.id
    AND version.number = (SELECT max(number) FROM version WHERE articleId = article.id)
  JOIN event AS last ON last.articleId = article.id
    AND last.seq = (SELECT max(seq) FROM event WHERE articleId = article.id)
  LEFT JOIN (
    SELECT versionId, max("end" - start) AS length FROM claim GROUP BY versionId
  ) AS longest ON longest.versionId = version.id
  LEFT JOIN checker ON checker.id = last.checkerId`;

function summaries({ db }: Library, condition: string, ...values: (string | number)[]): ArticleSummary[] {
  const rows = sql(db, `${SUMMARY} WHERE ${condition} ORDER BY lastChangeAt DESC, article.id DESC`).all(
    ...values,
  );
  return rows.map((row) => ({
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
    lastChangeAt: String(row['lastChangeAt']),
    lastChecker:
      row['lastChecker'] === null || row['lastChecker'] === undefined ? null : String(row['lastChecker']),
  }));
}

/** The library's lines, the last changed first: what is there, or what was deleted. */
export function listArticles(library: Library, removed: boolean): ArticleSummary[] {
  return summaries(library, 'article.removed = ?', removed ? 1 : 0);
}

/** One article's line, or null. */
export function summaryOf(library: Library, articleId: Id): ArticleSummary | null {
  return summaries(library, 'article.id = ?', articleId)[0] ?? null;
}

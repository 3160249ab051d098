import type { Database } from 'better-sqlite3';
import type { SearchField, SearchResult } from '../../core/model/search.ts';
import { Verdict } from '../../core/model/claim/verdict.ts';
import { contextOf, OPEN, readMarks, type Texts } from './search-match.ts';
import { sql } from '../tables/rows.ts';

/** A row of the index and what it is of. */
export interface Hit {
  id: number;
  kind: 'article' | 'claim' | 'evidence';
  ref: string;
  /** Its texts, with marks round what was found. */
  marked: Texts;
}

/** What is shown of a row that has several matches: the first of these that has one. */
const ORDER: readonly SearchField[] = [
  ...([
    'title',
    'quote',
    'correction',
    'note',
    'quotation',
    'speaker',
    'contact',
    'outlet',
    'byline',
  ] as const),
  ...(['tried', 'wouldSettle', 'files', 'link', 'text'] as const),
];

/** Where a hit is: its article, and for a claim or evidence the claim; null where any of it is deleted. */
type Place = Omit<SearchResult, 'field' | 'context' | 'offset'>;

const LIVE_CLAIM = `claim.removed = 0 AND claim.status <> 'dismissed' AND article.removed = 0`;
const NEWEST = '(SELECT id FROM version WHERE articleId = article.id ORDER BY number DESC LIMIT 1)';
/** A claim that was carried to a newer version is found there. */
const CARRIED = `claim.versionId <> ${NEWEST} AND EXISTS (SELECT 1 FROM claim AS newer
  WHERE newer.versionId = ${NEWEST} AND newer.quote = claim.quote AND newer.removed = 0)`;
const ARTICLE = 'article.id AS articleId, article.title, article.outlet, article.archived, article.language';
const CLAIM = `${ARTICLE}, claim.id AS claimId, claim.verdict, nullif(claim.versionId, ${NEWEST}) AS versionId`;
const places: Record<Hit['kind'], string> = {
  article: `SELECT ${ARTICLE} FROM article WHERE id = ? AND removed = 0`,
  claim: `SELECT ${CLAIM} FROM claim JOIN article ON article.id = claim.articleId
    WHERE claim.id = ? AND ${LIVE_CLAIM} AND NOT (${CARRIED})`,
  evidence: `SELECT ${CLAIM}, evidence.id AS evidenceId FROM evidence JOIN claim ON claim.id = evidence.claimId
    JOIN article ON article.id = claim.articleId
    WHERE evidence.id = ? AND evidence.removed = 0 AND ${LIVE_CLAIM} AND NOT (${CARRIED})`,
};

/** Returns the search result for a hit, or null for a hit in something deleted. */
export function resultOf(db: Database, hit: Hit): SearchResult | null {
  const place = placeOf(db, hit);
  if (place === null) return null;
  const { marked } = hit;
  const field =
    ORDER.find((name) => marked[name]?.includes(OPEN) === true) ?? (hit.kind === 'claim' ? 'quote' : 'title');
  const words = marked[field] ?? place.title;
  return {
    ...place,
    field,
    context: contextOf(words),
    offset: field === 'text' ? offsetOf(db, place.articleId, words) : null,
  };
}

function placeOf(db: Database, { kind, ref }: Hit): Place | null {
  const row = sql(db, places[kind]).get(ref);
  if (row === undefined) return null;
  const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    articleId: String(row['articleId']),
    title: String(row['title']),
    outlet: textOrNull(row['outlet']),
    archived: row['archived'] === 1,
    language: String(row['language']),
    versionId: textOrNull(row['versionId']),
    claimId: textOrNull(row['claimId']),
    evidenceId: textOrNull(row['evidenceId']),
    verdict: Verdict.nullable().parse(textOrNull(row['verdict'])),
  };
}

/** Where the first found words of a part of the article's newest text stand in it. */
function offsetOf(db: Database, articleId: string, marked: string): number | null {
  const { text, marks } = readMarks(marked);
  const row = sql(db, 'SELECT text FROM version WHERE articleId = ? ORDER BY number DESC LIMIT 1').get(
    articleId,
  );
  const at = String(row?.['text'] ?? '').indexOf(text);
  return at === -1 ? null : at + (marks[0]?.start ?? 0);
}

import type { Database } from 'better-sqlite3';
import {
  SearchField,
  isSearchable,
  readQuery,
  type SearchAnswer,
  type SearchResult,
  type SearchTerm,
} from '../../core/model/search.ts';
import type { Library } from '../store/open.ts';
import {
  CLOSE,
  CUT,
  OPEN,
  fits,
  isUnspaced,
  markLetters,
  matchOf,
  type Texts,
  contextOf,
  readMarks,
} from './search-match.ts';
import { sql } from '../tables/rows.ts';
import { withIndex } from '../store/search-index.ts';
import { Verdict } from '../../core/model/claim/verdict.ts';

/** The weight of each column of the index, in order: a thing's name counts more than a text about it. */
const WEIGHTS: Readonly<Record<SearchField, number>> = {
  title: 10,
  outlet: 4,
  byline: 4,
  text: 1,
  quote: 6,
  speaker: 4,
  correction: 4,
  tried: 2,
  wouldSettle: 2,
  note: 3,
  link: 2,
  contact: 3,
  quotation: 3,
  files: 2,
  publisher: 3,
  published: 1,
  archivedCopy: 2,
  locator: 2,
  calculation: 2,
  author: 4,
  restriction: 3,
};
const FIELDS = SearchField.options;
const RANK = `bm25(${FIELDS.map((field) => WEIGHTS[field]).join(', ')})`;
/** If more rows match, ranking says too little, so the newest come first, at once. */
const RANKED_AT_MOST = 5000;
/** Words of the article's text that are shown round a match. */
const SNIPPET_WORDS = 28;
const HIGHLIGHTS = FIELDS.map((field, column) =>
  field === 'text'
    ? `snippet(search, ${column}, '${OPEN}', '${CLOSE}', '${CUT}', ${SNIPPET_WORDS}) AS "${field}"`
    : `highlight(search, ${column}, '${OPEN}', '${CLOSE}') AS "${field}"`,
).join(', ');

/**
 * Finds what a query says (see readQuery) in articles, claims, evidence and sources that are not deleted, the best first, at
 * most `limit`. Case and accents do not count. Nothing of protected evidence or of a protected source is found.
 */
export function searchLibrary(library: Library, query: string, limit: number): SearchAnswer {
  const terms = readQuery(query);
  if (!isSearchable(terms)) return { results: [], more: false };
  return withIndex(library, ({ db }) => search(db, terms, limit));
}

function search(db: Database, terms: readonly SearchTerm[], limit: number): SearchAnswer {
  const results: SearchResult[] = [];
  for (const hit of hitsOf(db, terms)) {
    const result = resultOf(db, hit);
    if (result === null) continue;
    if (results.length === limit) return { results, more: true };
    results.push(result);
  }
  return { results, more: false };
}

/** The rows of the index that fit, the best first, each with its texts and marks round what was found. */
function* hitsOf(db: Database, terms: readonly SearchTerm[]): Generator<Hit> {
  const unspaced = terms.filter(isUnspaced);
  const match = matchOf(terms.filter((term) => !isUnspaced(term)));
  if (match === null) yield* hitsByLetters(db, unspaced);
  else
    for (const hit of hitsByWords(db, match))
      if (unspaced.length === 0 || fits(textsOf(db, hit.id), unspaced)) yield hit;
}

/** SQLite makes the marks row by row on demand, but only in the index's own orders. */
function* hitsByWords(db: Database, match: string): Generator<Hit> {
  const beyond = sql(db, 'SELECT 1 FROM search WHERE search MATCH ? LIMIT 1 OFFSET ?');
  const order = beyond.get(match, RANKED_AT_MOST) === undefined ? 'rank' : 'rowid DESC';
  // The statement is not shared, because another search may begin before this one ends.
  const rows = db.prepare<[string, string], { id: number } & Texts>(
    `SELECT rowid AS id, ${HIGHLIGHTS} FROM search WHERE search MATCH ? AND rank MATCH ? ORDER BY ${order}`,
  );
  for (const { id, ...marked } of rows.iterate(match, RANK)) {
    const document = documentOf(db, id);
    if (document !== null) yield { id, ...document, marked };
  }
}

/** Looks through every text: slow, but texts without spaces have no words that an index could hold. */
function* hitsByLetters(db: Database, terms: readonly SearchTerm[]): Generator<Hit> {
  const ids = db.prepare<[], number>('SELECT id FROM searchDocument ORDER BY id DESC').pluck().all();
  for (const id of ids) {
    const texts = textsOf(db, id);
    const document = fits(texts, terms) ? documentOf(db, id) : null;
    if (document !== null) yield { id, ...document, marked: markLetters(texts, terms) };
  }
}

function documentOf(db: Database, id: number): Pick<Hit, 'kind' | 'ref'> | null {
  const row = sql(db, 'SELECT kind, ref FROM searchDocument WHERE id = ?').get(id);
  return row === undefined ? null : (row as Pick<Hit, 'kind' | 'ref'>);
}

function textsOf(db: Database, id: number): Texts {
  return sql(db, `SELECT ${FIELDS.join(', ')} FROM searchSource WHERE id = ?`).get(id) ?? {};
}

/** A row of the index and what it is of. */
interface Hit {
  id: number;
  kind: 'article' | 'claim' | 'evidence' | 'source';
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
    'publisher',
    'author',
    'restriction',
    'calculation',
    'locator',
  ] as const),
  ...(['tried', 'wouldSettle', 'files', 'link', 'archivedCopy', 'published', 'text'] as const),
];

/** Where a hit is: its article, and for a claim or evidence the claim; null if any of it is deleted. */
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
  source: `SELECT ${ARTICLE}, source.id AS sourceId FROM source JOIN article ON article.id = source.articleId
    WHERE source.id = ? AND source.removed = 0 AND article.removed = 0`,
};

/** Returns the search result for a hit, or null for a hit in something deleted. */
function resultOf(db: Database, hit: Hit): SearchResult | null {
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
    sourceId: textOrNull(row['sourceId']),
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

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
import { CLOSE, CUT, OPEN, fits, isUnspaced, markLetters, matchOf, type Texts } from './search-match.ts';
import { resultOf, type Hit } from './search-result.ts';
import { sql } from '../tables/rows.ts';
import { withIndex } from '../store/search-index.ts';

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
};
const FIELDS = SearchField.options;
const RANK = `bm25(${FIELDS.map((field) => WEIGHTS[field]).join(', ')})`;
/** What so much fits says too little to be ranked: the newest comes first then, and at once. */
const RANKED_AT_MOST = 5000;
/** Words of the article's text that are shown round a match. */
const SNIPPET_WORDS = 28;
const HIGHLIGHTS = FIELDS.map((field, column) =>
  field === 'text'
    ? `snippet(search, ${column}, '${OPEN}', '${CLOSE}', '${CUT}', ${SNIPPET_WORDS}) AS "${field}"`
    : `highlight(search, ${column}, '${OPEN}', '${CLOSE}') AS "${field}"`,
).join(', ');

/**
 * Finds what a query says (see readQuery) in articles, claims and evidence that are not deleted, the best first, at most
 * `limit`. Case and accents do not count. Nothing of protected evidence is found.
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

/** Marks are made row by row as they are asked for: only the index's own orders let it do so. */
function* hitsByWords(db: Database, match: string): Generator<Hit> {
  const found = sql(db, 'SELECT count(*) AS n FROM search WHERE search MATCH ?').get(match);
  const order = Number(found?.['n']) > RANKED_AT_MOST ? 'rowid DESC' : 'rank';
  // A statement of its own: another search may begin before this one has come to its end.
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

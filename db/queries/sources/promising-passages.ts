import type { Database } from 'better-sqlite3';
import { sql } from '../../tables/rows.ts';
import { LIVE_FILES } from './article-sources.ts';
import type { AskedTerms } from './asked-terms.ts';

/** Numbers of passages, from the first to the last. */
export interface Range {
  first: number;
  last: number;
}

/** So many entries of the index are read for a question: the rare words come first, and frequent ones only order what these find. */
const MOST_READ = 20_000;
/** So many passages are compared with all words. */
const MOST_COMPARED = 300;

/**
 * Returns the numbers of the passages with the most of what is asked by its rarer words, the best first, and of those with all words.
 * Reading the whole list of every frequent word would take longer the more sources a library has.
 */
export function promisingPassages(db: Database, terms: AskedTerms, ranges: readonly Range[]): number[] {
  const sums = new Map<number, number>();
  const add = (ids: readonly number[], weight: number): void => {
    for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + weight);
  };
  let left = MOST_READ;
  for (const [term, weight] of terms) {
    const ids = passagesWith(db, `"${term}"`, ranges, left + 1);
    // A list that does not fit is left out, for its beginning favours the oldest sources; but something has to be found.
    if (ids.length > left && sums.size > 0) break;
    left -= ids.length;
    add(ids, weight);
    if (left <= 0) break;
  }
  const whole = [...terms.keys()].map((term) => `"${term}"`).join(' AND ');
  const all = [...terms.values()].reduce((sum, weight) => sum + weight, 0);
  add(passagesWith(db, whole, ranges, MOST_COMPARED), all);
  return [...sums]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, MOST_COMPARED)
    .map(([id]) => id);
}

function passagesWith(db: Database, match: string, ranges: readonly Range[], most: number): number[] {
  const found: number[] = [];
  const rows = sql(
    db,
    'SELECT rowid AS id FROM passageIndex WHERE passageIndex MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?',
  );
  for (const { first, last } of ranges) {
    for (const { id } of rows.all(match, first, last, most - found.length)) found.push(Number(id));
    if (found.length >= most) break;
  }
  return found;
}

/**
 * Returns the numbers of the passages of these files, null for all that are in use; those that touch are one range. A passage has a higher number than
 * those before it in its text, and those of another text that was read meanwhile may stand between them.
 */
export function rangesOf(db: Database, hashes: readonly string[] | null): Range[] {
  const rows = sql(
    db,
    `SELECT (SELECT id FROM passage WHERE hash = read.hash ORDER BY ordinal LIMIT 1) AS first,
       (SELECT id FROM passage WHERE hash = read.hash ORDER BY ordinal DESC LIMIT 1) AS last
     FROM (SELECT hash FROM sourceText WHERE state = 'read'
       AND hash IN (${hashes === null ? `SELECT hash FROM (${LIVE_FILES})` : 'SELECT value FROM json_each(?)'})) AS read
     WHERE first IS NOT NULL ORDER BY first`,
  ).all(...(hashes === null ? [] : [JSON.stringify(hashes)]));
  const ranges: Range[] = [];
  for (const row of rows) {
    const [first, last] = [Number(row['first']), Number(row['last'])];
    const before = ranges.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else ranges.push({ first, last });
  }
  return ranges;
}

import { folded } from '../../../core/kernel/tidy.ts';
import type { Database } from 'better-sqlite3';
import { sql } from '../../tables/rows.ts';

/** Words that are looked for, folded as the index has them, and how much each counts: the rarer, the more. */
export type AskedTerms = ReadonlyMap<string, number>;

/** So many words are looked for at most: the rarest of a long text. */
const MOST_TERMS = 32;
/** A word that more than this share of all passages has is passed over where there are enough others. */
const COMMON = 0.1;
const ENOUGH = 3;

/** Returns the words of a text as the index has them: without case and accents. */
export function foldedWords(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns the words to look for in what was read of all sources, the rarest first. */
export function askedTerms(db: Database, words: string): AskedTerms {
  const all = Number(sql(db, 'SELECT coalesce(max(id), 0) AS n FROM passage').get()?.['n']);
  const counted = [...new Set(foldedWords(words))].map((term) => ({ term, count: countOf(db, term, all) }));
  const byRarity = counted.sort((a, b) => a.count - b.count);
  const rare = byRarity.filter(({ count }) => count <= Math.max(10, all * COMMON));
  const chosen = (rare.length >= ENOUGH ? rare : byRarity).slice(0, MOST_TERMS);
  return new Map(chosen.map(({ term, count }) => [term, Math.log(1 + (all + 1) / (count + 1))]));
}

/** So many passages with a word are counted at most. */
const COUNTED = 3000;

/** How many passages have a word: of a frequent one, as many as its first passages make likely. */
function countOf(db: Database, term: string, all: number): number {
  const row = sql(
    db,
    `SELECT count(*) AS n, max(id) AS last
     FROM (SELECT rowid AS id FROM passageIndex WHERE passageIndex MATCH ? LIMIT ?)`,
  ).get(`"${term}"`, COUNTED);
  const count = Number(row?.['n'] ?? 0);
  return count < COUNTED ? count : Math.round((count * all) / Number(row?.['last']));
}

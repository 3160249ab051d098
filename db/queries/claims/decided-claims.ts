import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Decided } from '../../../core/model/claim/verdict.ts';
import { sql } from '../../tables/rows.ts';

/** A claim of another article that somebody decided on. */
export interface DecidedClaim {
  readonly claimId: Id;
  readonly articleId: Id;
  readonly quote: string;
  readonly verdict: Decided;
  readonly correction: string | null;
  readonly speaker: string | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
}

/** Decided claims that were found, and how often each key is in the index of the library. */
export interface FoundClaims {
  readonly found: DecidedClaim[];
  readonly frequencies: ReadonlyMap<string, number>;
  readonly all: number;
}

/** So many entries of the index are read for a question, the rare keys first. */
const MOST_READ = 10_000;
/** An entry with more is frequent, however many there are. */
const COUNTED = 2000;

/** Whether any claim was decided in an article other than this one. */
export function hasDecidedClaims(db: Database, articleId: Id): boolean {
  const query = `SELECT 1 FROM claim WHERE verdict <> 'unchecked' AND removed = 0 AND articleId <> ? LIMIT 1`;
  return sql(db, query).get(articleId) !== undefined;
}

/** Places of claims in the index, those with the most of some keys first, and how often each key is in it. */
interface PromisingClaims {
  /** Ids of the index's documents. */
  readonly best: number[];
  readonly frequencies: ReadonlyMap<string, number>;
  /** How many documents the index has. */
  readonly all: number;
}

/** Returns where claims are that have the most of some keys (core/match/index-keys.ts): words of theirs begin with these. */
export function promisingClaims(db: Database, keys: readonly string[]): PromisingClaims {
  const all = Number(sql(db, 'SELECT coalesce(max(id), 0) AS n FROM searchDocument').get()?.['n']);
  const rows = sql(db, 'SELECT rowid AS id FROM search WHERE search MATCH ? LIMIT ?');
  const idsOf = (key: string, most: number): number[] =>
    rows.all(`quote : "${key}" *`, most).map(({ id }) => Number(id));
  const asked = [...new Set(keys)].map((key) => ({ key, ids: idsOf(key, COUNTED) }));
  const frequencies = new Map(asked.map(({ key, ids }) => [key, ids.length]));
  const sums = new Map<number, number>();
  let left = MOST_READ;
  for (const { ids } of asked
    .filter((one) => one.ids.length > 0)
    .sort((a, b) => a.ids.length - b.ids.length)) {
    if (ids.length > left && sums.size > 0) break;
    left -= ids.length;
    for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + Math.log(1 + all / ids.length));
  }
  const best = [...sums].sort(([a, one], [b, other]) => other - one || b - a).map(([id]) => id);
  return { best, frequencies, all };
}

/**
 * Returns claims that were decided in the newest version of articles other than this one, null for none, neither deleted, with the most of some keys
 * (core/match/index-keys.ts): words of theirs begin with these.
 */
export function findDecidedClaims(
  db: Database,
  { keys, articleId, limit }: { keys: readonly string[]; articleId: Id | null; limit: number },
): FoundClaims {
  const { best, frequencies, all } = promisingClaims(db, keys);
  const claims = sql(
    db,
    `SELECT claim.id AS claimId, claim.articleId, claim.quote, claim.verdict, claim.correction,
       json_extract(claim.attribution, '$.speaker') AS speaker,
       article.title, article.outlet, article.published, article.language
     FROM json_each(?) AS best CROSS JOIN searchDocument ON searchDocument.id = best.value AND searchDocument.kind = 'claim'
     CROSS JOIN claim ON claim.id = searchDocument.ref CROSS JOIN article ON article.id = claim.articleId
     CROSS JOIN version ON version.id = claim.versionId
     WHERE claim.removed = 0 AND claim.verdict <> 'unchecked' AND claim.articleId <> ? AND article.removed = 0
       AND version.number = (SELECT max(number) FROM version WHERE articleId = claim.articleId)
     LIMIT ?`,
  ).all(JSON.stringify(best), articleId ?? '', limit);
  return { found: claims as unknown as DecidedClaim[], frequencies, all };
}

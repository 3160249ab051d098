import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import { folded } from '../../../core/kernel/tidy.ts';
import type { AreOther } from '../../../core/match/threads/thread-of.ts';
import { ownClaimKey } from '../../../core/model/earlier-check/earlier-check.ts';
import type { ThreadClaim } from '../../../core/model/thread/thread.ts';
import { sql } from '../../tables/rows.ts';
import { promisingClaims } from './decided-claims.ts';

/** Claims that were found, and how often each key is in the index of the library. */
export interface FoundThreadClaims {
  readonly found: ThreadClaim[];
  readonly frequencies: ReadonlyMap<string, number>;
  readonly all: number;
}

const FIELDS = `claim.id AS claimId, claim.articleId, claim.quote, claim.verdict,
  claim.verdictAt AS decidedAt, checker.name AS decidedBy, json_extract(claim.attribution, '$.speaker') AS speaker,
  article.title, article.outlet, article.published, article.createdAt AS addedAt, article.language`;
const JOINED = `CROSS JOIN article ON article.id = claim.articleId CROSS JOIN version ON version.id = claim.versionId
  LEFT JOIN checker ON checker.id = claim.verdictBy`;
const COUNTS = `claim.removed = 0 AND claim.status <> 'dismissed' AND article.removed = 0
  AND version.number = (SELECT max(number) FROM version WHERE articleId = claim.articleId)`;

/** Returns the claims of the newest versions of all articles that are not deleted, one after the other. */
export function threadClaims(db: Database): ThreadClaim[] {
  return sql(db, `SELECT ${FIELDS} FROM claim ${JOINED} WHERE ${COUNTS}`).all() as unknown as ThreadClaim[];
}

/** Returns one of them; null where there is none with the id. */
export function threadClaim(db: Database, claimId: Id): ThreadClaim | null {
  const row = sql(db, `SELECT ${FIELDS} FROM claim ${JOINED} WHERE ${COUNTS} AND claim.id = ?`).get(claimId);
  return (row ?? null) as ThreadClaim | null;
}

/** Returns those among them that have the most of some keys (core/match/index-keys.ts), the best first. */
export function findThreadClaims(db: Database, keys: readonly string[], limit: number): FoundThreadClaims {
  const { best, frequencies, all } = promisingClaims(db, keys);
  const found = sql(
    db,
    `SELECT ${FIELDS} FROM json_each(?) AS best CROSS JOIN searchDocument ON searchDocument.id = best.value AND searchDocument.kind = 'claim'
     CROSS JOIN claim ON claim.id = searchDocument.ref ${JOINED} WHERE ${COUNTS} LIMIT ?`,
  ).all(JSON.stringify(best), limit);
  return { found: found as unknown as ThreadClaim[], frequencies, all };
}

/** Returns whether it was said of two claims, in the article of either, that they are not the same. */
export function saidOther(db: Database): AreOther {
  const said = new Map<Id, Set<string>>();
  for (const row of sql(db, "SELECT articleId, words, key FROM notTheSame WHERE key GLOB 'claim *'").all()) {
    const articleId = String(row['articleId']);
    const ofArticle = said.get(articleId) ?? new Set();
    said.set(articleId, ofArticle.add(`${String(row['words'])}\n${String(row['key'])}`));
  }
  const isSaid = (one: ThreadClaim, other: ThreadClaim): boolean =>
    said.get(one.articleId)?.has(`${folded(one.quote)}\n${ownClaimKey(other.claimId)}`) === true;
  return (one, other) => isSaid(one, other) || isSaid(other, one);
}

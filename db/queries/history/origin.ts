import type { Database } from 'better-sqlite3';
import { CaseOrigin } from '../../../core/casefile/contents.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { WithheldFields } from '../../../core/casefile/merge/entry.ts';
import { z } from '../../../core/kernel/zod.ts';
import { sql } from '../../tables/rows.ts';
import { sha256 } from '../../crypto/hash.ts';

/** What is remembered of the case file that an article came from; null for one that was loaded here. */
export function originOf(
  db: Database,
  articleId: Id,
): { origin: CaseOrigin; veils: Record<Id, WithheldFields> } | null {
  const row = sql(db, 'SELECT openedAt, manifest, veils FROM origin WHERE articleId = ?').get(articleId);
  if (row === undefined) return null;
  const json = (text: unknown): unknown => JSON.parse(String(text));
  return {
    origin: CaseOrigin.parse({ openedAt: row['openedAt'], facts: json(row['manifest']) }),
    veils: z.record(z.string(), WithheldFields).parse(json(row['veils'])),
  };
}

/** The digest of what is remembered of where an article is from, null for one that was loaded here. */
export function originDigest(db: Database, articleId: Id): string | null {
  const row = sql(db, 'SELECT openedAt, manifest, veils, salt FROM origin WHERE articleId = ?').get(
    articleId,
  );
  if (row === undefined) return null;
  const { openedAt, manifest, veils, salt } = row;
  return sha256(JSON.stringify([openedAt, manifest, veils, salt]));
}

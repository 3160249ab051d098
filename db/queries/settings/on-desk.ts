import type { Database } from 'better-sqlite3';
import { Id } from '../../../core/kernel/ids.ts';
import { z } from '../../../core/kernel/zod.ts';
import { readValue, writeValue } from './settings.ts';
import { sql } from '../../tables/rows.ts';

const NAME = 'onDesk';
/** None or one: a list, since a setting's value is an object or a list. */
const Kept = z.array(z.object({ articleId: Id, versionId: Id.nullable() })).max(1);

/** The article that lies on the desk; a version of null is the newest. */
export type OnDesk = z.infer<typeof Kept>[number];

/** What lay on the desk when the app ended and can still be laid there, or null. */
export function readOnDesk(db: Database): OnDesk | null {
  const [kept] = Kept.safeParse(readValue(db, NAME)).data ?? [];
  if (kept === undefined) return null;
  const { articleId, versionId } = kept;
  const article = sql(db, 'SELECT 1 FROM article WHERE id = ? AND removed = 0').get(articleId);
  if (article === undefined) return null;
  const isThere = sql(db, 'SELECT 1 FROM version WHERE id = ? AND articleId = ?');
  return versionId === null || isThere.get(versionId, articleId) !== undefined ? kept : null;
}

/** True where it is kept that something lies on the desk. */
export function keepsOnDesk(db: Database): boolean {
  const kept = readValue(db, NAME);
  return Array.isArray(kept) && kept.length > 0;
}

/** Keeps what lies on the desk; null: nothing does. */
export function keepOnDesk(db: Database, onDesk: OnDesk | null): void {
  writeValue(db, NAME, onDesk === null ? [] : [onDesk]);
}

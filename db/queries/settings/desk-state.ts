import type { Database } from 'better-sqlite3';
import { z } from '../../../core/kernel/zod.ts';
import { readValue, writeValue } from './settings.ts';
import { seal, unseal, vaultState } from '../../crypto/library-key.ts';
import { Id } from '../../../core/kernel/ids.ts';
import { sql } from '../../tables/rows.ts';

const NAME = 'drafts';
const PURPOSE = 'drafts';
const Drafts = z.record(z.string(), z.string());
/** Evidence of a protected source may be among the drafts, so all are sealed if there is a key. */
const Sealed = z.object({ box: z.base64() }).strict();

/** Unsaved drafts by name; empty if they cannot be read or the key is not here. */
export function readDrafts(db: Database): Record<string, string> {
  const kept = readValue(db, NAME);
  const sealed = Sealed.safeParse(kept);
  // A single draft with the name `box` is still a draft.
  if (!sealed.success || vaultState(db) === 'none') return Drafts.safeParse(kept).data ?? {};
  if (vaultState(db) === 'locked') return {};
  const bytes = unseal(db, PURPOSE, Buffer.from(sealed.data.box, 'base64'));
  return Drafts.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? {};
}

/** Stores all drafts, replacing the old ones. Throws libraryLocked. */
export function keepDrafts(db: Database, drafts: Readonly<Record<string, string>>): void {
  if (vaultState(db) === 'none') {
    writeValue(db, NAME, drafts);
    return;
  }
  const box = seal(db, PURPOSE, Buffer.from(JSON.stringify(drafts)));
  writeValue(db, NAME, { box: box.toString('base64') });
}

const ON_DESK = 'onDesk';
/** A list with one element or none, because a setting's value must be an object or a list. */
const Kept = z.array(z.object({ articleId: Id, versionId: Id.nullable() })).max(1);

/** The article on the desk; a version of null is the newest. */
export type OpenArticle = z.infer<typeof Kept>[number];

/** The article that was on the desk when the app ended, if it can still be opened, or null. */
export function readOpenArticle(db: Database): OpenArticle | null {
  const [kept] = Kept.safeParse(readValue(db, ON_DESK)).data ?? [];
  if (kept === undefined) return null;
  const { articleId, versionId } = kept;
  const article = sql(db, 'SELECT 1 FROM article WHERE id = ? AND removed = 0').get(articleId);
  if (article === undefined) return null;
  const isThere = sql(db, 'SELECT 1 FROM version WHERE id = ? AND articleId = ?');
  return versionId === null || isThere.get(versionId, articleId) !== undefined ? kept : null;
}

/** True if an article on the desk is stored. */
export function hasOpenArticle(db: Database): boolean {
  const kept = readValue(db, ON_DESK);
  return Array.isArray(kept) && kept.length > 0;
}

/** Stores which article is on the desk; null for none. */
export function keepOpenArticle(db: Database, onDesk: OpenArticle | null): void {
  writeValue(db, ON_DESK, onDesk === null ? [] : [onDesk]);
}

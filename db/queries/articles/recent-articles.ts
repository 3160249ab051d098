import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import { IN_MENU, Opened, withOpened } from '../../../core/model/library/view.ts';
import { readValue, writeValue } from '../settings/settings.ts';
import { sql } from '../../tables/rows.ts';

const NAME = 'opened';

/** When articles were last on the desk, the latest first. */
export function readOpened(db: Database): Opened {
  return Opened.safeParse(readValue(db, NAME)).data ?? [];
}

/** Remembers that an article was on the desk. */
export function rememberOpened(db: Database, articleId: Id, at: string): void {
  writeValue(db, NAME, withOpened(readOpened(db), articleId, at));
}

/** Forgets what was on the desk, and when. */
export function forgetOpened(db: Database): void {
  writeValue(db, NAME, []);
}

/** Forgets that an article was on the desk. */
export function forgetOpenedArticle(db: Database, articleId: Id): void {
  writeValue(
    db,
    NAME,
    readOpened(db).filter((one) => one.articleId !== articleId),
  );
}

/** The articles that were last on the desk and are not deleted, for the menu. */
export function lastOpened(db: Database): { articleId: Id; title: string }[] {
  const found: { articleId: Id; title: string }[] = [];
  for (const { articleId } of readOpened(db)) {
    const row = sql(db, 'SELECT title FROM article WHERE id = ? AND removed = 0').get(articleId);
    if (row !== undefined) found.push({ articleId, title: String(row['title']) });
    if (found.length === IN_MENU) break;
  }
  return found;
}

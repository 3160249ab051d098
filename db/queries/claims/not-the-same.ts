import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import { folded } from '../../../core/kernel/tidy.ts';
import { sql } from '../../tables/rows.ts';

/** Returns whether it was said in an article that a claim with some words is not the same as what a key stands for. */
export function notTheSameIn(db: Database, articleId: Id): (words: string, key: string) => boolean {
  const said = new Set(
    sql(db, 'SELECT words, key FROM notTheSame WHERE articleId = ?')
      .all(articleId)
      .map(({ words, key }) => `${String(words)}\n${String(key)}`),
  );
  return (words, key) => said.has(`${folded(words)}\n${key}`);
}

/** Keeps, or takes back, that a claim with some words is not the same as what a key stands for. Call inside `write`. */
export function sayNotTheSame(
  db: Database,
  articleId: Id,
  { words, key }: { words: string; key: string },
  saidAt: string | null,
): void {
  if (saidAt === null)
    sql(db, 'DELETE FROM notTheSame WHERE articleId = ? AND words = ? AND key = ?').run(
      articleId,
      folded(words),
      key,
    );
  else
    sql(db, 'INSERT OR REPLACE INTO notTheSame (articleId, words, key, saidAt) VALUES (?, ?, ?, ?)').run(
      articleId,
      folded(words),
      key,
      saidAt,
    );
}

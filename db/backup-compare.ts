import type { Database } from 'better-sqlite3';
import type { RestorePreview } from '../core/backup.ts';
import { readBackup } from './backup-check.ts';

interface Line {
  id: string;
  title: string;
  removed: number;
  entries: number;
}

/**
 * Returns what restoring a backup would do to the articles of an open library: which would be gone, which would have
 * fewer entries of history, which would be back. Throws as readBackup.
 */
export function compareWithBackup(db: Database, backup: string): RestorePreview {
  const now = lines(db);
  const then = readBackup(backup, lines);
  const live = (all: ReadonlyMap<string, Line>): Line[] =>
    [...all.values()].filter(({ removed }) => removed === 0);
  const changed = live(now).flatMap(({ id, title, entries }) => {
    const before = then.get(id);
    if (before === undefined || before.removed === 1 || before.entries >= entries) return [];
    return [{ title, entries: entries - before.entries }];
  });
  const isLiveIn = (all: ReadonlyMap<string, Line>, id: string): boolean => all.get(id)?.removed === 0;
  return {
    gone: live(now).flatMap(({ id, title }) => (isLiveIn(then, id) ? [] : [title])),
    changed,
    back: live(then).flatMap(({ id, title }) => (isLiveIn(now, id) ? [] : [title])),
  };
}

/** Every article with the number of its entries, the last loaded first. Reads columns that every format has. */
function lines(db: Database): Map<string, Line> {
  const rows = db
    .prepare<[], Line>(
      `SELECT id, title, removed, (SELECT count(*) FROM event WHERE articleId = article.id) AS entries
       FROM article ORDER BY createdAt DESC, id DESC`,
    )
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

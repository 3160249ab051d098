import type { Database } from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { TickmarkError } from '../../core/kernel/errors.ts';
import {
  FileOutcome,
  FolderState,
  MOST_WATCHED,
  PassedOver,
  type WatchedFolder,
} from '../../core/model/watched/watched.ts';
import { sql } from '../tables/rows.ts';

/** A watched folder, with what only looking into it needs. */
export interface KnownFolder extends WatchedFolder {
  readonly salt: Buffer;
  /** Whether what stood in it when it was added was listed once. */
  readonly isBegun: boolean;
}

/** Lists the folders that are watched, in the order in which they were added. */
export function watchedFolders(db: Database): KnownFolder[] {
  const counts = new Map<string, number>();
  for (const row of sql(
    db,
    'SELECT folderId, outcome, count(*) AS n FROM file GROUP BY folderId, outcome',
  ).all())
    counts.set(`${String(row['folderId'])} ${String(row['outcome'])}`, Number(row['n']));
  return sql(db, 'SELECT * FROM folder ORDER BY id')
    .all()
    .map((row) => {
      const of = (outcome: string): number => counts.get(`${String(row['id'])} ${outcome}`) ?? 0;
      return {
        id: Number(row['id']),
        path: String(row['path']),
        addedAt: String(row['addedAt']),
        isPaused: row['isPaused'] === 1,
        takesExisting: row['takesExisting'] === 1,
        isBegun: row['isBegun'] === 1,
        state: FolderState.parse(row['state']),
        why: row['why'] === null ? null : String(row['why']),
        lookedAt: row['lookedAt'] === null ? null : String(row['lookedAt']),
        passedOver: PassedOver.parse(JSON.parse(String(row['passedOver']))),
        counts: Object.fromEntries(
          FileOutcome.options.map((outcome) => [outcome, of(outcome)]),
        ) as WatchedFolder['counts'],
        left: of('left'),
        salt: row['salt'] as Buffer,
      };
    });
}

/** Watches a folder. Throws watchedAlready, watchedTooMany. */
export function addFolder(
  db: Database,
  { path, takesExisting, at }: { path: string; takesExisting: boolean; at: string },
): number {
  return db
    .transaction(() => {
      const known = sql(db, 'SELECT path FROM folder').all();
      if (known.some((row) => row['path'] === path)) throw new TickmarkError('watchedAlready', { path });
      if (known.length >= MOST_WATCHED) throw new TickmarkError('watchedTooMany', { limit: MOST_WATCHED });
      const { lastInsertRowid } = sql(
        db,
        'INSERT INTO folder (path, salt, addedAt, takesExisting, isBegun) VALUES (?, ?, ?, ?, ?)',
      ).run(path, randomBytes(16), at, takesExisting ? 1 : 0, takesExisting ? 1 : 0);
      return Number(lastInsertRowid);
    })
    .immediate();
}

/** Watches a folder no more, and forgets what became of its files. Throws watchedNotFound. */
export function removeFolder(db: Database, id: number): void {
  expectOne(sql(db, 'DELETE FROM folder WHERE id = ?').run(id).changes);
}

/** Stops looking into a folder for a while, or goes on. Throws watchedNotFound. */
export function pauseFolder(db: Database, id: number, isPaused: boolean): void {
  expectOne(sql(db, 'UPDATE folder SET isPaused = ? WHERE id = ?').run(isPaused ? 1 : 0, id).changes);
}

function expectOne(changes: number): void {
  if (changes === 0) throw new TickmarkError('watchedNotFound');
}

/** What a look found out about a folder. */
export interface FolderLook {
  readonly state: FolderState;
  readonly why: string | null;
  /** Null where it was not there: what is known of its files stays. */
  readonly found: { readonly at: string; readonly passedOver: PassedOver } | null;
}

/** Keeps what a look found out. A folder that was removed meanwhile stays so. */
export function keepLook(db: Database, id: number, { state, why, found }: FolderLook): void {
  if (found === null) sql(db, 'UPDATE folder SET state = ?, why = ? WHERE id = ?').run(state, why, id);
  else
    sql(
      db,
      'UPDATE folder SET state = ?, why = ?, lookedAt = ?, passedOver = ?, isBegun = 1 WHERE id = ?',
    ).run(state, why, found.at, JSON.stringify(found.passedOver), id);
}

/** Whether a folder is watched, and not paused. */
export function isLookedInto(db: Database, id: number): boolean {
  return sql(db, 'SELECT 1 FROM folder WHERE id = ? AND isPaused = 0').get(id) !== undefined;
}

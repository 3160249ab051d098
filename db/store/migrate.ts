import type { Database } from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';

/** 'Tick' in ASCII: marks a SQLite file as a Tickmark library. */
export const APPLICATION_ID = 0x5469636b;

/** The newest library format that this code reads and writes. */
export const LIBRARY_FORMAT = migrations.length;

/** The format of an open library; 0 for a new file. */
export function formatOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a library to `target`, each migration with its number in one transaction, and checks the file after. Throws
 * whatever a migration throws: what that one did is then undone. Take a backup before where there is something to lose.
 */
export function migrate(db: Database, target = LIBRARY_FORMAT): void {
  const found = formatOf(db);
  if (found >= target) return;
  for (let number = found + 1; number <= target; number++) {
    const step = migrations[number - 1];
    if (step === undefined) throw new Error(`there is no migration ${number}`);
    db.transaction(() => {
      step(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${number}`);
    }).immediate();
  }
  const problem = String(db.pragma('quick_check', { simple: true }));
  if (problem !== 'ok') throw new Error(`quick_check after migrating: ${problem}`);
}

import type { Database } from 'better-sqlite3';
import { APPLICATION_ID, formatOf, LIBRARY_FORMAT } from './migrate.ts';
import { LONG_TURN_MS, TURN_MS } from './open.ts';

/** Sets how long a connection waits while another one writes: long where the other is known to write much at once. */
export function waitForTurn(db: Database, wait: 'short' | 'long'): void {
  db.pragma(`busy_timeout = ${wait === 'long' ? LONG_TURN_MS : TURN_MS}`);
}

/** How many rows this connection has written: whether anything came after a copy. */
export function changesIn(db: Database): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get());
}

/** Whether an open file is a library in the format that this Tickmark reads and writes. */
export function isCurrentLibrary(db: Database): boolean {
  return db.pragma('application_id', { simple: true }) === APPLICATION_ID && formatOf(db) === LIBRARY_FORMAT;
}

/** The version of SQLite that a connection is made with. */
export function sqliteVersion(db: Database): string {
  return String(db.prepare('SELECT sqlite_version()').pluck().get());
}

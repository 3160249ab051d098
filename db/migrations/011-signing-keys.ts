import type { Database } from 'better-sqlite3';

/** Keys that sign, and what is known of whose they are. Imports nothing of the app: a shipped migration never changes. */
export function signingKeys(_db: Database): void {
  // Filled in by the commits that follow.
}

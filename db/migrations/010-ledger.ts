import type { Database } from 'better-sqlite3';

/** What a library has, entry by entry, apart from its articles' histories: people, sittings, kept files. Imports nothing of the app: a shipped migration never changes. */
export function ledger(_db: Database): void {
  // Filled in by the commits that follow.
}

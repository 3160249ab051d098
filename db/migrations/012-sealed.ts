import type { Database } from 'better-sqlite3';

/** Contents of protected evidence that are encrypted. Imports nothing of the app: a shipped migration never changes. */
export function sealed(_db: Database): void {
  // Filled in by the commits that follow.
}

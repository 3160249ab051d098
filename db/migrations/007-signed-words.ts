import type { Database } from 'better-sqlite3';

/**
 * The words that a sign-off is about: a claim that is moved onto others has not been signed off.
 * Imports nothing of the app: a shipped migration never changes.
 */
export function signedWords(db: Database): void {
  db.exec('ALTER TABLE review ADD COLUMN ofQuote TEXT');
}

import Sqlite, { type Database, type Options } from 'better-sqlite3';

/**
 * Opens a SQLite file. Nothing else does, so that every connection that writes overwrites deleted contents with
 * zeros. Takes better-sqlite3's options. Throws what SQLite throws.
 */
export function connect(path: string, options: Options): Database {
  const db = new Sqlite(path, options);
  if (options.readonly === true) return db;
  try {
    // The setting belongs to the connection, not to the file. Source: sqlite.org/pragma.html#pragma_secure_delete.
    db.pragma('secure_delete = ON');
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return db;
}

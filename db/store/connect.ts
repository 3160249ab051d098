import Sqlite, { type Database, type Options } from 'better-sqlite3';

/**
 * Opens a SQLite file; the only place that does, so that no connection that writes can leave on the disk what it deletes: what was
 * there is overwritten with zeros. Takes better-sqlite3's options. Throws what SQLite throws.
 */
export function connect(path: string, options: Options): Database {
  const db = new Sqlite(path, options);
  if (options.readonly === true) return db;
  try {
    // It holds for the connection, and is no part of the file. Source: sqlite.org/pragma.html#pragma_secure_delete.
    db.pragma('secure_delete = ON');
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return db;
}

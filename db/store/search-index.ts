import type { Database } from 'better-sqlite3';
import { searchWithSources } from '../migrations/search-with-sources.ts';
import { errorCode } from './failures.ts';
import type { Library } from './open.ts';

/** Everything that the index is made of, whatever made it. */
const PARTS = `type IN ('table', 'view', 'trigger') AND (name IN ('search', 'searchDocument', 'searchSource')
  OR (type = 'trigger' AND sql LIKE '%searchDocument%'))`;
/** A table, a view, the index, and the triggers of five tables: what migration 015 makes. */
const PARTS_COUNT = 3 + 4 * 5;

/** Whether a library has its full-text index, whole and with a place for every row. Does not look at the words in it. */
export function hasSearchIndex(db: Database): boolean {
  const parts = db.prepare<[], number>(`SELECT count(*) FROM sqlite_schema WHERE ${PARTS}`).pluck().get();
  if (parts !== PARTS_COUNT) return false;
  const apart = db
    .prepare<[], number>(
      `SELECT (SELECT count(*) FROM searchDocument) - (SELECT count(*) FROM article)
        - (SELECT count(*) FROM claim) - (SELECT count(*) FROM evidence) - (SELECT count(*) FROM source)`,
    )
    .pluck()
    .get();
  return apart === 0;
}

/** Rebuilds the full-text index from the tables, and the index of passages from theirs, in one transaction. */
export function rebuildSearchIndex(db: Database): void {
  db.transaction(() => {
    const parts = db
      .prepare<[], { type: string; name: string }>(
        `SELECT type, name FROM sqlite_schema WHERE ${PARTS} ORDER BY type = 'table'`,
      )
      .all();
    for (const { type, name } of parts) db.exec(`DROP ${type} "${name}"`);
    searchWithSources(db);
    forgetDeletedWords(db);
    db.exec("INSERT INTO passageIndex (passageIndex) VALUES ('rebuild')");
  }).immediate();
}

/**
 * Makes the index remove deleted words from its blocks at once; otherwise they stay until blocks are merged. An index
 * that was made without this setting is merged once. The setting is stored in the file.
 */
export function forgetDeletedWords(db: Database): void {
  const set = db.prepare<[], unknown>("SELECT v FROM search_config WHERE k = 'secure-delete'").pluck().get();
  if (set === 1) return;
  db.transaction(() => {
    // Source: sqlite.org/fts5.html, "The 'secure-delete' Configuration Option".
    db.exec("INSERT INTO search (search, rank) VALUES ('secure-delete', 1)");
    db.exec("INSERT INTO search (search) VALUES ('optimize')");
  }).immediate();
}

/** Runs work that needs the full-text index. If the index does not match, it is rebuilt and the work runs once more. */
export function withIndex<Answer>(library: Library, search: (library: Library) => Answer): Answer {
  try {
    return search(library);
  } catch (thrown) {
    // One that fits even then was not what is wrong.
    if (!library.writable || !errorCode(thrown).startsWith('SQLITE_CORRUPT')) throw thrown;
    rebuildSearchIndex(library.db);
    return search(library);
  }
}

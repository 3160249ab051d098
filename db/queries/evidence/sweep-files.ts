import type { Database } from 'better-sqlite3';
import { write } from '../history/commit.ts';
import { readDrafts } from '../settings/desk-state.ts';
import { mergedInto } from '../history/merged-entries.ts';
import type { Library } from '../../store/open.ts';
import { rowsWhere, sql } from '../../tables/rows.ts';
import { eventTable, evidenceTable, sourceTable } from '../../tables/tables.ts';
import { secretName, vaultState } from '../../crypto/library-key.ts';

/** How long a file is kept that was attached and never saved, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** How often the sweep is tried again while a checker goes on working. After that it waits for another day. */
const MOST_TRIES = 3;

/**
 * Takes away the files, sealed or not, that were attached more than a day ago and that nothing names: no text, no evidence, no source, no entry,
 * no setting, and nothing that is being typed. Returns how many. None if the key is not here, since nobody can say what sealed
 * evidence names.
 */
export function sweepFiles(library: Library, at: string): number {
  const { db } = library;
  const before = new Date(Date.parse(at) - KEPT_MS).toISOString();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (vaultState(db) === 'locked' || !hasOlder(db, before)) return 0;
    const version = dataVersion(db);
    const named = filesNamed(db);
    const swept = write(library, () => (dataVersion(db) === version ? dropOlder(db, before, named) : null));
    if (swept !== null) return swept;
  }
  return 0;
}

function hasOlder(db: Database, before: string): boolean {
  const older = sql(
    db,
    'SELECT 1 FROM attachment WHERE storedAt < ? UNION ALL SELECT 1 FROM sealedFile WHERE storedAt < ? LIMIT 1',
  );
  return older.get(before, before) !== undefined;
}

/** A number that changes when another connection writes. */
function dataVersion(db: Database): unknown {
  return db.pragma('data_version', { simple: true });
}

/**
 * Everything that looks like a file's hash wherever one may be named. A wrong match only keeps a file; a missing one
 * would lose it.
 */
function filesNamed(db: Database): Set<string> {
  const named = new Set<string>();
  const note = (value: unknown): void => {
    for (const [hash] of JSON.stringify(value).matchAll(/[\da-f]{64}/g)) named.add(hash);
  };
  for (const { sourceHash } of sql(db, 'SELECT sourceHash FROM version').all()) note(sourceHash);
  for (const row of rowsWhere(db, evidenceTable, '1')) note(row);
  for (const row of rowsWhere(db, sourceTable, '1')) note(row);
  for (const { from, to } of rowsWhere(db, eventTable, `entity IN ('evidence', 'source')`)) note([from, to]);
  for (const { articleId } of sql(db, 'SELECT DISTINCT articleId FROM merge').all())
    for (const { event } of mergedInto(db, String(articleId))) note([event.from, event.to]);
  for (const { value } of sql(db, 'SELECT value FROM setting').all()) note(value);
  note(readDrafts(db));
  return named;
}

function dropOlder(db: Database, before: string, named: ReadonlySet<string>): number {
  let dropped = 0;
  const drop = (
    table: 'attachment' | 'sealedFile',
    column: 'hash' | 'id',
    kept: ReadonlySet<string>,
  ): void => {
    for (const row of sql(db, `SELECT ${column} AS name FROM ${table} WHERE storedAt < ?`).all(before))
      if (!kept.has(String(row['name'])))
        dropped += sql(db, `DELETE FROM ${table} WHERE ${column} = ?`).run(String(row['name'])).changes;
  };
  drop('attachment', 'hash', named);
  if (vaultState(db) === 'open')
    drop('sealedFile', 'id', new Set([...named].map((hash) => secretName(db, hash))));
  return dropped;
}

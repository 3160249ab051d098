import type { Database } from 'better-sqlite3';
import { write } from '../queries/history/commit.ts';
import type { Library } from '../store/open.ts';
import { nearMatchTable } from '../queries/evidence/near-matches.ts';
import { readValue, writeValue } from '../queries/settings/settings.ts';
import { putKept, readRow, rowById, rowsWhere, sql, type Table } from '../tables/rows.ts';
import { evidenceTable, sourceTable } from '../tables/tables.ts';
import { keepDrafts, readDrafts } from '../queries/settings/desk-state.ts';
import { followProtection } from '../queries/history/follow-protection.ts';
import { sealRow, evidenceSeal, nearMatchSeal, sourceSeal } from '../crypto/seal-row.ts';
import { mustSeal } from '../crypto/library-key.ts';

/** The protected evidence and sources that are unencrypted because they were written before there was a key. */
export function unsealedSources({ db }: Pick<Library, 'db'>): string[] {
  return [...unsealedIn(db, evidenceTable), ...unsealedIn(db, sourceTable)];
}

function unsealedIn<Row extends { id: string }>(db: Database, table: Table<Row>): string[] {
  const rows = sql(
    db,
    `SELECT * FROM ${table.name} WHERE protected = 1 AND sealed IS NULL ORDER BY id`,
  ).all();
  return rows
    .filter((raw) => table.seal?.applies(db, readRow(table, raw)) === true)
    .map(({ id }) => String(id));
}

/** How long pieces are sealed in one transaction, in milliseconds. Other writers wait no longer than this. */
const STEP_MS = 25;

/** How many of the unencrypted pieces are sealed by now. */
export interface SealedSoFar {
  done: number;
  total: number;
}

/**
 * Seals the unencrypted pieces, some in each step, so that an interrupted run continues with the rest. Until the pages
 * are rewritten, the old contents may still be found in the file: see hasPlainPages. Throws libraryLocked, and what
 * `write` throws.
 */
export function* sealSteps(library: Library, stepMs = STEP_MS): Generator<SealedSoFar> {
  const { db } = library;
  if (!mustSeal(db)) return;
  const left = unsealedSources(library);
  const total = left.length;
  if (total > 0 && !hasPlainPages(db)) write(library, () => notePlainPages(db));
  while (left.length > 0) {
    write(library, () => sealSome(db, left, stepMs));
    yield { done: total - left.length, total };
  }
}

/** Seals the last of these pieces and removes them from the list, until the time is up. */
function sealSome(db: Database, left: string[], stepMs: number): void {
  const end = performance.now() + stepMs;
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    sealPiece(db, id);
    if (performance.now() >= end) return;
  }
}

/** Whether pages of a library's file may still hold unencrypted contents that were sealed since. */
export function hasPlainPages(db: Database): boolean {
  return readValue(db, 'plainPages') === true;
}

/** Records that they may, however the work ends. Call inside `write`. */
export function notePlainPages(db: Database): void {
  writeValue(db, 'plainPages', true);
}

/** Records that the pages were rewritten, so that none has unencrypted contents. Throws what `write` throws. */
export function forgetPlainPages(library: Library): void {
  if (hasPlainPages(library.db)) write(library, () => writeValue(library.db, 'plainPages', false));
}

/** Seals an unencrypted piece of evidence or source with all its history. Call inside `write`. Throws libraryLocked. */
export function sealPiece(db: Database, id: string): void {
  const piece = rowById(db, evidenceTable, id);
  if (piece !== null) {
    putKept(db, evidenceTable, sealRow(db, evidenceSeal, piece));
    followProtection(db, 'evidence', piece);
  }
  const source = rowById(db, sourceTable, id);
  if (source !== null) {
    putKept(db, sourceTable, sealRow(db, sourceSeal, source));
    followProtection(db, 'source', source);
  }
}

/** Seals everything else that may give a protected source away. Call inside `write`. Throws libraryLocked. */
export function sealOtherContent(db: Database): void {
  keepDrafts(db, readDrafts(db));
  for (const row of rowsWhere(db, nearMatchTable, 'sealed IS NULL'))
    putKept(db, nearMatchTable, sealRow(db, nearMatchSeal, row));
}

/** Removes overwritten contents from the write-ahead log too. */
export function overwriteLog({ db }: Pick<Library, 'db'>): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** How many entries' contents are sealed. */
export function sealedEntries(db: Database): number {
  const row = sql(
    db,
    `SELECT (SELECT count(*) FROM event WHERE sealed IS NOT NULL)
       + (SELECT count(*) FROM merged WHERE sealed IS NOT NULL) AS n`,
  ).get();
  return Number(row?.['n']);
}

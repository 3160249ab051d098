import type { Database } from 'better-sqlite3';
import { write } from '../commit.ts';
import type { Library } from '../open.ts';
import { nearMatchTable } from '../near-matches.ts';
import { putKept, readRow, rowById, rowsWhere, sql } from '../table.ts';
import { evidenceTable } from '../tables.ts';
import { keepDrafts, readDrafts } from '../drafts.ts';
import { followProtection } from './follow.ts';
import { sealRow } from './seal-rule.ts';
import { evidenceSeal, nearMatchSeal } from './seal-rules.ts';
import { mustSeal } from './vault.ts';

/** The protected evidence that lies in plain in a library: it was there before there was a key. */
export function unsealedEvidence({ db }: Pick<Library, 'db'>): string[] {
  const rows = sql(db, 'SELECT * FROM evidence WHERE protected = 1 AND sealed IS NULL ORDER BY id').all();
  return rows
    .filter((raw) => evidenceSeal.applies(db, readRow(evidenceTable, raw)))
    .map(({ id }) => String(id));
}

/**
 * Seals all that is protected and lies in plain, a piece at a time, so that what is interrupted goes on at the next start; then
 * overwrites what was there. `tell` is told how far it is, from 0 to 1. Throws libraryLocked, and what `write` throws.
 */
export function sealAll(library: Library, tell: (done: number) => void = () => undefined): void {
  const { db } = library;
  if (!mustSeal(db)) return;
  const ids = unsealedEvidence(library);
  for (const [index, id] of ids.entries()) {
    write(library, () => sealPiece(db, id));
    tell((index + 1) / (ids.length + 1));
  }
  write(library, () => sealBesides(db));
  if (ids.length > 0) db.exec('VACUUM');
  overwriteLog(library);
  tell(1);
}

/** Seals a piece of evidence that lies in plain, and all that is kept of it. Call inside `write`. Throws libraryLocked. */
export function sealPiece(db: Database, id: string): void {
  const piece = rowById(db, evidenceTable, id);
  if (piece === null) return;
  putKept(db, evidenceTable, sealRow(db, evidenceSeal, piece));
  followProtection(db, piece);
}

/** Seals what may tell of a protected source besides. Call inside `write`. Throws libraryLocked. */
export function sealBesides(db: Database): void {
  keepDrafts(db, readDrafts(db));
  for (const row of rowsWhere(db, nearMatchTable, 'sealed IS NULL'))
    putKept(db, nearMatchTable, sealRow(db, nearMatchSeal, row));
}

/** Lets what was overwritten be gone from the write-ahead log too. */
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

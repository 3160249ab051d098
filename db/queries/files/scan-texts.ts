import type { Database } from 'better-sqlite3';
import type { ScanProgress } from '../../../core/ocr/recognized-page.ts';
import type { CutPassage } from '../../../core/text/passages.ts';
import { vaultState } from '../../crypto/library-key.ts';
import { sql } from '../../tables/rows.ts';
import { isKept } from './attachments.ts';
import { isSealedFile } from './sealed-files.ts';
import {
  addPassages,
  beginText,
  endText,
  readAnew,
  keepSealedText,
  notePart,
  plainScan,
  READER_VERSION,
  sealedTextOf,
  type ReadFacts,
  type ScanSoFar,
} from './source-texts.ts';

/** The pages of a file that were recognized so far, in plain or sealed; null if there are none, or an earlier reader read them. */
export function scanSoFar(db: Database, hash: string): ScanSoFar | null {
  return plainScan(db, hash)?.scan ?? sealedScan(db, hash)?.scan ?? null;
}

function sealedScan(db: Database, hash: string): { state: 'part' | 'stopped'; scan: ScanSoFar } | null {
  if (vaultState(db) !== 'open') return null;
  const text = sealedTextOf(db, hash);
  const isPart = text?.state === 'part' || text?.state === 'stopped';
  if (!isPart || text.version !== READER_VERSION || text.scan === undefined) return null;
  return { state: text.state, scan: text.scan };
}

/** Begins to keep the pages of a file one by one, where the file is: in plain or sealed. Call inside `write`. */
export function beginScan(db: Database, hash: string, facts: ReadFacts, progress: ScanProgress): void {
  if (isKept(db, hash)) {
    beginText(db, hash, facts);
    notePart(db, hash, 'part', progress);
  } else if (isSealedFile(db, hash)) keepSealed(db, hash, 'part', { progress, facts, passages: [] });
}

/**
 * Keeps the passages of one more page. Returns false where the file is gone, or somebody asked for it anew meanwhile: then nothing is kept.
 * Call inside `write`.
 */
export function addScanPage(
  db: Database,
  hash: string,
  passages: readonly CutPassage[],
  progress: ScanProgress,
): boolean {
  const plain = plainScan(db, hash)?.scan;
  if (plain !== undefined) {
    if (plain.progress.next >= progress.next) return false;
    addPassages(db, hash, passages, plain.passages.length);
    notePart(db, hash, 'part', progress);
    return true;
  }
  const sealed = sealedScan(db, hash)?.scan;
  if (sealed === undefined || sealed.progress.next >= progress.next) return false;
  keepSealed(db, hash, 'part', { ...sealed, progress, passages: [...sealed.passages, ...passages] });
  return true;
}

/** All pages are kept: the file can be searched. `facts` say what became of them. Call inside `write`. */
export function endScan(db: Database, hash: string, facts: ReadFacts): void {
  if (plainScan(db, hash) !== null) {
    const { readAt, language, pages, warnings } = facts;
    sql(
      db,
      'UPDATE sourceText SET readAt = ?, language = ?, pages = ?, warnings = ?, error = NULL WHERE hash = ?',
    ).run(readAt, language, pages, JSON.stringify(warnings), hash);
    endText(db, hash);
    return;
  }
  const sealed = sealedScan(db, hash);
  if (sealed === null) return;
  const { passages } = sealed.scan;
  keepSealedText(db, { state: 'read', hash, version: READER_VERSION, ...facts, passages });
}

/** Notes that a checker stopped a file whose pages are kept. Returns false if it is none. Call inside `write`. */
export function stopScan(db: Database, hash: string): boolean {
  return setState(db, hash, 'stopped');
}

/** A file is to be read: from the page on at which it was stopped, or anew. Call inside `write`. */
export function readOn(db: Database, hash: string): void {
  if (!setState(db, hash, 'part')) readAnew(db, hash);
}

function setState(db: Database, hash: string, state: 'part' | 'stopped'): boolean {
  const plain = plainScan(db, hash);
  if (plain !== null) {
    notePart(db, hash, state, plain.scan.progress);
    return true;
  }
  const sealed = sealedScan(db, hash);
  if (sealed !== null) keepSealed(db, hash, state, sealed.scan);
  return sealed !== null;
}

function keepSealed(db: Database, hash: string, state: 'part' | 'stopped', scan: ScanSoFar): void {
  keepSealedText(db, { state, hash, version: READER_VERSION, scan });
}

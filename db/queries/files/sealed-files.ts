import type { Database } from 'better-sqlite3';
import { z } from '../../../core/kernel/zod.ts';
import { Sha256 } from '../../../core/kernel/ids.ts';
import { sql } from '../../tables/rows.ts';
import { openTextOf, sealTextOf } from './source-texts.ts';
import { seal, secretName, unseal, vaultState } from '../../crypto/library-key.ts';

/** A kept file with its bytes. */
export interface KeptFile {
  hash: string;
  size: number;
  mediaType: string;
  bytes: Buffer;
  storedAt: string;
}

const Head = z.object({ hash: Sha256, mediaType: z.string() });

const purposeOf = (id: string): string => `file ${id}`;

/** Returns a file that is sealed, by its hash; null if there is none, or the key is not here. Throws sealDamaged. */
export function sealedFile(db: Database, hash: string): KeptFile | null {
  if (vaultState(db) !== 'open') return null;
  const id = secretName(db, hash);
  const row = sql(db, 'SELECT sealed, storedAt FROM sealedFile WHERE id = ?').get(id);
  return row === undefined ? null : opened(db, id, row);
}

/** Whether a file is sealed here; false if the key is not here. */
export function isSealedFile(db: Database, hash: string): boolean {
  if (vaultState(db) !== 'open') return false;
  return sql(db, 'SELECT 1 FROM sealedFile WHERE id = ?').get(secretName(db, hash)) !== undefined;
}

/** Every file that is sealed. Throws libraryLocked, sealDamaged. */
export function* sealedFiles(db: Database): Generator<{ id: string; file: KeptFile }> {
  for (const row of sql(db, 'SELECT id FROM sealedFile ORDER BY id').all()) {
    const id = String(row['id']);
    const found = sql(db, 'SELECT sealed, storedAt FROM sealedFile WHERE id = ?').get(id);
    if (found !== undefined) yield { id, file: opened(db, id, found) };
  }
}

/** Whether files are sealed here. */
export function hasSealedFiles(db: Database): boolean {
  return sql(db, 'SELECT 1 FROM sealedFile LIMIT 1').get() !== undefined;
}

function opened(db: Database, id: string, row: Record<string, unknown>): KeptFile {
  const open = unseal(db, purposeOf(id), row['sealed'] as Buffer);
  const end = open.indexOf(0);
  const { hash, mediaType } = Head.parse(JSON.parse(open.subarray(0, end).toString('utf8')));
  const bytes = open.subarray(end + 1);
  return { hash, mediaType, bytes, size: bytes.length, storedAt: String(row['storedAt']) };
}

/** Keeps a file sealed. Call inside `write`. Throws libraryLocked. */
export function keepSealed(db: Database, { hash, mediaType, bytes, storedAt }: KeptFile): void {
  const id = secretName(db, hash);
  const head = Buffer.from(`${JSON.stringify({ hash, mediaType })}\0`);
  const box = seal(db, purposeOf(id), Buffer.concat([head, bytes]));
  sql(db, 'INSERT INTO sealedFile (id, sealed, storedAt) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    id,
    box,
    storedAt,
  );
}

/** A sealed file counts as attached at this moment. Call inside `write`. Throws libraryLocked. */
export function renewSealed(db: Database, hash: string, at: string): void {
  sql(db, 'UPDATE sealedFile SET storedAt = ? WHERE id = ? AND storedAt < ?').run(
    at,
    secretName(db, hash),
    at,
  );
}

/**
 * Seals each of these files of protected evidence that nothing else names: no other evidence or source, and no version that was loaded
 * from it. Call inside `write`. Throws libraryLocked.
 */
export function sealFiles(db: Database, hashes: Iterable<string>): void {
  for (const hash of new Set(hashes)) if (!isNamedInPlain(db, hash)) sealFile(db, hash);
}

/** Opens those of these files that are sealed. Call inside `write`. Throws libraryLocked. */
export function openFiles(db: Database, hashes: Iterable<string>): void {
  for (const hash of new Set(hashes)) openFile(db, hash);
}

/** Whether something unsealed names the file. Sealed rows and entries are not searched. */
function isNamedInPlain(db: Database, hash: string): boolean {
  const row = sql(
    db,
    `SELECT EXISTS (SELECT 1 FROM version WHERE sourceHash = ?)
       OR EXISTS (SELECT 1 FROM evidence WHERE attachments <> '[]' AND instr(attachments, ?) > 0)
       OR EXISTS (SELECT 1 FROM source WHERE attachments <> '[]' AND instr(attachments, ?) > 0)
       OR EXISTS (SELECT 1 FROM event WHERE entity IN ('evidence', 'source')
            AND (instr("to", ?) > 0 OR instr(coalesce("from", ''), ?) > 0)) AS named`,
  ).get(hash, hash, hash, hash, hash);
  return row?.['named'] === 1;
}

function sealFile(db: Database, hash: string): void {
  const row = sql(db, 'SELECT mediaType, bytes, storedAt FROM attachment WHERE hash = ?').get(hash);
  if (row === undefined) return;
  const bytes = row['bytes'] as Buffer;
  const [mediaType, storedAt] = [String(row['mediaType']), String(row['storedAt'])];
  keepSealed(db, { hash, mediaType, bytes, size: bytes.length, storedAt });
  sealTextOf(db, hash);
  sql(db, 'DELETE FROM attachment WHERE hash = ?').run(hash);
}

function openFile(db: Database, hash: string): void {
  const file = sealedFile(db, hash);
  if (file === null) return;
  sql(
    db,
    'INSERT INTO attachment (hash, size, mediaType, bytes, storedAt) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(hash, file.size, file.mediaType, file.bytes, file.storedAt);
  openTextOf(db, hash);
  sql(db, 'DELETE FROM sealedFile WHERE id = ?').run(secretName(db, hash));
}

import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { z } from '../../core/kernel/zod.ts';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import type { PlainBackup } from '../../core/model/vault.ts';
import { readBackup } from './check.ts';
import { backupNames, type BackupOwner } from './list.ts';
import { endRewrites, rewriteBackup } from './rewrite.ts';
import { sealOtherContent, sealPiece, unsealedSources } from '../vault/seal-all.ts';
import { closeVault, openVault, unseal, vaultState } from '../crypto/library-key.ts';
import { keepWrap } from '../vault/wraps.ts';

/** The wrapped keys of a library as they are stored; a backup gets the same ones. */
const KeptWraps = z.array(
  z.object({ id: z.enum(['passphrase', 'system']), wrap: z.string(), madeAt: z.string() }),
);
type KeptWraps = z.infer<typeof KeptWraps>;

/** A library's vault, for a backup of it. */
export interface VaultCopy {
  key: Uint8Array;
  wraps: KeptWraps;
}

/** Returns the wrapped keys of a library as they are stored. */
export function keptWraps(db: Database): KeptWraps {
  return KeptWraps.parse(db.prepare('SELECT id, wrap, madeAt FROM keyWrap ORDER BY id').all());
}

/**
 * Returns the backups of a library that have unencrypted protected sources, and those that cannot be checked, the
 * newest first. Throws backupFolderUnreachable.
 */
export function plainBackups(folder: string, owner: BackupOwner): PlainBackup[] {
  endRewrites(folder);
  return backupNames(folder)
    .filter(({ id, library }) => id === owner.id || library === owner.library)
    .flatMap(({ name, at }): PlainBackup[] => {
      try {
        const pieces = readBackup(join(folder, name), plainPieces);
        return pieces === 0 ? [] : [{ folder, name, at, pieces, problem: null }];
      } catch (thrown) {
        return [{ folder, name, at, pieces: null, problem: toWireError(thrown) }];
      }
    });
}

/**
 * Encrypts the unencrypted protected sources in a backup under its library's key. Returns false if there are none:
 * the backup is unchanged then. Throws backupOtherKey for a backup with another key, and as rewriteBackup; then it is
 * unchanged too.
 */
export function sealBackup(path: string, { key, wraps }: VaultCopy): boolean {
  if (readBackup(path, plainPieces) === 0) return false;
  rewriteBackup(path, (db) => sealWith(db, key, wraps), key);
  return true;
}

function sealWith(db: Database, key: Uint8Array, wraps: KeptWraps): void {
  const wasNone = vaultState(db) === 'none';
  openVault(db, key);
  try {
    if (wasNone) for (const { id, wrap, madeAt } of wraps) keepWrap(db, id, wrap, madeAt);
    else refuseOtherKey(db);
    for (const id of unsealedSources({ db })) sealPiece(db, id);
    sealOtherContent(db);
  } finally {
    closeVault(db);
  }
}

/** One that was made while its library was encrypted has some of it sealed already. */
function refuseOtherKey(db: Database): void {
  const row = db
    .prepare<[], { place: string; sealed: Buffer }>(
      `SELECT 'evidence ' || id AS place, sealed FROM evidence WHERE sealed IS NOT NULL
       UNION ALL SELECT 'source ' || id, sealed FROM source WHERE sealed IS NOT NULL LIMIT 1`,
    )
    .get();
  if (row === undefined) return;
  try {
    unseal(db, row.place, row.sealed);
  } catch (thrown) {
    throw new TickmarkError('backupOtherKey', {}, { cause: thrown });
  }
}

/**
 * Returns how many pieces of evidence and sources are unencrypted. It reads columns that every format has, and newer ones where
 * they exist.
 */
function plainPieces(db: Database): number {
  return plainRows(db, 'evidence') + plainRows(db, 'source');
}

function plainRows(db: Database, table: 'evidence' | 'source'): number {
  const columns = new Set((db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name));
  if (columns.size === 0) return 0;
  const isSealed = columns.has('sealed') ? 'AND sealed IS NULL' : '';
  const written = [
    'title',
    'link',
    'archivedCopy',
    'quotation',
    'contact',
    'note',
    'knownBy',
    'calculation',
  ].filter((name) => columns.has(name));
  const words = written.map((name) => `coalesce(${name}, '')`).join(' || ');
  // Redacted evidence gives nothing away.
  return Number(
    db
      .prepare(
        `SELECT count(*) FROM ${table} WHERE protected = 1 ${isSealed}
           AND (trim(${words}) NOT IN ('', '[]') OR attachments <> '[]')`,
      )
      .pluck()
      .get(),
  );
}

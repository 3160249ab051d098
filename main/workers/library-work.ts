import { z } from '../../core/kernel/zod.ts';
import { TickmarkError, WireError } from '../../core/kernel/errors.ts';
import type { BackupInfo, RestorePreview } from '../../core/model/backup.ts';
import type { Erasure } from '../../core/model/erasure.ts';
import type { PlainBackup } from '../../core/model/vault.ts';
import type { ChecksPreview } from '../../core/contract/archives.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { ArchiveImport } from '../../core/model/earlier-check/earlier-check.ts';
import type { HintsFrom } from '../../core/model/earlier-check/hints-from.ts';
import type { ClaimThread, ThreadList } from '../../core/model/thread/thread.ts';
import type { Heads, SeenHeads } from '../../core/verify/heads.ts';
import type { ChecksPage } from '../../db/archives/look.ts';
import type { CheckedBackup } from '../../db/backup/check.ts';
import type { BackupOwner } from '../../db/backup/list.ts';
import type { BackupStanding } from '../../db/erase/backup.ts';
import type { Eraser } from '../../db/erase/source.ts';
import type { ComparedHeads } from '../../db/verify/heads.ts';
import type { Rescue } from '../../db/rescue/rescue.ts';
import type { VaultCopy } from '../../db/backup/seal-backups.ts';
import { ExportCancelled } from '../base/write-file.ts';
import type { ArchiveWish } from '../features/archives/import-archive.ts';
import { startWork } from './utility-process.ts';

/** The requests to the process of libraries: those that read much, or read a folder that may be slow to answer. */
export type LibraryRequest =
  | { kind: 'check'; path: string }
  | { kind: 'list'; folder: string; owner: BackupOwner | null }
  | { kind: 'compare'; library: string; backup: string }
  | { kind: 'rescue'; path: string; target: string; name: string; at: string }
  | { kind: 'heads'; library: string; seen: SeenHeads | null }
  | { kind: 'tidy'; library: string }
  | { kind: 'erase'; backup: string; erasure: Erasure; who: Eraser }
  | { kind: 'holding'; folder: string; owner: BackupOwner; erasure: Erasure }
  | { kind: 'plain'; folder: string; owner: BackupOwner }
  | { kind: 'seal'; backup: string; vault: VaultCopy }
  | { kind: 'sealLibrary'; library: string; key: Uint8Array }
  | { kind: 'sweep'; library: string; key: Uint8Array | null; at: string }
  | { kind: 'due'; library: string; folder: string; owner: BackupOwner }
  | { kind: 'importArchive'; wish: ArchiveWish }
  | { kind: 'removeArchive'; library: string; id: number }
  | { kind: 'changeArchive'; library: string; id: number; change: ArchiveChange }
  | { kind: 'previewArchive'; library: string; file: string; archive: string }
  | { kind: 'threads'; library: string; from: HintsFrom }
  | { kind: 'threadOf'; library: string; claimId: Id; from: HintsFrom }
  | { kind: 'searchArchive'; library: string; id: number; words: string; page: ChecksPageWish };

/** What can be changed of an archive of earlier checks. */
export type ArchiveChange = { isOn: boolean } | { name: string };

/** Which page of an archive: how many checks are before it, and how many are on it. */
export interface ChecksPageWish {
  readonly offset: number;
  readonly limit: number;
}

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: WireError }),
  /** How far it is. */
  z.object({ done: z.int(), total: z.int() }),
]);
export type LibraryAnswer = z.infer<typeof Answer>;

/** Ends the other process, and gets its progress. */
export interface LibraryWatch {
  signal?: AbortSignal;
  tell?: (done: number, total: number) => void;
}

/** Checks a backup in full in a process of its own, so that the desk goes on. Throws as checkBackup. */
export function checkBackupInProcess(path: string): Promise<CheckedBackup> {
  return ask({ kind: 'check', path }) as Promise<CheckedBackup>;
}

/** Lists the backups in a folder. Throws as listBackups. */
export function listInProcess(folder: string, owner: BackupOwner | null): Promise<BackupInfo[]> {
  return ask({ kind: 'list', folder, owner }) as Promise<BackupInfo[]>;
}

/** Returns what restoring a backup would change in the library at a path. Throws as compareWithBackup. */
export function compareInProcess(library: string, backup: string): Promise<RestorePreview> {
  return ask({ kind: 'compare', library, backup }) as Promise<RestorePreview>;
}

/** Whether the library at a path should have a backup today. Throws as isBackupDue. */
export function isDueInProcess(library: string, folder: string, owner: BackupOwner): Promise<boolean> {
  return ask({ kind: 'due', library, folder, owner }) as Promise<boolean>;
}

/**
 * Removes deleted contents from the pages of an open library. Throws as openLibrary; ExportCancelled where `signal`
 * ends it.
 */
export async function tidyInProcess(library: string, watch: LibraryWatch = {}): Promise<void> {
  await ask({ kind: 'tidy', library }, watch);
}

/**
 * Encrypts the unencrypted contents of an open library in small steps. Throws as openLibrary; ExportCancelled where
 * `signal` ends it.
 */
export async function sealLibraryInProcess(
  library: string,
  key: Uint8Array,
  watch: LibraryWatch,
): Promise<void> {
  await ask({ kind: 'sealLibrary', library, key }, watch);
}

/** Removes files that were attached and never saved. Throws as openLibrary. */
export async function sweepInProcess(library: string, key: Uint8Array | null, at: string): Promise<void> {
  await ask({ kind: 'sweep', library, key, at });
}

/** Erases something in a backup. Throws as eraseInBackup. */
export function eraseInProcess(backup: string, erasure: Erasure, who: Eraser): Promise<boolean> {
  return ask({ kind: 'erase', backup, erasure, who }) as Promise<boolean>;
}

/** The state of each of a library's backups in a folder with respect to an erasure. Throws as backupsHolding. */
export function holdingInProcess(
  folder: string,
  owner: BackupOwner,
  erasure: Erasure,
): Promise<BackupStanding[]> {
  return ask({ kind: 'holding', folder, owner, erasure }) as Promise<BackupStanding[]>;
}

/** Lists the backups in a folder that have protected sources unencrypted. Throws as plainBackups. */
export function plainInProcess(folder: string, owner: BackupOwner): Promise<PlainBackup[]> {
  return ask({ kind: 'plain', folder, owner }) as Promise<PlainBackup[]>;
}

/** Encrypts the protected sources in a backup. Throws as sealBackup. */
export async function sealInProcess(backup: string, vault: VaultCopy): Promise<void> {
  await ask({ kind: 'seal', backup, vault });
}

/** Returns the heads of the library at a path, and what has disappeared since it was last seen. */
export function headsInProcess(
  library: string,
  seen: SeenHeads | null,
): Promise<{ heads: Heads; compared: ComparedHeads }> {
  return ask({ kind: 'heads', library, seen }) as Promise<{ heads: Heads; compared: ComparedHeads }>;
}

/** Makes a new library of what can be read from a damaged one. Throws as rescueLibrary. */
export function rescueInProcess(path: string, target: string, name: string, at: string): Promise<Rescue> {
  return ask({ kind: 'rescue', path, target, name, at }) as Promise<Rescue>;
}

/** Brings a file of earlier checks into an archive. Throws as importArchive; ExportCancelled where `signal` ends it: nothing is kept then. */
export function importArchiveInProcess(wish: ArchiveWish, watch: LibraryWatch): Promise<ArchiveImport> {
  return ask({ kind: 'importArchive', wish }, watch) as Promise<ArchiveImport>;
}

/** Removes an archive of earlier checks. Throws as removeArchive; ExportCancelled where `signal` ends it: the rest is removed another time. */
export async function removeArchiveInProcess(
  library: string,
  id: number,
  watch: LibraryWatch,
): Promise<void> {
  await ask({ kind: 'removeArchive', library, id }, watch);
}

/** Changes an archive of earlier checks. It waits in a process, where another import is under way. Throws as switchArchive and renameArchive. */
export async function changeArchiveInProcess(
  library: string,
  id: number,
  change: ArchiveChange,
): Promise<void> {
  await ask({ kind: 'changeArchive', library, id, change });
}

/** Returns what a file of earlier checks is. Throws as previewChecks. */
export function previewArchiveInProcess(
  library: string,
  file: string,
  archive: string,
): Promise<ChecksPreview> {
  return ask({ kind: 'previewArchive', library, file, archive }) as Promise<ChecksPreview>;
}

/** Returns a page of the checks of an archive. Throws as checksIn. */
export function searchArchiveInProcess(
  library: string,
  id: number,
  words: string,
  page: ChecksPageWish,
): Promise<ChecksPage> {
  return ask({ kind: 'searchArchive', library, id, words, page }) as Promise<ChecksPage>;
}

/** Returns the threads of the library at a path. Throws as openLibrary; ExportCancelled where `signal` ends it. */
export function threadsInProcess(library: string, from: HintsFrom, watch: LibraryWatch): Promise<ThreadList> {
  return ask({ kind: 'threads', library, from }, watch) as Promise<ThreadList>;
}

/** Returns the thread of a claim. Throws as openLibrary, and claimNotFound. */
export function threadOfInProcess(library: string, claimId: Id, from: HintsFrom): Promise<ClaimThread> {
  return ask({ kind: 'threadOf', library, claimId, from }) as Promise<ClaimThread>;
}

/**
 * Starts a process for one answer, and returns the answer once the process has ended, so that nothing that it read
 * stays in memory. The answer comes from our own code and is not parsed again.
 */
function ask(request: LibraryRequest, { signal, tell }: LibraryWatch = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) throw new ExportCancelled();
    const child = startWork('Tickmark backups', 'elsewhere.cjs');
    let settle: (() => void) | null = null;
    const stop = (): void => void child.kill();
    child.on('message', (message: unknown) => {
      const answer = Answer.parse(message);
      if ('done' in answer) {
        tell?.(answer.done, answer.total);
        return;
      }
      const { ok } = answer;
      settle = ok
        ? () => resolve(answer.value)
        : () => reject(new TickmarkError(answer.error.code, answer.error.detail));
      child.kill();
    });
    child.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      if (settle !== null) settle();
      else if (signal?.aborted === true) reject(new ExportCancelled());
      else reject(new Error(`the process for backups ended with ${code}`));
    });
    signal?.addEventListener('abort', stop);
    child.postMessage(request);
  });
}

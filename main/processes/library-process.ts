import type { Database } from 'better-sqlite3';
import { assertNever } from '../../core/kernel/assert-never.ts';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import { loadAllWords } from '../../core/i18n/load-words.ts';
import { checkBackup } from '../../db/backup/check.ts';
import { compareWithBackup } from '../../db/backup/compare.ts';
import { isBackupDue } from '../../db/backup/schedule.ts';
import { listBackups } from '../../db/backup/list.ts';
import { sweepFiles } from '../../db/queries/evidence/sweep-files.ts';
import { backupsHolding, eraseInBackup } from '../../db/erase/backup.ts';
import { tidyPages } from '../../db/store/connect.ts';
import { compareHeads, headsOf, type ComparedHeads } from '../../db/verify/heads.ts';
import { openLibrary } from '../../db/store/open.ts';
import { rescueLibrary } from '../../db/rescue/rescue.ts';
import { plainBackups, sealBackup } from '../../db/backup/seal-backups.ts';
import { sealSteps } from '../../db/vault/seal-all.ts';
import { closeVault, openVault } from '../../db/crypto/library-key.ts';
import type { ArchiveWish } from '../features/archives/import-archive.ts';
import { inArchives } from '../../db/archives/archives-file.ts';
import { removeArchive, renameArchive, switchArchive } from '../../db/archives/archives.ts';
import { checksIn } from '../../db/archives/look.ts';
import type { ArchiveChange, LibraryAnswer, LibraryRequest } from '../workers/library-work.ts';

/** The process for one question about a library or a backup. Whoever started it ends it. */
process.parentPort.once('message', ({ data }) => {
  // Differences are reported in words.
  loadAllWords()
    .then(() => answer(data as LibraryRequest))
    .then((value) => post({ ok: true, value }))
    .catch((thrown: unknown) => post({ ok: false, error: toWireError(thrown) }));
});

function post(message: LibraryAnswer): void {
  process.parentPort.postMessage(message);
}

function answer(request: LibraryRequest): unknown {
  switch (request.kind) {
    case 'check':
      return checkBackup(request.path);
    case 'list':
      return listBackups(request.folder, request.owner);
    case 'compare':
      return inLibrary(request.library, (db) => compareWithBackup(db, request.backup));
    case 'due':
      return inLibrary(request.library, (db) => isBackupDue(db, request.folder, request.owner));
    case 'heads':
      return inLibrary(request.library, (db) => ({
        heads: headsOf(db),
        compared: request.seen === null ? noneMissed() : compareHeads(db, request.seen),
      }));
    case 'tidy':
      return tidy(request.library);
    case 'erase':
      return eraseInBackup(request.backup, request.erasure, request.who);
    case 'holding':
      return backupsHolding(request.folder, request.owner, request.erasure);
    case 'plain':
      return plainBackups(request.folder, request.owner);
    case 'seal':
      return sealBackup(request.backup, request.vault);
    case 'sweep':
      return sweep(request.library, request.key, request.at);
    case 'sealLibrary':
      return sealLibrary(request.library, request.key);
    case 'rescue':
      return rescueLibrary(request.path, request.target, request.name, request.at);
    case 'importArchive':
      return bring(request.wish);
    case 'removeArchive':
      return removeChecks(request.library, request.id);
    case 'changeArchive':
      return inArchives(request.library, 'write', (db) => changeArchive(db, request.id, request.change));
    case 'previewArchive':
      return preview(request);
    case 'threads':
    case 'threadOf':
      return threads(request);
    case 'searchArchive':
      return inArchives(request.library, 'read', (db) => {
        if (db === null) throw new TickmarkError('archiveNotFound');
        return checksIn(db, request.id, request.words, request.page);
      });
    default:
      return assertNever(request);
  }
}

function removeChecks(library: string, id: number): null {
  return inArchives(library, 'write', (db) => {
    for (const far of removeArchive(db, id)) post(far);
    return null;
  });
}

function changeArchive(db: Database, id: number, change: ArchiveChange): null {
  if ('name' in change) renameArchive(db, id, change.name);
  else switchArchive(db, id, change.isOn);
  return null;
}

/** What reads files of checks is loaded where it is asked for: most that is asked of this process needs it not, and should not wait for it. */
async function bring(wish: ArchiveWish): Promise<unknown> {
  const { importArchive } = await import('../features/archives/import-archive.ts');
  return importArchive(wish, (done, total) => post({ done, total }));
}

async function preview(request: Extract<LibraryRequest, { kind: 'previewArchive' }>): Promise<unknown> {
  const { previewChecks } = await import('../features/archives/preview-checks.ts');
  return previewChecks(request);
}

async function threads(request: Extract<LibraryRequest, { kind: 'threads' | 'threadOf' }>): Promise<unknown> {
  const { threadFinder, threadList } = await import('../features/threads/find-threads.ts');
  const library = openLibrary(request.library, 'read');
  try {
    return request.kind === 'threads'
      ? threadList(library, request.from, post)
      : threadFinder(library, request.from)(request.claimId);
  } finally {
    library.close();
  }
}

/** The app that asks has the library open and writes nothing meanwhile. */
function tidy(path: string): null {
  const library = openLibrary(path, 'beside');
  try {
    tidyPages(library.db);
  } finally {
    library.close();
  }
  return null;
}

/** Other writers get a turn after each step, because SQLite retries only at intervals. */
const REST_MS = 15;

/** The calling app has the library open and keeps working with it. */
function sealLibrary(path: string, key: Uint8Array): null {
  const library = openLibrary(path, 'beside');
  openVault(library.db, key);
  try {
    for (const far of sealSteps(library)) {
      post(far);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REST_MS);
    }
  } finally {
    closeVault(library.db);
    library.close();
  }
  return null;
}

function sweep(path: string, key: Uint8Array | null, at: string): number {
  const library = openLibrary(path, 'beside');
  if (key !== null) openVault(library.db, key);
  try {
    return sweepFiles(library, at);
  } finally {
    closeVault(library.db);
    library.close();
  }
}

function noneMissed(): ComparedHeads {
  return { findings: [], behind: new Set() };
}

function inLibrary<T>(path: string, read: (db: Database) => T): T {
  const library = openLibrary(path, 'read');
  try {
    return read(library.db);
  } finally {
    library.close();
  }
}

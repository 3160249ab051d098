import { resolve, basename, join } from 'node:path';
import type { BackupInfo } from '../../core/model/backup.ts';
import { TickmarkError, type ErrorCode } from '../../core/kernel/errors.ts';
import { backUp } from '../../db/backup/backup.ts';
import { listBackups, type BackupOwner, shortId } from '../../db/backup/list.ts';
import { libraryName } from '../../db/backup/folder.ts';
import { libraryId } from '../../db/identity/identity.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { now } from '../base/context.ts';
import type { CliContext } from './cli-context.ts';
import { existsSync } from 'node:fs';
import { replaceLibrary } from '../features/backup/replace-library.ts';
import { upgradePlace } from '../features/library/open-library.ts';
import { restoreInPlace } from '../features/recovery/restore-library.ts';
import { needed } from './options.ts';

/** backup [--to FOLDER]: makes a backup, checked, in the folder for backups or another. */
export async function runBackup({ given, library, output, place }: CliContext): Promise<number> {
  const to = given.value('to');
  const folder = to === null ? place.backups : { path: resolve(to), mayMake: false };
  const made = await backUp(library('read'), { folder, reason: 'asked', at: now() });
  const { path, articles, events, attachments } = made;
  const words = output.t('cli.backedUp', { path, articles });
  output.result({ ok: true, path, articles, events, attachments }, words);
  return 0;
}

/** backups: one line for each backup, the newest first. */
export function runBackups({ output, place }: CliContext): number {
  const { path: folder } = place.backups;
  const backups = listBackups(folder, ownerOf(place.path));
  for (const backup of backups) output.result(backup, backupRow(backup, output));
  if (backups.length === 0 && !output.json) output.result({}, output.t('cli.noBackups', { folder }));
  return 0;
}

/** The library whose backups are listed; all libraries if this one cannot say which it is. */
function ownerOf(path: string): BackupOwner | null {
  try {
    const library = openLibrary(path, 'read');
    try {
      return { id: shortId(libraryId(library.db)), library: libraryName(path) };
    } finally {
      library.close();
    }
  } catch (thrown) {
    if (thrown instanceof TickmarkError) return null;
    throw thrown;
  }
}

function backupRow({ name, articles, size, state }: BackupInfo, { t }: CliContext['output']): string {
  const megabytes = Math.max(1, Math.round(size / 1e6));
  if (state !== 'whole') return t(`cli.backupRow.${state}`, { name });
  return t('cli.backupRow', { name, articles: articles ?? 0, megabytes });
}

/** Errors that prevent a library from being opened, but not from being replaced. */
const REPLACEABLE: readonly ErrorCode[] = [
  'libraryDamaged',
  'libraryNotALibrary',
  'libraryMissing',
  'libraryNewer',
];

/**
 * restore FILE: replaces the library with a backup, which is named by its path or by its name in the folder for backups. The
 * library that was there is backed up first, or set aside if it cannot be opened.
 */
export async function runRestore(context: CliContext): Promise<number> {
  const { given, output, place } = context;
  const word = needed(output.t, 'restore', 'FILE', given.words[0]);
  const named = resolve(word);
  const backup = existsSync(named) ? named : join(place.backups.path, basename(word));
  const library = await openedOrNull(context);
  let kept: string | null = null;
  if (library === null) await restoreInPlace(place, backup);
  else
    await replaceLibrary(library, place, backup, async (onCopied) => {
      const options = { folder: place.backups, reason: 'restore', at: now(), onCopied } as const;
      kept = (await backUp(library, options)).path;
    });
  const words =
    kept === null
      ? output.t('cli.restoredAside', { name: basename(backup) })
      : output.t('cli.restored', { name: basename(backup), path: kept });
  output.result({ ok: true, restored: backup, kept }, words);
  return 0;
}

/** Returns the library, or null if it cannot be opened but may be replaced. */
async function openedOrNull({ library, place }: CliContext): Promise<Library | null> {
  try {
    if (!existsSync(place.path)) return null;
    await upgradePlace(place);
    return library('write');
  } catch (thrown) {
    if (thrown instanceof TickmarkError && REPLACEABLE.includes(thrown.code)) return null;
    throw thrown;
  }
}

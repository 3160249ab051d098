import { resolve } from 'node:path';
import type { BackupInfo } from '../../core/model/backup.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { backUp } from '../../db/backup/backup.ts';
import { listBackups, type BackupOwner } from '../../db/backup/list.ts';
import { libraryName } from '../../db/backup/folder.ts';
import { shortId } from '../../db/backup/file-name.ts';
import { libraryId } from '../../db/identity/identity.ts';
import { openLibrary } from '../../db/store/open.ts';
import { now } from '../base/context.ts';
import type { CliContext } from './cli-context.ts';

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

/** backups: a line a backup, the newest first. */
export function runBackups({ output, place }: CliContext): number {
  const { path: folder } = place.backups;
  const backups = listBackups(folder, ownerOf(place.path));
  for (const backup of backups) output.result(backup, backupRow(backup, output));
  if (backups.length === 0 && !output.json) output.result({}, output.t('cli.noBackups', { folder }));
  return 0;
}

/** Whose backups are listed; all where the library cannot tell who it is. */
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

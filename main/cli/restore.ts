import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { TickmarkError, type ErrorCode } from '../../core/kernel/errors.ts';
import { backUp } from '../../db/backup/backup.ts';
import type { Library } from '../../db/store/open.ts';
import { replaceLibrary } from '../features/backup/replace-library.ts';
import { now } from '../base/context.ts';
import { upgradePlace } from '../features/library/open-library.ts';
import { restoreInPlace } from '../features/trouble/remedies.ts';
import type { CliContext } from './cli-context.ts';
import { needed } from './options.ts';

/** What keeps a library from being opened and not from being replaced. */
const REPLACEABLE: readonly ErrorCode[] = [
  'libraryDamaged',
  'libraryNotALibrary',
  'libraryMissing',
  'libraryNewer',
];

/**
 * restore FILE: puts a backup, by its path or its name in the folder for backups, in the library's place. What was there
 * is backed up first, or set aside where it cannot be opened.
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

/** The library, or null where it cannot be opened but may be replaced. */
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

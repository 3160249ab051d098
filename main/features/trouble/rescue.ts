import { renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { translator } from '../../../core/i18n/translate.ts';
import { rescueText } from '../../../core/wording/rescue.ts';
import type { Language } from '../../../core/model/settings/settings.ts';
import type { RescueReport } from '../../../core/model/library-trouble.ts';
import { libraryFailure } from '../../../db/store/failures.ts';
import { takeWriterLock } from '../../../db/store/lock.ts';
import { setAside } from '../../../db/store/set-aside.ts';
import { syncFolder } from '../../../db/store/sync-folder.ts';
import { rescueElsewhere } from '../../workers/library-work.ts';
import { now } from '../../base/context.ts';
import { forgetHeads } from '../heads/heads.ts';
import type { LibraryPlace } from '../../base/library-file.ts';

/**
 * Puts a new library with what can be read in the place of a damaged one, whose files are set aside untouched, and a
 * report beside it. Throws rescueNothing, libraryInUse, libraryReadOnly, diskFull; then everything is where it was.
 */
export async function rescueInPlace(place: LibraryPlace, language: Language): Promise<RescueReport> {
  const { path } = place;
  const at = now();
  const target = `${path}.rescued`;
  const unlock = takeWriterLock(path);
  try {
    const rescued = await rescueElsewhere(path, target, 'Tickmark', at);
    const end = extname(path);
    const reportName = `${basename(path, end)} rescued ${at.replace(/[:.]/g, '-')}.txt`;
    const reportPath = join(dirname(path), reportName);
    await writeFile(reportPath, rescueText(rescued, translator(language)));
    const damagedPath = setAside(path, at) ?? path;
    forgetHeads(place);
    renameSync(target, path);
    rmSync(`${target}-lock`, { force: true });
    syncFolder(dirname(path));
    return { ...rescued, reportPath, damagedPath };
  } catch (thrown) {
    throw libraryFailure(path, thrown);
  } finally {
    unlock();
  }
}

import { app } from 'electron';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { usualBackupFolder } from '../../db/backup/folder.ts';
import type { BackupFolder } from '../../db/backup/place.ts';
import { changePlaces, readPlaces, type Places } from './places.ts';

/** Which library this start works on, and what is remembered of its place. */
export interface LibraryPlace {
  /** Absolute. */
  readonly path: string;
  /** Where it would be if it had never been moved nor another chosen. */
  readonly usual: string;
  /** The folder in which the app keeps what it must know of every library. */
  readonly profile: string;
  readonly backups: BackupFolder;
  readonly places: Places;
  /** Remembers something else; returns the place as it then is. Throws what the system throws. */
  change(changes: Partial<Places>): LibraryPlace;
}

/**
 * Settles which library this start works on. One that was asked for gets a profile folder of its own, so that two
 * libraries can be open at once and each has one writer; where it is not there any more, it is the one that it was moved
 * to. The folder is made only for the usual place. Call before the single-instance lock is asked for.
 */
export function settleLibrary(asked: string | null): LibraryPlace {
  const profile = app.getPath('userData');
  if (asked === null) {
    mkdirSync(profile, { recursive: true });
    const usual = join(profile, 'library.sqlite');
    return placeIn(profile, profile, usual, readPlaces(profile).library ?? usual);
  }
  const name = createHash('sha256').update(asked).digest('hex').slice(0, 16);
  const own = join(profile, 'libraries', name);
  mkdirSync(own, { recursive: true });
  app.setPath('userData', own);
  return placeIn(profile, own, asked, existsSync(asked) ? asked : (readPlaces(own).library ?? asked));
}

function placeIn(profile: string, own: string, usual: string, path: string): LibraryPlace {
  const places = readPlaces(own);
  const { backups } = places;
  return {
    path,
    usual,
    profile,
    backups:
      backups === null ? { path: usualBackupFolder(path), mayMake: true } : { path: backups, mayMake: false },
    places,
    change: (changes) => {
      changePlaces(own, changes);
      const next = changes.library === undefined ? path : (changes.library ?? usual);
      return placeIn(profile, own, usual, next);
    },
  };
}

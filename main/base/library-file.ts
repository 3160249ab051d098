import { app } from 'electron';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { usualBackupFolder } from '../../db/backup/folder.ts';
import type { BackupFolder } from '../../db/backup/place.ts';
import { changePlaces, readPlaces, type Places } from './places.ts';

/** The library of this start, and what is remembered about its place. */
export interface LibraryPlace {
  /** Absolute. */
  readonly path: string;
  /** The place where it would be if nobody had moved it or chosen another. */
  readonly usual: string;
  /** The folder in which the app stores what it must know about every library. */
  readonly profile: string;
  readonly backups: BackupFolder;
  readonly places: Places;
  /** Changes what is remembered and returns the new place. Throws what the system throws. */
  change(changes: Partial<Places>): LibraryPlace;
}

/**
 * Decides which library this start works on. A requested library gets its own profile folder, so that two libraries
 * can be open at once and each has one writer. If it was moved, the library at the new place is taken. The folder is
 * created only for the usual place. Call before the single-instance lock is asked for.
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

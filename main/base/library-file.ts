import { app } from 'electron';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { usualBackupFolder } from '../../db/backup/folder.ts';
import type { BackupFolder } from '../../db/backup/place.ts';

/**
 * What is remembered outside the library, in the profile's folder, because it is needed when the library cannot be
 * opened. It is read before the window is opened, so without a schema: loading the schema library would delay the
 * window.
 */
interface Places {
  /** The place to which the library was moved from its usual place, or from the requested one. */
  readonly library: string | null;
  /** The folder for backups, if it is not the usual one. */
  readonly backups: string | null;
  /** The library on a network share that the checker accepted. */
  readonly network: string | null;
}

const nothing: Places = { library: null, backups: null, network: null };

/** Reads what a profile remembers; a missing or unreadable file remembers nothing. */
export function readPlaces(profile: string): Places {
  try {
    const stored: unknown = JSON.parse(readFileSync(fileIn(profile), 'utf8'));
    if (typeof stored !== 'object' || stored === null) return nothing;
    const { library, backups, network }: { [Key in keyof Places]?: unknown } = { ...nothing, ...stored };
    return isPlace(library) && isPlace(backups) && isPlace(network) ? { library, backups, network } : nothing;
  } catch {
    return nothing;
  }
}

/** Changes what a profile remembers, whole or not at all. Throws what the system throws. */
export function changePlaces(profile: string, changes: Partial<Places>): Places {
  const places = { ...readPlaces(profile), ...changes };
  const beside = `${fileIn(profile)}.part`;
  writeFileSync(beside, `${JSON.stringify(places, null, 2)}\n`);
  const file = openSync(beside, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(beside, fileIn(profile));
  return places;
}

function isPlace(place: unknown): place is string | null {
  return place === null || typeof place === 'string';
}

function fileIn(profile: string): string {
  return join(profile, 'places.json');
}

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
  /** The library is opened to be read, because nothing can be written at its place. */
  readonly isOnlyRead: boolean;
  /** Changes what is remembered and returns the new place. Throws what the system throws. */
  change(changes: Partial<Places>): LibraryPlace;
}

/**
 * Decides which library this start works on. A requested library gets its own profile folder, so that two libraries
 * can be open at once and each has one writer. If it was moved, the library at the new place is taken. The folder is
 * created only for the usual place. Call before the single-instance lock is asked for.
 */
export function resolveLibrary(asked: string | null): LibraryPlace {
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
    isOnlyRead: false,
    change: (changes) => {
      changePlaces(own, changes);
      const next = changes.library === undefined ? path : (changes.library ?? usual);
      return placeIn(profile, own, usual, next);
    },
  };
}

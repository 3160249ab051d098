import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is remembered outside the library, in the profile's folder, because it is needed when the library cannot be
 * opened. It is read before the window is opened, so without a schema: loading the schema library would delay the
 * window.
 */
export interface Places {
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

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../core/zod.ts';

/**
 * What is remembered outside the library, in the profile's folder: it must be known when the library cannot be opened.
 */
const Places = z.object({
  /** Where the library went from its usual place, or from the place that was asked for. */
  library: z.string().nullable(),
  /** The folder for backups where it is not the usual one. */
  backups: z.string().nullable(),
  /** The library on a network share that the checker wants to use all the same. */
  network: z.string().nullable(),
});
export type Places = z.infer<typeof Places>;

const nothing: Places = { library: null, backups: null, network: null };

/** Reads what a profile remembers; a file that is not there or cannot be read remembers nothing. */
export function readPlaces(profile: string): Places {
  try {
    const stored: unknown = JSON.parse(readFileSync(fileIn(profile), 'utf8'));
    return Places.parse({ ...nothing, ...z.record(z.string(), z.unknown()).parse(stored) });
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

function fileIn(profile: string): string {
  return join(profile, 'places.json');
}

import os from 'node:os';
import path from 'node:path';

/** The checkout's top folder. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** Where packaged apps are put. */
export const releaseDir = path.join(root, 'release');

/**
 * The folder, outside the checkout, for what is downloaded or compiled once: $XDG_CACHE_HOME/tickmark or
 * ~/.cache/tickmark. Every entry's name holds a version and a hash, so an entry is never changed.
 */
export function cacheDir(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return path.join(
    base !== undefined && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'),
    'tickmark',
  );
}

/** A tool of node_modules, as a file to be run by the current Node. */
export function tool(...parts: string[]): string {
  return path.join(root, 'node_modules', ...parts);
}

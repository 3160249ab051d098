import type { Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { themes, type Theme } from '../../core/model/settings/theme.ts';
import { logError } from '../base/log.ts';

/**
 * What the window must know before the library is open: the place and size in which it was last closed
 * (device-independent pixels), and its theme. It is in the profile's folder, and read without a schema, like
 * places.ts.
 */
export interface WindowPlace {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  readonly theme: Theme;
}

const first: WindowPlace = { bounds: null, maximized: false, theme: 'system' };

/** Reads the stored values; a missing or unreadable file has none. */
export function readWindowPlace(profile: string): WindowPlace {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileIn(profile), 'utf8'));
    return isWindowPlace(kept) ? kept : first;
  } catch {
    return first;
  }
}

/** Stores what changed. A full disk must not prevent closing, so errors are only logged. */
export function keepWindowPlace(profile: string, changes: Partial<WindowPlace>): void {
  const kept = readWindowPlace(profile);
  const next = JSON.stringify({ ...kept, ...changes });
  if (next === JSON.stringify(kept)) return;
  try {
    writeFileSync(fileIn(profile), next);
  } catch (thrown) {
    logError('window', thrown);
  }
}

function isWindowPlace(kept: unknown): kept is WindowPlace {
  if (typeof kept !== 'object' || kept === null) return false;
  const { bounds, maximized, theme }: { [Key in keyof WindowPlace]?: unknown } = kept;
  return (
    (bounds === null || isRectangle(bounds)) &&
    typeof maximized === 'boolean' &&
    themes.some((known) => known === theme)
  );
}

function isRectangle(bounds: unknown): bounds is Rectangle {
  if (typeof bounds !== 'object' || bounds === null) return false;
  const { x, y, width, height }: { [Key in keyof Rectangle]?: unknown } = bounds;
  return [x, y, width, height].every(Number.isInteger);
}

function fileIn(profile: string): string {
  return join(profile, 'window.json');
}

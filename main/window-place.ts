import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Theme } from '../core/theme.ts';
import { z } from '../core/zod.ts';
import { logError } from './log.ts';

/**
 * What the window must know before the library is open, kept in the profile's folder: the place and size in which it was
 * last closed (device-independent pixels), and the theme that it had.
 */
const WindowPlace = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).nullable(),
  maximized: z.boolean(),
  theme: Theme,
});
export type WindowPlace = z.infer<typeof WindowPlace>;

const first: WindowPlace = { bounds: null, maximized: false, theme: 'system' };

/** Reads what was kept; a file that is not there or cannot be read keeps nothing. */
export function readWindowPlace(profile: string): WindowPlace {
  try {
    return WindowPlace.parse(JSON.parse(readFileSync(fileIn(profile), 'utf8')));
  } catch {
    return first;
  }
}

/** Keeps what changed. A full disk must not hinder closing: that is only logged. */
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

function fileIn(profile: string): string {
  return join(profile, 'window.json');
}

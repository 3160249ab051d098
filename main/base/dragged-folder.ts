import { app } from 'electron';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder in the profile for files that are dragged out of the window. Nobody else can read it. The program that
 * receives a file may read it long after the drop, so the files stay until the app ends.
 */
export function draggedFolder(): string {
  return join(app.getPath('userData'), 'dragged');
}

/** Removes everything in it. */
export function clearDragged(): void {
  rmSync(draggedFolder(), { recursive: true, force: true });
}

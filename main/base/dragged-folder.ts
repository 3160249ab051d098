import { app } from 'electron';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where files lie that are dragged out of the window: a folder of the profile, which nobody else reads. Whoever gets one
 * may read it long after it was dropped, so that it stays until the app ends.
 */
export function draggedFolder(): string {
  return join(app.getPath('userData'), 'dragged');
}

/** Takes away what lies there. */
export function clearDragged(): void {
  rmSync(draggedFolder(), { recursive: true, force: true });
}

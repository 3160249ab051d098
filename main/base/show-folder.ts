import { shell } from 'electron';
import { logError } from './log.ts';

/**
 * Opens a folder in the system's file manager. Nobody waits for it: where the system starts the file manager for this, it
 * says that the folder is open only once the file manager is closed.
 */
export function showFolder(path: string): void {
  shell.openPath(path).then(
    (problem) => {
      if (problem !== '') logError('show folder', new Error(problem));
    },
    (thrown: unknown) => logError('show folder', thrown),
  );
}

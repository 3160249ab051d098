import { dialog, shell } from 'electron';
import { logError } from './log.ts';

/** Asks where to save; null when the dialog is closed. */
export async function askWhereToSave(defaultName: string, extensions: string[] = []): Promise<string | null> {
  const filters = extensions.length === 0 ? [] : [{ name: 'Tickmark', extensions }];
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: defaultName, filters });
  return canceled || filePath === '' ? null : filePath;
}

/**
 * Opens a folder in the system's file manager, without waiting: if the system starts the file manager for this, the
 * call ends only when the file manager is closed.
 */
export function showFolder(path: string): void {
  shell.openPath(path).then(
    (problem) => {
      if (problem !== '') logError('show folder', new Error(problem));
    },
    (thrown: unknown) => logError('show folder', thrown),
  );
}

import { dialog } from 'electron';

/** Asks where to save; null when the dialog is closed. */
export async function askWhereToSave(defaultName: string, extensions: string[] = []): Promise<string | null> {
  const filters = extensions.length === 0 ? [] : [{ name: 'Tickmark', extensions }];
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: defaultName, filters });
  return canceled || filePath === '' ? null : filePath;
}

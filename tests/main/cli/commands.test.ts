import { describe, expect, it, vi } from 'vitest';
import { cliWords } from '../../../main/app/arguments.ts';

vi.mock('electron', () => ({
  app: {},
  BrowserWindow: class {},
  dialog: {},
  session: {},
  shell: {},
  ipcMain: {},
}));
vi.mock('../../../main/base/log.ts', () => ({ logError: () => undefined }));
const { cliCommands } = await import('../../../main/cli/commands.ts');

describe('every command', () => {
  it.each(Object.keys(cliCommands))('is taken for one and no file: %s', (name) => {
    expect(cliWords([name, 'word'])).toEqual([name, 'word']);
  });
});

import { dialog } from 'electron';
import type { Handlers } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Backups } from './backups.ts';
import { showFolder } from '../../base/file-dialogs.ts';
import { isOnNetwork } from '../library/network/on-network.ts';

/** Backups: made, listed, checked, restored, and the folder that they are in; and moving the library. */
export function backupHandlers(
  backups: Backups,
): Pick<Handlers, Extract<keyof Handlers, `backup.${string}` | `move.${string}`>> {
  /** Chosen in the system's dialog, because the page never names a file. */
  let target: string | null = null;
  return {
    'backup.state': backups.state,
    'backup.make': async () => {
      await backups.make('asked');
      return backups.state();
    },
    'backup.check': async ({ name }) => {
      const { articles, events } = await backups.check(name);
      return { articles, events };
    },
    'backup.preview': ({ name }) => backups.preview(name),
    'backup.restore': async ({ name }) => {
      await backups.restore(name);
      return {};
    },
    'backup.chooseFolder': async () => {
      const { filePaths } = await dialog.showOpenDialog({
        defaultPath: backups.place().backups.path,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (filePaths[0] !== undefined) await backups.setFolder(filePaths[0]);
      return backups.state();
    },
    'backup.usualFolder': async () => {
      await backups.setFolder(null);
      return backups.state();
    },
    'backup.showFolder': () => {
      showFolder(backups.place().backups.path);
      return {};
    },
    'move.choose': async () => {
      const { path } = backups.place();
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: path,
        properties: ['createDirectory'],
      });
      target = canceled || filePath === '' ? null : filePath;
      return { path: target, onNetwork: target !== null && (await isOnNetwork(target)) };
    },
    'move.run': async ({ deleteOld }) => {
      if (target === null) throw new TickmarkError('badInput', { problem: 'no place was chosen' });
      await backups.move(target, deleteOld);
      return {};
    },
  };
}

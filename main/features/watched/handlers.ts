import { dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import { WATCHED_FILES_A_PAGE } from '../../../core/contract/watched.ts';
import type { Handlers, Output } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { watchedFolders, addFolder, pauseFolder, removeFolder } from '../../../db/watched/folders.ts';
import { forgetFailed } from '../../../db/watched/files.ts';
import { inWatchedList } from '../../../db/watched/watched-list.ts';
import { now, type Context } from '../../base/context.ts';
import { filesWithArticles } from './files-with-articles.ts';
import type { LazyWatcher } from './lazy-watcher.ts';
import { listFolder } from './list-folder.ts';

type Calls = Extract<keyof Handlers, `watched.${string}`>;

/** The folders that are watched: listed, added, paused and removed, and what became of their files. */
export function watchedHandlers({ library }: Context, watcher: LazyWatcher): Pick<Handlers, Calls> {
  /** Folders that were chosen in the system's dialog, by an id: the page names no folder. */
  const chosen = new Map<string, string>();

  function listed(): Output<'watched.list'> {
    const folders = inWatchedList(watcher.list, watchedFolders).map(
      ({ salt: _salt, isBegun: _isBegun, ...folder }) => folder,
    );
    return { folders, far: watcher.far() };
  }

  function changed(work: Parameters<typeof inWatchedList<void>>[1]): Output<'watched.list'> {
    inWatchedList(watcher.list, work);
    watcher.look();
    return listed();
  }

  return {
    'watched.list': listed,
    'watched.choose': async () => {
      const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] });
      const path = filePaths[0];
      if (path === undefined) return { chosen: null };
      if (inWatchedList(watcher.list, watchedFolders).some((folder) => folder.path === path))
        throw new TickmarkError('watchedAlready', { path });
      const found = await listFolder(path);
      if (found.state !== 'there')
        throw new TickmarkError('fileUnreadable', { name: path, why: found.why ?? '' });
      const id = randomUUID();
      chosen.clear();
      chosen.set(id, path);
      return { chosen: { id, path, files: found.files.length } };
    },
    'watched.add': ({ chosen: id, takesExisting }) => {
      const path = chosen.get(id);
      if (path === undefined) throw new TickmarkError('watchedNotFound');
      chosen.delete(id);
      return changed((db) => void addFolder(db, { path, takesExisting, at: now() }));
    },
    'watched.pause': ({ id, isPaused }) => changed((db) => pauseFolder(db, id, isPaused)),
    'watched.remove': ({ id }) => changed((db) => removeFolder(db, id)),
    'watched.again': ({ id }) => changed((db) => forgetFailed(db, id)),
    'watched.look': () => {
      watcher.look();
      return {};
    },
    'watched.files': ({ id, offset }) =>
      inWatchedList(watcher.list, (db) =>
        filesWithArticles(library, db, id, { offset, limit: WATCHED_FILES_A_PAGE }),
      ),
  };
}

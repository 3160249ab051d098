import { existsSync } from 'node:fs';
import { libraryId } from '../../../db/identity/identity.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import { watchedListPath } from '../../../db/watched/watched-list.ts';
import { author, type Context } from '../../base/context.ts';
import { logError } from '../../base/log.ts';
import { notify } from '../../base/notify.ts';
import type { FolderFar, Watcher } from './watcher.ts';

/** The watcher of an open library, whose code is loaded when there are folders: no start needs it. */
export interface LazyWatcher {
  /** The file that says which folders are watched. */
  readonly list: string;
  /** The desk is there: begins to watch, if folders are watched at all. */
  ready(): void;
  /** Looks into every folder now. */
  look(): void;
  far(): FolderFar[];
  stop(): void;
  resume(): void;
  close(): void;
}

/** @param turn waits while another process writes much; null while none does */
export function lazyWatcher(
  context: Context,
  profile: string,
  turn: () => Promise<void> | null,
): LazyWatcher {
  const { library } = context;
  const list = watchedListPath(profile, libraryId(library.db));
  let watcher: Watcher | null = null;
  let isBegun = false;
  let isStopped = false;
  let isClosed = false;

  const begin = async (): Promise<void> => {
    isBegun = true;
    const { setupWatcher } = await import('./watcher.ts');
    if (isClosed) return;
    watcher = setupWatcher({
      library,
      list,
      turn,
      author: () => author(context),
      hasChecker: () => readSettings(library.db).checkerId !== null,
      tell: (notice) => notify(context.desk(), 'watched', notice),
    });
    if (isStopped) watcher.stop();
  };
  const look = (): void => {
    if (isClosed || !library.writable) return;
    if (isBegun) watcher?.look();
    else
      begin().catch((thrown: unknown) => {
        isBegun = false;
        logError('watched', thrown);
      });
  };
  return {
    list,
    ready: () => {
      if (!isBegun && existsSync(list)) look();
    },
    look,
    far: () => watcher?.far() ?? [],
    stop: () => {
      isStopped = true;
      watcher?.stop();
    },
    resume: () => {
      isStopped = false;
      watcher?.resume();
    },
    close: () => {
      isClosed = true;
      watcher?.close();
    },
  };
}

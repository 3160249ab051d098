import { basename } from 'node:path';
import type { LoadResult } from '../../core/contract.ts';
import type { ParseRequest } from '../../core/parsed-article.ts';
import { readSettings } from '../../db/settings.ts';
import { author, type Context } from '../context.ts';
import { readSource } from '../import/read-source.ts';
import { notify } from '../ipc.ts';
import { loadInto } from './load-article.ts';

/** Something that is to be loaded: what to call it, and how to get it. */
export interface Wanted {
  name: string;
  request: () => ParseRequest | Promise<ParseRequest>;
}

export interface Loads {
  /** Loads one after the other, telling the desk how far it is; one that fails stops nothing. */
  load(wanted: readonly Wanted[]): Promise<LoadResult[]>;
  /** Loads files that the system handed over, and tells the desk what became of them, now or once it is there. */
  handOver(paths: readonly string[]): void;
  /** The desk is there and somebody has said who is checking: what waits is loaded. */
  ready(): void;
}

/** A file as something to load. */
export function fileWanted(path: string): Wanted {
  return { name: basename(path), request: () => readSource(path) };
}

/** Makes the queue of loads of one library. */
export function setupLoads(context: Context): Loads {
  let waiting: string[] = [];
  let isReady = false;
  let last: Promise<unknown> = Promise.resolve();

  async function run(wanted: readonly Wanted[]): Promise<LoadResult[]> {
    const results: LoadResult[] = [];
    for (const [done, { name, request }] of wanted.entries()) {
      notify(context.desk(), 'loading', { done, total: wanted.length, name });
      const asked = Promise.resolve().then(request);
      results.push(await loadInto(context.library, asked, name, () => author(context)));
    }
    notify(context.desk(), 'loading', { done: wanted.length, total: wanted.length, name: null });
    return results;
  }

  const load = (wanted: readonly Wanted[]): Promise<LoadResult[]> => {
    const next = last.then(() => run(wanted));
    last = next.catch(() => undefined);
    return next;
  };

  const loadWaiting = async (): Promise<void> => {
    const { checkerId } = readSettings(context.library.db);
    if (!isReady || checkerId === null || waiting.length === 0) return;
    const paths = waiting;
    waiting = [];
    const results = await load(paths.map(fileWanted));
    notify(context.desk(), 'loaded', { results });
  };

  return {
    load,
    handOver: (paths) => {
      waiting.push(...paths);
      void loadWaiting();
    },
    ready: () => {
      isReady = true;
      void loadWaiting();
    },
  };
}

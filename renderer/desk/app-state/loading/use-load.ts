import { useMemo } from 'react';
import type { LoadResult } from '../../../../core/contract/index.ts';
import { caseTooLarge, isCaseName, MAX_CASE_BYTES } from '../../../../core/casefile/limits.ts';
import { toWireError, type TickmarkError, type WireError } from '../../../../core/kernel/errors.ts';
import { translator } from '../../../../core/i18n/translate.ts';
import { MAX_SOURCE_BYTES, sourceTooLarge } from '../../../../core/kernel/source-limit.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import { call } from '../bridge.ts';
import { useAppStore, type AppStore } from '../app-context.tsx';
import { offerTour } from '../tour.ts';
import { notifierOf } from '../notifications.ts';
import { filesInFolder, batchesOf, MAX_DROPPED_FILES, type Transfer } from './transfer.ts';
import { notSent, applyResults } from './load-results.ts';

/** Bytes of dropped files that are sent at once. */
const BATCH_BYTES = 128 * 1024 * 1024;

/** Ways to load articles that are the library's own; the load command shows the system's dialog. */
export interface Load {
  /** Loads what was dropped or pasted, and says so if there is nothing to load. */
  transfer(transfer: Transfer, how: 'dropped' | 'pasted'): void;
  sample(language: Language): void;
}

/**
 * Returns functions that load articles and put the results into the shared state. They show a message if something goes
 * wrong.
 */
export function useLoad(): Load {
  const store = useAppStore();
  return useMemo(
    () => ({
      transfer: (transfer, how) => void run(store, () => loadTransfer(store, transfer, how)),
      sample: (language) =>
        void run(store, async () => (await call('load.sample', { language })).results).then(() =>
          offerTour(store),
        ),
    }),
    [store],
  );
}

async function run(store: AppStore, load: () => Promise<LoadResult[]>): Promise<void> {
  try {
    applyResults(store, await load());
  } catch (thrown) {
    store.dispatch({ type: 'loadEnded' });
    notifierOf(store).failed(thrown);
  }
}

async function loadTransfer(
  store: AppStore,
  transfer: Transfer,
  how: 'dropped' | 'pasted',
): Promise<LoadResult[]> {
  switch (transfer.kind) {
    case 'files':
      return loadFiles(store, transfer.files, transfer.folders);
    case 'text':
      return (await call('load.paste', { html: transfer.html, text: transfer.text })).results;
    case 'nothing': {
      const key = how === 'dropped' ? 'load.nothingDropped' : 'load.nothingPasted';
      notifierOf(store).done(words(store)(key));
      return [];
    }
  }
}

async function loadFiles(
  store: AppStore,
  dropped: File[],
  folders: readonly FileSystemDirectoryEntry[],
): Promise<LoadResult[]> {
  const results: LoadResult[] = [];
  const files = [...dropped, ...(await readFolders(folders, results))];
  if (files.length > MAX_DROPPED_FILES) {
    notifierOf(store).done(words(store)('load.tooMany', { limit: MAX_DROPPED_FILES }));
    return [];
  }
  let before = 0;
  for (const batch of batchesOf(files, BATCH_BYTES)) {
    const plan = { before, total: files.length };
    store.dispatch({ type: 'loadPlan', plan });
    store.dispatch({
      type: 'loading',
      loading: { done: 0, total: batch.length, name: batch[0]?.name ?? null },
    });
    results.push(...(await loadBatch(store, batch)));
    before += batch.length;
  }
  return results;
}

/** Finds the files of dropped folders; a folder that has none, or cannot be read, becomes a failed result. */
async function readFolders(folders: readonly FileSystemDirectoryEntry[], failures: LoadResult[]) {
  const files: File[] = [];
  for (const folder of folders) {
    const { name } = folder;
    try {
      const found = await filesInFolder(folder, MAX_DROPPED_FILES);
      if (found.length === 0) failures.push(notSent(name, { code: 'folderEmpty', detail: { name } }));
      files.push(...found);
    } catch (thrown) {
      failures.push(notSent(name, unreadable(name, thrown)));
    }
  }
  return files;
}

/** Reads the bytes of files and loads them; one that cannot or need not be read becomes a failed result and stops no other. */
async function loadBatch(store: AppStore, files: readonly File[]): Promise<LoadResult[]> {
  const results: LoadResult[] = [];
  const readable: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const file of files) {
    const { name } = file;
    if (store.get().stopping) results.push(notSent(name, { code: 'loadStopped', detail: { name } }));
    else if (tooLarge(file) !== null) results.push(notSent(name, toWireError(tooLarge(file))));
    else
      try {
        readable.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch (thrown) {
        results.push(notSent(name, unreadable(name, thrown)));
      }
  }
  if (readable.length > 0) results.push(...(await call('load.files', { files: readable })).results);
  return results;
}

/** The message for a file that is larger than the limit for its kind; null for a smaller one. */
function tooLarge({ name, size }: File): TickmarkError | null {
  if (isCaseName(name)) return size > MAX_CASE_BYTES ? caseTooLarge(name, size) : null;
  return size > MAX_SOURCE_BYTES ? sourceTooLarge(name, size) : null;
}

function unreadable(name: string, thrown: unknown): WireError {
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'fileUnreadable', detail: { name, why } };
}

function words(store: AppStore) {
  return translator(store.get().language);
}

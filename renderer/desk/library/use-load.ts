import { useMemo } from 'react';
import type { LoadResult } from '../../../core/contract.ts';
import { toWireError } from '../../../core/errors.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { MAX_SOURCE_BYTES, sourceTooLarge } from '../../../core/source-limit.ts';
import type { Language } from '../../../core/settings.ts';
import { call } from '../bridge.ts';
import { useAppStore, type AppStore } from '../state/app-context.tsx';
import { tellThrough } from '../state/use-tell.ts';
import { batchesOf, folderResult, MAX_DROPPED_FILES, type Transfer } from './transfer.ts';

/** Bytes of dropped files that are sent at once. */
const BATCH_BYTES = 128 * 1024 * 1024;

/** Ways to load articles that are the library's own; the load command shows the system's dialog. */
export interface Load {
  /** Loads what was dropped or pasted, and says so when there is nothing in it. */
  transfer(transfer: Transfer, how: 'dropped' | 'pasted'): void;
  sample(language: Language): void;
}

/** Returns what loads articles and puts the results into the shared state; what goes wrong is told. */
export function useLoad(): Load {
  const store = useAppStore();
  return useMemo(
    () => ({
      transfer: (transfer, how) => void run(store, () => loadTransfer(store, transfer, how)),
      sample: (language) => void run(store, async () => (await call('load.sample', { language })).results),
    }),
    [store],
  );
}

async function run(store: AppStore, load: () => Promise<LoadResult[]>): Promise<void> {
  try {
    const results = await load();
    const [first] = results;
    if (results.length === 1 && first?.status === 'already')
      tellThrough(store).done(words(store)('load.alreadyOne', { title: first.title }));
    store.dispatch({ type: 'loaded', results });
  } catch (thrown) {
    store.dispatch({ type: 'loading', loading: { done: 0, total: 0, name: null } });
    tellThrough(store).failed(thrown);
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
      tellThrough(store).done(words(store)(key));
      return [];
    }
  }
}

async function loadFiles(store: AppStore, files: File[], folders: string[]): Promise<LoadResult[]> {
  if (files.length > MAX_DROPPED_FILES) {
    const values = { n: files.length, limit: MAX_DROPPED_FILES };
    tellThrough(store).done(words(store)('load.tooMany', values));
    return [];
  }
  const results = folders.map(folderResult);
  const first = files[0];
  if (first === undefined) return results;
  store.dispatch({ type: 'loading', loading: { done: 0, total: files.length, name: first.name } });
  for (const batch of batchesOf(files, BATCH_BYTES)) {
    const readable = await readAll(batch, results);
    if (readable.length > 0) results.push(...(await call('load.files', { files: readable })).results);
  }
  return results;
}

/** Reads the bytes of dropped files; one that cannot or need not be read becomes a failed result and stops no other. */
async function readAll(files: readonly File[], failures: LoadResult[]) {
  const readable: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const file of files) {
    if (file.size > MAX_SOURCE_BYTES) {
      const error = toWireError(sourceTooLarge(file.name, file.size));
      failures.push({ status: 'failed', name: file.name, error });
      continue;
    }
    try {
      readable.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      const error = { code: 'fileUnreadable' as const, detail: { name: file.name, why } };
      failures.push({ status: 'failed', name: file.name, error });
    }
  }
  return readable;
}

function words(store: AppStore) {
  return translator(store.get().language);
}

import { basename } from 'node:path';
import type { LoadResult } from '../../../core/contract/index.ts';
import { TickmarkError, toWireError, type ErrorCode } from '../../../core/kernel/errors.ts';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import type { ParseRequest } from '../../../core/model/article/parsed-article.ts';
import type { Cases } from '../casefile/cases.ts';
import { isCaseFile, type CaseFile } from '../casefile/is-case.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import { notify } from '../../base/notify.ts';
import { author, type Context } from '../../base/context.ts';
import { readSource } from '../../workers/reader/read-bytes.ts';
import type { JsonReading, LoadAs } from './load-article.ts';
import { MAX_SOURCE_BYTES } from '../../../core/kernel/source-limit.ts';
import { MOST_IN_FOLDER } from '../../workers/reader/files-in-folder.ts';

/** What a file is for: an article, a version of one, or only the author's notes in it for one. */
export type LoadFor = LoadAs | { kind: 'notes'; articleId: Id };

/** Something to load: its name, how to get it, and what it becomes in the library if that was decided. */
export interface LoadRequest {
  name: string;
  request: () => ParseRequest | Promise<ParseRequest>;
  as?: LoadFor | null;
  /** The file, if it is one. It may be a case file. */
  file?: CaseFile;
  /** The passphrase of a case file, if it was given. */
  passphrase?: string | null;
  /** How many bytes it keeps in memory until it is loaded; 0 for a file that is read from the disk each time. */
  inMemory: number;
}

/** Errors of the reading or the library, not of the contents. */
const NOT_OF_CONTENT: readonly ErrorCode[] = [
  'passwordNeeded',
  'passwordWrong',
  'readerTimeout',
  'readerMemory',
  'readerCrashed',
  'readerAnswer',
  'loadStopped',
  'noChecker',
  'diskFull',
  'internal',
];

/** Returns whether a retry may succeed. A file on disk may have been repaired; dropped or pasted bytes do not change. */
export function mayRetry({ inMemory }: LoadRequest, code: ErrorCode): boolean {
  return inMemory === 0 || NOT_OF_CONTENT.includes(code);
}

/** A checker's answer to the question of a file. */
interface Answer {
  token: string;
  item: string | null;
  password: string | null;
  as: LoadFor | null;
}

export interface Loads {
  /** Loads one after the other and reports the progress to the desk. A failure does not stop the others. */
  load(wanted: readonly LoadRequest[]): Promise<LoadResult[]>;
  /** Loads a file again with the answer to its question. Throws loadForgotten. */
  again(answer: Answer): Promise<LoadResult[]>;
  /** Stops after the file that is being read, a case file at once; the others fail with loadStopped. */
  cancel(): void;
  /** Loads files that the system handed over, and reports the results to the desk, now or once it is there. */
  handOver(paths: readonly string[]): void;
  /** The files that were handed over and are not loaded. */
  waiting(): string[];
  /** The desk is there and has a checker, so waiting files are loaded. */
  ready(): void;
}

/** A file as something to load. */
export function fileToLoad(path: string): LoadRequest {
  const name = basename(path);
  return { name, request: () => readSource(path), inMemory: 0, file: { name, path, bytes: null } };
}

function stoppedBefore(name: string): LoadResult {
  const error = toWireError(new TickmarkError('loadStopped', { name }));
  return { status: 'failed', name, token: newId(), error };
}

/** Makes the queue of loads of one library. */
export function setupLoads(context: Context, cases: Cases): Loads {
  const held = setupHeldFiles();
  let waiting: string[] = [];
  let isReady = false;
  let stopper = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  async function one(wanted: LoadRequest): Promise<LoadResult> {
    const result = stopper.signal.aborted ? stoppedBefore(wanted.name) : await readInto(wanted);
    if (result.status === 'failed' && !mayRetry(wanted, result.error.code)) return { ...result, token: null };
    held.hold(result, wanted);
    return result;
  }

  async function readInto({
    name,
    request,
    as = null,
    file,
    passphrase = null,
  }: LoadRequest): Promise<LoadResult> {
    if (as?.kind === 'notes') {
      const { notesFor } = await import('./load-notes.ts');
      return notesFor(context.library, as.articleId, Promise.resolve().then(request), name);
    }
    if (file !== undefined && (await isCaseFile(file)))
      return cases.load(file, passphrase, () => author(context), stopper.signal);
    const asked = Promise.resolve().then(request);
    const path = file?.path ?? null;
    // Loaded with the first file, because no start needs it.
    const { loadInto } = await import('./load-article.ts');
    const reading: JsonReading = {
      importReport: (bytes, ...given) =>
        cases.importReport(path === null ? bytes : null, ...given, stopper.signal),
      isAnnotations: (bytes) => cases.isAnnotations(bytes),
    };
    return loadInto(context.library, asked, name, as, () => author(context), reading, true, path);
  }

  async function run(wanted: readonly LoadRequest[]): Promise<LoadResult[]> {
    const results: LoadResult[] = [];
    stopper = new AbortController();
    for (const [done, next] of wanted.entries()) {
      notify(context.desk(), 'loading', { done, total: wanted.length, name: next.name });
      results.push(await one(next));
    }
    notify(context.desk(), 'loading', { done: wanted.length, total: wanted.length, name: null });
    return results;
  }

  const load = (wanted: readonly LoadRequest[]): Promise<LoadResult[]> => {
    const next = last.then(() => run(wanted));
    last = next.catch(() => undefined);
    return next;
  };

  const loadWaiting = async (): Promise<void> => {
    const { checkerId } = readSettings(context.library.db);
    if (!isReady || checkerId === null || waiting.length === 0) return;
    const paths = waiting;
    waiting = [];
    const results = await load(paths.map(fileToLoad));
    notify(context.desk(), 'loaded', { results });
  };

  return {
    load,
    again: ({ token, item, password, as }) => {
      const wanted = held.take(token);
      const { request, as: before = null } = wanted;
      const answered = async (): Promise<ParseRequest> => {
        const asked = await request();
        return { ...asked, item: item ?? asked.item ?? null, password: password ?? asked.password ?? null };
      };
      const passphrase = password ?? wanted.passphrase ?? null;
      return load([{ ...wanted, request: answered, as: as ?? before, passphrase }]);
    },
    cancel: () => stopper.abort(),
    handOver: (paths) => {
      waiting.push(...paths);
      void loadWaiting();
    },
    waiting: () => waiting,
    ready: () => {
      isReady = true;
      void loadWaiting();
    },
  };
}

/** The most files that wait for an answer, and the most bytes of them in memory. Older ones must be loaded again. */
const MOST = 2 * MOST_IN_FOLDER;
const MOST_BYTES = 2 * MAX_SOURCE_BYTES;

/** Files with a question that must be answered before they can be loaded, and failed files that may be tried again. */
interface HeldFiles {
  /** Keeps a request under the token of its result, if it has one. Open case files are kept elsewhere. */
  hold(result: LoadResult, wanted: LoadRequest): void;
  /** Returns and removes the request under a token. Throws loadForgotten. */
  take(token: Id): LoadRequest;
}

export function setupHeldFiles(mostBytes = MOST_BYTES): HeldFiles {
  const held = new Map<Id, LoadRequest>();
  let bytes = 0;
  const drop = (token: Id): void => {
    bytes -= held.get(token)?.inMemory ?? 0;
    held.delete(token);
  };
  return {
    hold: (result, wanted) => {
      if (!('token' in result) || result.token === null || result.status === 'case') return;
      held.set(result.token, wanted);
      bytes += wanted.inMemory;
      for (const [token, { inMemory }] of held) {
        // The last one stays, however large, because it is about to be answered.
        if (token === result.token) return;
        if (held.size > MOST || (bytes > mostBytes && inMemory > 0)) drop(token);
        else if (bytes <= mostBytes) return;
      }
    },
    take: (token) => {
      const wanted = held.get(token);
      if (wanted === undefined) throw new TickmarkError('loadForgotten');
      return wanted;
    },
  };
}

import type { LoadResult } from '../../../core/contract/load-result.ts';
import type { CasePreview } from '../../../core/casefile/preview.ts';
import { aboutFile, TickmarkError, toWireError } from '../../../core/kernel/errors.ts';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import { waitForTurn, type Library } from '../../../db/store/open.ts';
import { keyOf } from '../../../db/crypto/library-key.ts';
import { ExportCancelled } from '../../base/write-file.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { noteOf } from '../../../core/identity/signature-standing.ts';
import { allKeys, keepSeenKey } from '../../../db/identity/signing-keys.ts';
import type { ReadResult } from '../articles/load-article.ts';
import { now } from '../../base/context.ts';
import { logError } from '../../base/log.ts';
import { startCaseChild, type CaseChild, type OpenedCaseSummary } from '../../workers/case-child.ts';
import type { CaseFile } from './is-case.ts';
import type { Author } from './add-case.ts';

/** Opened case files that wait for a decision to merge them. */
export interface Cases {
  /** Opens a case file. Never throws: errors and questions are in the result. */
  load(file: CaseFile, passphrase: string | null, author: Author, signal: AbortSignal): Promise<LoadResult>;
  /**
   * Loads a JSON report from its bytes or, if these are null, from its path. Throws what is wrong with it;
   * readerTimeout and readerMemory if it needs more than a file may; and loadStopped.
   */
  importReport(
    bytes: Uint8Array | null,
    name: string,
    path: string | null,
    author: Author,
    signal: AbortSignal,
  ): Promise<ReadResult>;
  /** Whether bytes are a file of annotations. False if that takes too long to find out. */
  isAnnotations(bytes: Uint8Array): Promise<boolean>;
  /**
   * Merges the case file under a token; the sources in `allow` may lose protection. Throws loadForgotten, and as
   * mergeCase.
   */
  merge(token: Id, allow: readonly Id[], author: Author): Promise<LoadResult>;
  leave(token: Id): Promise<void>;
  /** Resolves when no case file is being added to the library; null if none is. */
  busy(): Promise<void> | null;
  /** Ends all processes, even one that is adding a case file; then nothing of it is in the library. */
  close(): void;
}

/** A case file that another process holds. */
interface Held {
  name: string;
  articleId: Id;
  title: string;
  child: CaseChild;
}

/** The most case files that are kept open: each is in memory with its files. */
const MOST = 3;

/**
 * Holds opened case files of one library, each in a process of its own, which also puts it into the library: thousands of
 * claims take seconds. `backUp` is called before each merge.
 */
export function setupCases(library: Library, backUp: () => Promise<void>): Cases {
  const { start, letGo, hold, find, forget, close } = heldCases();
  const { inTurn, busy } = libraryTurns(library);
  /** Lets another process do something, and ends it. Throws loadStopped if `signal` ended it before. */
  const withChild = async <Result>(
    name: string,
    signal: AbortSignal,
    work: (child: CaseChild) => Promise<Result>,
  ): Promise<Result> => {
    const child = start();
    try {
      return await work(child);
    } catch (thrown) {
      if (signal.aborted) throw new TickmarkError('loadStopped', { name }, { cause: thrown });
      throw thrown;
    } finally {
      letGo(child);
    }
  };
  /** Adds the opened case file, or keeps it open until somebody decides whether to merge it. */
  const settle = async (child: CaseChild, name: string, opened: OpenedCaseSummary, author: Author) => {
    const { articleId, title, preview } = opened;
    if (preview !== null) return hold({ name, articleId, title, child }, preview);
    const doer = author();
    const result = await inTurn(() => child.ask('put', { key: keyOf(library.db), author: doer }));
    if (result === null)
      return hold({ name, articleId, title, child }, await child.ask('preview', { key: keyOf(library.db) }));
    letGo(child);
    return result;
  };

  return {
    load: async (file, passphrase, author, signal) => {
      const { name } = file;
      const child = start();
      try {
        const opened = await child.ask(
          'open',
          { library: library.path, key: keyOf(library.db), passphrase, ...file },
          { signal },
        );
        await inTurn(() =>
          Promise.resolve(write(library, () => keepSeenKey(library.db, opened.signature, now()))),
        );
        return await settle(child, name, opened, author);
      } catch (thrown) {
        letGo(child);
        if (!(thrown instanceof TickmarkError || thrown instanceof ExportCancelled))
          logError('case file', thrown);
        const told = thrown instanceof ExportCancelled ? new TickmarkError('loadStopped', { name }) : thrown;
        return { status: 'failed', name, token: newId(), error: toWireError(aboutFile(told, name)) };
      }
    },
    importReport: async (bytes, name, path, author, signal) => {
      const file = { library: library.path, key: keyOf(library.db), name, path, bytes };
      return withChild(name, signal, async (child) => {
        const opened = await child.within(name, child.ask('openReport', file, { signal }));
        const { articleId, title, isKnown } = opened;
        await inTurn(() =>
          Promise.resolve(write(library, () => keepSeenKey(library.db, opened.signature, now()))),
        );
        const signature = noteOf(opened.signature, allKeys(library.db));
        if (isKnown) return { status: 'already', name, articleId, title, signature };
        const doer = author();
        await inTurn(() => child.ask('putReport', { key: keyOf(library.db), author: doer }, { signal }));
        return { status: 'loaded', name, articleId, title, signature };
      });
    },
    isAnnotations: (bytes) =>
      withChild('', new AbortController().signal, (child) =>
        child.within('', child.ask('isAnnotations', { bytes })),
      ).catch(() => false),
    merge: async (token, allow, author) => {
      const one = find(token);
      if (one === undefined) throw new TickmarkError('loadForgotten');
      const { name, articleId, title, child } = one;
      await backUp();
      const doer = author();
      try {
        const preview = await inTurn(() =>
          child.ask('merge', { key: keyOf(library.db), author: doer, allow }),
        );
        forget(token);
        return { status: 'merged', name, articleId, title, preview };
      } catch (thrown) {
        if (child.isThere()) throw aboutFile(thrown, name);
        // The process with the open file has ended before it was done, so nothing of it is in the library.
        forget(token);
        logError('case file', thrown);
        throw new TickmarkError('loadForgotten', {}, { cause: thrown });
      }
    },
    leave: (token) => {
      forget(token);
      return Promise.resolve();
    },
    busy,
    close,
  };
}

/** Keeps the processes that hold case files, the latest of those that wait for an answer, and ends the others. */
function heldCases() {
  const held = new Map<Id, Held>();
  const children = new Set<CaseChild>();
  const letGo = (child: CaseChild): void => {
    children.delete(child);
    child.end();
  };
  const forget = (token: Id): void => {
    const one = held.get(token);
    held.delete(token);
    if (one !== undefined) letGo(one.child);
  };
  return {
    start: (): CaseChild => {
      const child = startCaseChild();
      children.add(child);
      return child;
    },
    letGo,
    forget,
    find: (token: Id): Held | undefined => held.get(token),
    hold: (one: Held, preview: CasePreview): LoadResult => {
      const { name, articleId, title } = one;
      const token = newId();
      held.set(token, one);
      const [oldest] = held.keys();
      if (held.size > MOST && oldest !== undefined) forget(oldest);
      return { status: 'case', name, token, articleId, title, preview };
    },
    close: (): void => {
      for (const child of [...children]) letGo(child);
      held.clear();
    },
  };
}

/** Lets one process after another write to the library. Writes of this process wait meanwhile and are not refused. */
function libraryTurns(library: Library) {
  let turn: Promise<void> | null = null;
  return {
    /** Resolves when the turn that is taken is over; null if none is. */
    busy: (): Promise<void> | null => turn,
    inTurn: async <Result>(write: () => Promise<Result>): Promise<Result> => {
      while (turn !== null) await turn;
      let resolve = (): void => undefined;
      turn = new Promise((over) => (resolve = over));
      waitForTurn(library.db, 'long');
      try {
        return await write();
      } finally {
        if (library.db.open) waitForTurn(library.db, 'short');
        turn = null;
        resolve();
      }
    },
  };
}

import { TickmarkError } from '../../core/errors.ts';
import type { ParsedFile, ParseRequest } from '../../core/parsed-article.ts';
import { checkAnswer } from './reader-answer.ts';
import { IDLE_MILLISECONDS } from './reader-limits.ts';
import type { Reader } from './reader.ts';

/** Files read one at a time, in the order asked, by a reader that is kept while it is of use. */
export interface ReaderQueue {
  /**
   * Parses a file. Throws TickmarkError: what is wrong with the file (`fileBinary`, `noArticle`, …), or with reading it
   * (`readerTimeout`, `readerMemory`, `readerCrashed`, `readerAnswer`); after one of the latter the next file gets a
   * fresh reader.
   */
  read(request: ParseRequest): Promise<ParsedFile>;
  /** Ends the reader at once, if there is one, and gives its memory back. */
  close(): void;
  /** Ends the reader, and resolves once its process is gone. */
  closed(): Promise<void>;
}

/** Makes a queue whose readers are opened by `open`; that is told the name of the file that a reader is needed for. */
export function setupReaderQueue(open: (name: string) => Promise<Reader>): ReaderQueue {
  let reader: Reader | null = null;
  /** Whether the reader has read something before. */
  let isUsed = false;
  let idle: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const letGo = (): Reader | null => {
    if (idle !== null) clearTimeout(idle);
    idle = null;
    const left = reader;
    reader = null;
    isUsed = false;
    return left;
  };
  const close = (): void => letGo()?.end();

  /** Keeps the reader for the next file until none comes; one that has grown heavy gives way to a fresh one. */
  const keepOrClose = (): void => {
    isUsed = true;
    if (reader?.isHeavy() === true) close();
    else idle = setTimeout(close, IDLE_MILLISECONDS).unref();
  };

  const ask = async (request: ParseRequest, name: string): Promise<ParsedFile> => {
    if (idle !== null) clearTimeout(idle);
    try {
      reader ??= await open(name);
      const file = checkAnswer(await reader.ask(request), name);
      keepOrClose();
      return file;
    } catch (thrown) {
      if (isAboutFile(thrown)) keepOrClose();
      else close();
      throw thrown;
    }
  };

  const readNow = async (request: ParseRequest): Promise<ParsedFile> => {
    const name = request.name ?? '';
    const before = isUsed;
    try {
      return await ask(request, name);
    } catch (thrown) {
      if (!before || !mayBeOfEarlierFiles(thrown)) throw thrown;
      return ask(request, name);
    }
  };

  return {
    read: (request) => {
      const next = last.then(() => readNow(request));
      last = next.catch(() => undefined);
      return next;
    },
    close,
    closed: async () => letGo()?.ended(),
  };
}

/** True for an error that the reader found in a file and told of: it works on. */
function isAboutFile(thrown: unknown): boolean {
  return (
    thrown instanceof TickmarkError &&
    /^(?:file|format|encoding|noArticle|password|scan|markup)/.test(thrown.code)
  );
}

/**
 * True for the end of a reader that the files before may have brought about: what they left fills its memory and may
 * bring it down at an innocent one. Such a file is read once more, by a fresh reader, before it is blamed. Time is not
 * of that kind: it runs anew for each file.
 */
function mayBeOfEarlierFiles(thrown: unknown): boolean {
  return (
    thrown instanceof TickmarkError && (thrown.code === 'readerMemory' || thrown.code === 'readerCrashed')
  );
}

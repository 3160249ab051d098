import { TickmarkError } from '../../../core/kernel/errors.ts';
import { IDLE_MILLISECONDS, type Reader, type ReaderRequest } from './reader.ts';

/** Files read one at a time, in the order asked, by a reader that is kept while it is of use. */
export interface ReaderQueue<Request extends ReaderRequest, Value> {
  /**
   * Reads a file. Throws TickmarkError: what is wrong with the file (`fileBinary`, `noArticle`, …), or with reading it
   * (`readerTimeout`, `readerMemory`, `readerCrashed`, `readerAnswer`); after one of the latter the next file gets a
   * fresh reader.
   */
  read(request: Request): Promise<Value>;
  /** Ends the reader at once, if there is one, and gives its memory back. */
  close(): void;
  /** Ends the reader, and resolves once its process is gone. */
  closed(): Promise<void>;
}

/**
 * Makes a queue whose readers are opened by `open`; that is told the name of the file that a reader is needed for. `check`
 * gives the value of what a reader said of the file of that name, or throws as reader-answer.ts does.
 */
export function setupReaderQueue<Request extends ReaderRequest, Value>(
  open: (name: string) => Promise<Reader>,
  check: (answer: unknown, name: string) => Value,
): ReaderQueue<Request, Value> {
  let reader: Reader | null = null;
  /** Whether the reader has read something before. */
  let isUsed = false;
  let idle: NodeJS.Timeout | null = null;
  /** How often somebody ended the reader from outside. */
  let stops = 0;
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

  /** Requests from before the reader was ended are dropped. */
  const goOn = (asked: number, name: string): void => {
    if (stops > asked) throw new TickmarkError('readerCrashed', { name });
  };

  const ask = async (request: Request, name: string, asked: number): Promise<Value> => {
    if (idle !== null) clearTimeout(idle);
    try {
      goOn(asked, name);
      reader ??= await open(name);
      goOn(asked, name);
      const value = check(await reader.ask(request), name);
      keepOrClose();
      return value;
    } catch (thrown) {
      if (isAboutFile(thrown)) keepOrClose();
      else close();
      throw thrown;
    }
  };

  const readNow = async (request: Request, asked: number): Promise<Value> => {
    const name = request.name ?? '';
    const before = isUsed;
    try {
      return await ask(request, name, asked);
    } catch (thrown) {
      if (!before || stops > asked || !mayBeOfEarlierFiles(thrown)) throw thrown;
      return ask(request, name, asked);
    }
  };

  return {
    read: (request) => {
      const asked = stops;
      const next = last.then(() => readNow(request, asked));
      last = next.catch(() => undefined);
      return next;
    },
    close: () => {
      stops++;
      close();
    },
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
 * True for a failure that earlier files may have caused: what they left fills the reader's memory and may crash it at
 * an innocent file. Such a file is read once more by a fresh reader. Time limits are different, because the time
 * starts again for each file.
 */
function mayBeOfEarlierFiles(thrown: unknown): boolean {
  return (
    thrown instanceof TickmarkError && (thrown.code === 'readerMemory' || thrown.code === 'readerCrashed')
  );
}

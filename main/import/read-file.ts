import type { ParsedFile, ParseRequest } from '../../core/parsed-article.ts';
import { TickmarkError } from '../../core/errors.ts';
import { checkAnswer } from './reader-answer.ts';
import { IDLE_MILLISECONDS } from './reader-limits.ts';
import { openReader, type Reader } from './reader-window.ts';

let reader: Reader | null = null;
let idle: NodeJS.Timeout | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Parses a file in the reader: one at a time, in the order asked. Throws TickmarkError: what is wrong with the file
 * (`fileBinary`, `formatUnknown`, `encodingWrong`, `noArticle`), or with reading it (`readerTimeout`, `readerMemory`,
 * `readerCrashed`, `readerAnswer`); after one of the latter the next article gets a fresh reader.
 */
export function readFile(request: ParseRequest): Promise<ParsedFile> {
  const next = last.then(() => readNow(request));
  last = next.catch(() => undefined);
  return next;
}

/** Ends the reader, if there is one, and gives its memory back. */
export function closeReader(): void {
  if (idle !== null) clearTimeout(idle);
  idle = null;
  reader?.end();
  reader = null;
}

async function readNow(request: ParseRequest): Promise<ParsedFile> {
  if (idle !== null) clearTimeout(idle);
  const name = request.name ?? '';
  try {
    reader ??= await openReader(name);
    const file = checkAnswer(await reader.ask(request), name);
    keepOrClose();
    return file;
  } catch (thrown) {
    if (isAboutFile(thrown)) keepOrClose();
    else closeReader();
    throw thrown;
  }
}

/** Keeps the reader for the next file of a batch until none comes; one that has grown heavy gives way to a fresh one. */
function keepOrClose(): void {
  if (reader?.isHeavy() === true) closeReader();
  else idle = setTimeout(closeReader, IDLE_MILLISECONDS).unref();
}

/** True for an error that the reader found in a file and told of: it works on. */
function isAboutFile(thrown: unknown): boolean {
  return (
    thrown instanceof TickmarkError &&
    /^(?:file|format|encoding|noArticle|password|scan|markup)/.test(thrown.code)
  );
}

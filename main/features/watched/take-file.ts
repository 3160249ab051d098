import { basename, join } from 'node:path';
import { TickmarkError, type WireError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { FileOutcome } from '../../../core/model/watched/watched.ts';
import type { Library } from '../../../db/store/open.ts';
import { readSource } from '../../workers/reader/read-bytes.ts';
import { loadInto, type JsonReading } from '../articles/load-article.ts';
import type { Author } from '../casefile/add-case.ts';
import { stampOf, type ListedFile } from './list-folder.ts';

/** What became of a file; null where it went, or changed again, while it was being read: a later look decides. */
export type Taken = {
  readonly outcome: FileOutcome;
  readonly articleId: Id | null;
  readonly error: WireError | null;
} | null;

/** Errors that say nothing of the file: taking stops, and goes on with a later look. */
const NOT_OF_THE_FILE: readonly string[] = ['diskFull', 'noChecker', 'loadStopped', 'libraryInUse'];

/** Reads a file of a watched folder into the library. Throws what is not wrong with the file itself, such as a full disk. */
export async function takeFile(
  library: Library,
  folder: string,
  file: ListedFile,
  author: Author,
): Promise<Taken> {
  const path = join(folder, file.name);
  const name = basename(file.name);
  const request = readSource(path).then(async (source) => {
    const after = await stampOf(path);
    if (after?.size !== file.size || after.modified !== file.modified) throw new ChangedAgain();
    return source;
  });
  const isLater = await request.then(() => false, isForLater);
  if (isLater) return null;
  const result = await loadInto(library, request, name, { kind: 'unasked' }, author, noJson(name));
  switch (result.status) {
    case 'loaded':
      return {
        outcome: result.carried === undefined ? 'article' : 'version',
        articleId: result.articleId,
        error: null,
      };
    case 'already':
      return { outcome: 'already', articleId: result.articleId, error: null };
    case 'several':
      return failed({ code: 'watchedSeveral', detail: { name } });
    case 'failed':
      if (NOT_OF_THE_FILE.includes(result.error.code))
        throw new TickmarkError(result.error.code, result.error.detail);
      return failed(result.error);
    case 'similar':
      throw new Error('a file that nobody is asked about was asked about');
  }
}

class ChangedAgain extends Error {}

/** What the system says of a file that it will not give to this checker, however often it is asked. */
const REFUSED: readonly unknown[] = ['EACCES', 'EPERM', 'ENXIO'];

/** Whether a file changed, went, or lies on a share that does not answer: a later look decides. */
function isForLater(thrown: unknown): boolean {
  if (thrown instanceof ChangedAgain) return true;
  if (!(thrown instanceof TickmarkError)) return false;
  if (thrown.code === 'fileUnreadable') return !REFUSED.includes(thrown.detail['why']);
  return thrown.code === 'fileNotFound' || thrown.code === 'fileIsFolder';
}

function failed(error: WireError): Taken {
  return { outcome: 'failed', articleId: null, error };
}

/** A report, or annotations, under the name of a text: neither is an article, and somebody must decide what it is for. */
function noJson(name: string): JsonReading {
  return {
    importReport: () => Promise.reject(new TickmarkError('formatUnknown', { name })),
    isAnnotations: () => Promise.resolve(false),
  };
}

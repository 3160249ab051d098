import { keyOf } from '../../../db/crypto/library-key.ts';
import { startCaseChild, type CaseChild } from '../../workers/case-child.ts';
import { throwIfCancelled } from '../../base/write-file.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { checkAgainstSources } from '../checks/check-work.ts';
import type { FileWork } from './report-files.ts';

/**
 * Does the work on files in a separate process, which is ended to stop it. If it is writing, it first removes the
 * unfinished file.
 */
export const filesInProcess: FileWork = {
  review: (library, { articleId, versionId, options }, checks, signal) => {
    // The request has more than that, but a function that signs cannot be sent to another process.
    const wish = { articleId, versionId, options };
    return inChild(signal, (child) =>
      child.ask('reviewReport', { library: library.path, key: keyOf(library.db), wish, checks }, { signal }),
    );
  },
  checks: async (library, { articleId, versionId, options }, signal) => {
    throwIfCancelled(signal);
    const version = versionId ?? articleState(library, articleId).version.id;
    const { language, nameProtected: withProtected } = options;
    const wish = { articleId, versionId: version, language, withProtected };
    try {
      return await checkAgainstSources(library, wish, 'report', signal);
    } catch (thrown) {
      throwIfCancelled(signal);
      throw thrown;
    }
  },
  fates: (library, hashes, by, { signal, tell }) =>
    inChild(signal, (child) =>
      child.ask(
        'cleanFiles',
        { library: library.path, key: keyOf(library.db), hashes, by },
        { signal, tellFiles: tell },
      ),
    ),
  write: (library, wish, { signal, tell }, sign) =>
    inChild(signal, (child) =>
      child.ask(
        'writeFiles',
        { library: library.path, key: keyOf(library.db), wish, isSigned: sign !== null },
        { signal, tellFiles: tell, ...(sign !== null && { sign }) },
      ),
    ),
};

async function inChild<Result>(
  signal: AbortSignal,
  work: (child: CaseChild) => Promise<Result>,
): Promise<Result> {
  throwIfCancelled(signal);
  const child = startCaseChild();
  try {
    return await work(child);
  } finally {
    child.end();
  }
}

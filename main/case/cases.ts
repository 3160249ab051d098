import type { LoadResult } from '../../core/load-result.ts';
import { TickmarkError, toWireError } from '../../core/errors.ts';
import { newId, type Id } from '../../core/ids.ts';
import { mergeCase, type OpenedCase } from '../../db/case-merge.ts';
import type { Library } from '../../db/open.ts';
import { ExportStopped } from '../export/stopped.ts';
import { logError } from '../log.ts';
import { openElsewhere } from './case-work.ts';
import type { CaseFile } from './is-case.ts';
import { casePreview } from './preview-case.ts';
import { takeIn, type Author } from './take-in.ts';

/** Case files that were opened and wait for somebody to say whether they are merged. */
export interface Cases {
  /** Opens a case file; never throws: what went wrong, or must be asked, is in the result. */
  load(file: CaseFile, passphrase: string | null, author: Author, signal: AbortSignal): Promise<LoadResult>;
  /** Merges what is held under a token. Throws loadForgotten, and as mergeCase. */
  merge(token: Id, author: Author): Promise<LoadResult>;
  leave(token: Id): Promise<void>;
}

/** So many are held at most: each is in memory with its files. */
const MOST = 3;

/** Holds opened case files of one library. `backUp` is called before each merge. */
export function setupCases(library: Library, backUp: () => Promise<void>): Cases {
  const held = new Map<Id, OpenedCase>();
  const take = (token: Id): OpenedCase => {
    const opened = held.get(token);
    if (opened === undefined) throw new TickmarkError('loadForgotten');
    return opened;
  };
  return {
    load: async (file, passphrase, author, signal) => {
      const { name } = file;
      try {
        const { contents, facts, files } = await openElsewhere(file, passphrase, signal);
        const opened = { name, contents, facts, bytesOf: (hash: string) => files.get(hash) ?? null };
        const result = takeIn(library, opened, author);
        if (result !== null) return result;
        const { id, title } = opened.contents.article;
        const preview = casePreview(library, opened);
        const token = newId();
        held.set(token, opened);
        const [oldest] = held.keys();
        if (held.size > MOST && oldest !== undefined) held.delete(oldest);
        return { status: 'case', name, token, articleId: id, title, preview };
      } catch (thrown) {
        if (!(thrown instanceof TickmarkError || thrown instanceof ExportStopped))
          logError('case file', thrown);
        const told = thrown instanceof ExportStopped ? new TickmarkError('loadStopped', { name }) : thrown;
        return { status: 'failed', name, token: newId(), error: toWireError(told) };
      }
    },
    merge: async (token, author) => {
      const opened = take(token);
      await backUp();
      // What is here may have changed since it was shown: it is said as it is done.
      const preview = casePreview(library, opened);
      const { id, title } = opened.contents.article;
      mergeCase(library, { articleId: id, ...author() }, opened);
      held.delete(token);
      return { status: 'merged', name: opened.name, articleId: id, title, preview };
    },
    leave: (token) => {
      held.delete(token);
      return Promise.resolve();
    },
  };
}

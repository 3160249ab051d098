import { write } from '../../db/queries/history/commit.ts';
import { keepDrafts } from '../../db/queries/settings/drafts.ts';
import type { Library } from '../../db/store/open.ts';
import { logError } from '../base/log.ts';

/** Milliseconds after which what was typed is on the disk: not each letter is written. */
const SOON = 1000;

/** Keeps what is being typed in the library, so that it is there at the next start. */
export interface KeptDrafts {
  /** A draft is another, or gone. */
  changed(): void;
  /** The library is about to be closed: what is not written yet is written now. */
  close(): void;
}

/** `drafts` gives all of them, by name. */
export function setupKeptDrafts(
  library: Library,
  drafts: () => Readonly<Record<string, string>>,
): KeptDrafts {
  let timer: NodeJS.Timeout | null = null;
  const keep = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    try {
      write(library, () => keepDrafts(library.db, drafts()));
    } catch (thrown) {
      // A full disk, say: it is still kept in memory, and nobody has asked for it to be saved.
      logError('drafts', thrown);
    }
  };
  return {
    changed: () => {
      timer ??= setTimeout(keep, SOON);
    },
    close: keep,
  };
}

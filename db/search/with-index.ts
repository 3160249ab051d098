import { errorCode } from '../store/failures.ts';
import type { Library } from '../store/open.ts';
import { rebuildSearchIndex } from '../store/search-index.ts';

/** Does what needs the full-text index; one that does not fit is made again, and it is done once more. */
export function withIndex<Answer>(library: Library, search: (library: Library) => Answer): Answer {
  try {
    return search(library);
  } catch (thrown) {
    // One that fits even then was not what is wrong.
    if (!library.writable || !errorCode(thrown).startsWith('SQLITE_CORRUPT')) throw thrown;
    rebuildSearchIndex(library.db);
    return search(library);
  }
}

import type { LoadResult } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { MAX_SOURCE_BYTES } from '../../../core/kernel/source-limit.ts';
import { MOST_IN_FOLDER } from '../../workers/reader/files-in-folder.ts';
import type { Wanted } from './wanted.ts';

/** So many files wait for an answer at most, and so many bytes of them in memory; older ones must be loaded again. */
const MOST = 2 * MOST_IN_FOLDER;
const MOST_BYTES = 2 * MAX_SOURCE_BYTES;

/** Files that asked for something before they could be loaded, or failed and may be tried again. */
export interface HeldFiles {
  /** Keeps what was wanted under the token of its result, if that has one; a case file that is open is kept elsewhere. */
  hold(result: LoadResult, wanted: Wanted): void;
  /** Gives back what is held under a token. Throws loadForgotten. */
  take(token: Id): Wanted;
}

export function setupHeldFiles(mostBytes = MOST_BYTES): HeldFiles {
  const held = new Map<Id, Wanted>();
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
        // The last one stays, however large: it is about to be answered.
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

import type { LoadResult } from '../../core/contract.ts';
import { TickmarkError } from '../../core/errors.ts';
import type { Id } from '../../core/ids.ts';
import type { Wanted } from './wanted.ts';

/** So many files wait for an answer at most; older ones must be loaded again. */
const MOST = 500;

/** Files that asked for something before they could be loaded, or failed and may be tried again. */
export interface HeldFiles {
  /** Keeps what was wanted under the token of its result, if that has one. */
  hold(result: LoadResult, wanted: Wanted): void;
  /** Gives back what is held under a token. Throws loadForgotten. */
  take(token: Id): Wanted;
}

export function setupHeldFiles(): HeldFiles {
  const held = new Map<Id, Wanted>();
  return {
    hold: (result, wanted) => {
      if (!('token' in result) || result.token === null) return;
      held.set(result.token, wanted);
      const [oldest] = held.keys();
      if (held.size > MOST && oldest !== undefined) held.delete(oldest);
    },
    take: (token) => {
      const wanted = held.get(token);
      if (wanted === undefined) throw new TickmarkError('loadForgotten');
      return wanted;
    },
  };
}

import type { Handlers } from '../../../core/contract/index.ts';
import { searchLibrary } from '../../../db/search/search.ts';
import type { Context } from '../../base/context.ts';

/** Finding words in the whole library. */
export function searchHandlers({ library }: Context): Pick<Handlers, 'library.search'> {
  return {
    'library.search': ({ query, limit }) => searchLibrary(library, query, limit),
  };
}

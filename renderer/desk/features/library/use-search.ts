import { useEffect, useState } from 'react';
import { isSearchable, MAX_QUERY, readQuery, type SearchAnswer } from '../../../../core/model/search.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp } from '../../app-state/app-context.tsx';

/** Places shown at most: beyond them one types another word. */
const LIMIT = 100;
/** Milliseconds of rest after a key: the next key comes sooner from somebody who knows the word. */
const REST = 60;

/** What a search came to. While the next is under way the one before it stays. */
export interface Search {
  /** null: nothing to search for, or not yet answered. */
  answer: SearchAnswer | null;
  /** The query that the answer is to. */
  query: string;
  failure: unknown;
}

const nothing: Search = { answer: null, query: '', failure: null };

/** Searches the library for a query, and again each time that the library changed. An empty query finds nothing. */
export function useSearch(query: string): Search {
  const revision = useApp((state) => state.libraryRevision);
  const [search, setSearch] = useState(nothing);
  const wanted = isSearchable(readQuery(query));

  useEffect(() => {
    if (!wanted) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      call('library.search', { query: query.slice(0, MAX_QUERY), limit: LIMIT }).then(
        (answer) => isWanted && setSearch({ answer, query, failure: null }),
        (failure: unknown) => isWanted && setSearch({ answer: null, query, failure }),
      );
    }, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [query, wanted, revision]);

  return wanted ? search : nothing;
}

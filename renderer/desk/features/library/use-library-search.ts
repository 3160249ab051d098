import { useEffect, useMemo, useRef, type KeyboardEvent, type RefObject, useState } from 'react';
import {
  type SearchResult,
  isSearchable,
  MAX_QUERY,
  readQuery,
  type SearchAnswer,
} from '../../../../core/model/search.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { call } from '../../app-state/bridge.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Id } from '../../../../core/kernel/ids.ts';

/** Places that Page Up and Page Down go over. */
const PAGE = 8;

/** The library's search: what is typed, what was found, and which place keys act on. */
export interface LibrarySearch {
  query: string;
  /** Whether anything is searched for: what was found is then in the table's place. */
  isOn: boolean;
  search: Search;
  groups: readonly SearchGroup[];
  at: number;
  setQuery(query: string): void;
  setAt(index: number): void;
  open(result: SearchResult): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Searches for what is in the shared state, so that it is there when the checker comes back from an article. */
export function useLibrarySearch(isShown: boolean, field: RefObject<HTMLInputElement | null>): LibrarySearch {
  const store = useAppStore();
  const { query, at: wanted } = useApp((state) => state.search);
  const isOn = isShown && query.trim() !== '';
  const search = useSearch(isOn ? query : '');
  const groups = useMemo(() => groupResults(search.answer?.results ?? []), [search.answer]);
  const places = useMemo(() => foundPlaces(groups), [groups]);
  const at = Math.max(0, Math.min(wanted, places.length - 1));
  const enterFor = useRef<string | null>(null);

  const actions = useMemo(
    () => ({
      setQuery: (next: string) => store.dispatch({ type: 'search', search: { query: next, at: 0 } }),
      setAt: (index: number) =>
        store.dispatch({ type: 'search', search: { query: store.get().search.query, at: index } }),
      open: ({ articleId, versionId, claimId, evidenceId, sourceId, offset }: SearchResult) => {
        const isPlace = claimId !== null || offset !== null || sourceId !== null;
        const place = isPlace ? { claimId, evidenceId, offset, sourceId } : null;
        store.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId, at: place } });
      },
    }),
    [store],
  );

  // A checker who comes back from an article goes on at the same place.
  useEffect(() => {
    if (store.get().search.query !== '') field.current?.focus();
  }, [store, field]);

  // Enter pressed before the answer has come opens what it brings.
  useEffect(() => {
    const [first] = places;
    if (enterFor.current === null || search.query !== enterFor.current) return;
    enterFor.current = null;
    if (first !== undefined) actions.open(first);
  }, [search.query, places, actions]);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    const current = places[at];
    // Beyond the last place: what is typed may still be on its way to a longer list.
    if (step !== undefined) actions.setAt(Math.max(0, at + step));
    else if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    else if (search.query !== query) enterFor.current = query;
    else if (current !== undefined) actions.open(current);
    event.preventDefault();
  }

  return { query, isOn, search, groups, at, ...actions, onKeyDown };
}

/** Places shown at most: beyond them one types another word. */
const LIMIT = 100;
/** Milliseconds of rest after a key: the next key comes sooner from somebody who knows the word. */
const REST = 60;

/** The result of a search. While the next search is under way, the former result stays. */
export interface Search {
  /** null: nothing to search for, or not yet answered. */
  answer: SearchAnswer | null;
  /** The query that the answer is to. */
  query: string;
  failure: unknown;
}

const nothing: Search = { answer: null, query: '', failure: null };

/** Searches the library for a query, and again each time that the library changed. An empty query finds nothing. */
function useSearch(query: string): Search {
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

/** What was found in one article: the article itself first, where it was found, then the places in it. */
export interface SearchGroup {
  articleId: Id;
  title: string;
  outlet: string | null;
  archived: boolean;
  language: string;
  /** Each with its place among all that is shown, from 0. */
  places: { result: SearchResult; index: number }[];
}

/**
 * Puts results together by article, in the order of each article's best. A place in the text that a claim shows already is
 * left out: the claim says more.
 */
export function groupResults(results: readonly SearchResult[]): SearchGroup[] {
  const groups = new Map<Id, SearchGroup>();
  for (const result of results) {
    const { articleId, title, outlet, archived, language } = result;
    const group = groups.get(articleId) ?? { articleId, title, outlet, archived, language, places: [] };
    groups.set(articleId, group);
    group.places.push({ result, index: 0 });
  }
  let index = 0;
  for (const group of groups.values()) {
    group.places = group.places
      .filter(({ result }) => !isShownByClaim(result, group))
      .sort((a, b) => Number(isArticle(b.result)) - Number(isArticle(a.result)))
      .map(({ result }) => ({ result, index: index++ }));
  }
  return [...groups.values()];
}

function isArticle({ claimId }: SearchResult): boolean {
  return claimId === null;
}

function isShownByClaim(result: SearchResult, { places }: SearchGroup): boolean {
  if (result.field !== 'text') return false;
  const words = foundWords(result);
  return places.some(
    ({ result: other }) => other.field === 'quote' && other.versionId === null && foundWords(other) === words,
  );
}

/** The first sentence or so round the found words would differ; the found words themselves do not. */
function foundWords({ context: { text, marks } }: SearchResult): string {
  return marks.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(' ');
}

/** Returns every place in the order in which they are shown. */
export function foundPlaces(groups: readonly SearchGroup[]): SearchResult[] {
  return groups.flatMap(({ places }) => places.map(({ result }) => result));
}

/** Returns how much was found, in words. */
export function foundCount(
  { search, groups }: { search: { answer: SearchAnswer | null }; groups: readonly SearchGroup[] },
  t: Translate,
): string {
  const n = foundPlaces(groups).length;
  if (search.answer?.more === true) return t('search.countMore', { n });
  return t('search.count', { n, articles: groups.length });
}

/** A part of a context: words that were found, or what is round them. */
interface ContextPart {
  text: string;
  isFound: boolean;
}

/** Returns a context as parts to show, on one line. */
export function contextParts({ context }: SearchResult): ContextPart[] {
  const parts: ContextPart[] = [];
  let reached = 0;
  const add = (end: number, isFound: boolean): void => {
    const text = context.text.slice(reached, end).replace(/\s+/g, ' ');
    if (text !== '') parts.push({ text, isFound });
    reached = end;
  };
  if (context.cut.before) parts.push({ text: '… ', isFound: false });
  for (const { start, end } of context.marks) {
    add(start, false);
    add(end, true);
  }
  add(context.text.length, false);
  if (context.cut.after) parts.push({ text: ' …', isFound: false });
  return parts;
}

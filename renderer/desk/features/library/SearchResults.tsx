import { useEffect, useRef, type MouseEvent } from 'react';
import { type SearchResult, isSearchable, readQuery } from '../../../../core/model/search.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePointerMoved } from '../../ui/keyboard.ts';
import { type SearchGroup, contextParts, type Search } from './use-library-search.ts';
import { Paperclip, Pilcrow } from 'lucide-react';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/props.ts';
import styles from './LibraryBody.module.css';

/** The id of the list, for the field to point at. */
export const SEARCH_LIST = 'search-results';

interface SearchResultsProps {
  query: string;
  search: Search;
  groups: readonly SearchGroup[];
  /** Which place keys act on, from 0. */
  at: number;
  onAt(index: number): void;
  onOpen(result: SearchResult): void;
}

/** What a search found, article by article, each place with the words round it; or why there is nothing. */
export function SearchResults({ query, search, groups, at, onAt, onOpen }: SearchResultsProps) {
  const t = useMessages();
  const store = useAppStore();
  const list = useRef<HTMLDivElement>(null);
  const isMoved = usePointerMoved();

  useEffect(() => {
    document.getElementById(placeId(at))?.scrollIntoView({ block: 'nearest' });
    // The heading of the first article stays in sight with its first place.
    if (at === 0 && list.current !== null) list.current.scrollTop = 0;
  }, [at, groups]);

  if (search.failure !== null)
    return (
      <div className={styles.resultsEmpty} role="alert">
        <EmptyState title={t('search.failed')}>{errorText(store, search.failure)}</EmptyState>
      </div>
    );
  if (!isSearchable(readQuery(query)) || (search.answer !== null && groups.length === 0))
    return (
      <div className={styles.resultsEmpty} role="status">
        <EmptyState title={emptyTitle(query, t)}>{t('search.hint')}</EmptyState>
      </div>
    );
  if (search.answer === null)
    return (
      <div
        className={styles.resultsEmpty}
        aria-busy="true"
        aria-label={t('search.searching')}
        role="status"
      />
    );
  return (
    <div ref={list} id={SEARCH_LIST} role="listbox" aria-label={t('search.results')} className={styles.list}>
      {groups.map((group) => (
        <Group
          key={group.articleId}
          group={group}
          at={at}
          onPoint={(event, index) => isMoved(event) && onAt(index)}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

type GroupProps = Pick<SearchResultsProps, 'at' | 'onOpen'> & {
  group: SearchGroup;
  onPoint(event: MouseEvent, index: number): void;
};

/** What was found in one article, under its title; a title that was found itself stands there instead. */
function Group({ group, at, onPoint, onOpen }: GroupProps) {
  const t = useMessages();
  const { title, outlet, archived, language, places } = group;
  const isTitleFound = places[0]?.result.field === 'title';
  return (
    <div role="group" aria-label={title} className={styles.group}>
      {!isTitleFound && (
        <div className={styles.head} role="presentation">
          <span className={styles.title} dir="auto" lang={language}>
            {title}
          </span>
          <span className={styles.outlet}>
            {[outlet, archived && t('search.archived')].filter(Boolean).join(' · ')}
          </span>
        </div>
      )}
      {places.map(({ result, index }) => (
        <SearchPlace
          key={index}
          result={result}
          index={index}
          isCurrent={index === at}
          onPoint={(event) => onPoint(event, index)}
          onOpen={() => onOpen(result)}
        />
      ))}
    </div>
  );
}

function emptyTitle(query: string, t: ReturnType<typeof useMessages>): string {
  if (isSearchable(readQuery(query))) return t('search.none', { query: query.trim() });
  return readQuery(query).length > 0 ? t('search.onlyExcludes') : t('search.none', { query: query.trim() });
}

/** The id of a place in the page, for the field to point at. */
export function placeId(index: number): string {
  return `found-${index}`;
}

interface SearchPlaceProps {
  result: SearchResult;
  index: number;
  isCurrent: boolean;
  /** Called for every event of the pointer over it: not all of them are somebody's. */
  onPoint(event: MouseEvent): void;
  onOpen(): void;
}

/** A place where something was found: what it is, and the words round it. */
function SearchPlace({ result, index, isCurrent, onPoint, onOpen }: SearchPlaceProps) {
  const t = useMessages();
  const { claimId, evidenceId, verdict, field, language, versionId, outlet, archived } = result;
  const isTitle = field === 'title' && claimId === null;
  const what = [
    isTitle && outlet,
    isTitle && archived && t('search.archived'),
    evidenceId !== null && t('search.evidence'),
    claimId !== null && evidenceId === null && field === 'quote' && verdict !== null
      ? t('search.claim', { verdict: t(`verdict.${verdict}`) })
      : t(`search.field.${field}`),
    versionId !== null && t('search.inVersion'),
  ];
  // The focus stays in the field, so that its keys go on working.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  const isArticleText = field === 'title' || field === 'text' || field === 'quote';
  return (
    <div
      role="option"
      id={placeId(index)}
      aria-selected={isCurrent}
      className={cx(styles.place, isTitle && styles.titlePlace, isCurrent && styles.current)}
      onMouseMove={onPoint}
      onMouseDown={keepFocus}
      onClick={onOpen}
    >
      {!isTitle && (
        <span className={styles.sign} aria-hidden>
          {evidenceId !== null ? (
            <Paperclip size={13} />
          ) : verdict !== null ? (
            <VerdictSign verdict={verdict} size={13} />
          ) : (
            <Pilcrow size={13} />
          )}
        </span>
      )}
      <span
        className={cx(styles.words, isArticleText && styles.printed, isTitle && styles.titleFound)}
        dir="auto"
        lang={isArticleText ? language : undefined}
      >
        {contextParts(result).map(({ text, isFound }, at) =>
          isFound ? (
            <mark key={at} className={styles.found}>
              {text}
            </mark>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </span>
      <span className={styles.what}>{what.filter(Boolean).join(' · ')}</span>
    </div>
  );
}

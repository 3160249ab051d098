import { Paperclip, Pilcrow } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { SearchResult } from '../../../../core/model/search.ts';
import { useMessages } from '../../ui/interface.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/cx.ts';
import { contextParts } from './search-groups.ts';
import styles from './SearchResults.module.css';

/** The id of a place in the page, for the field to point at. */
export function placeId(index: number): string {
  return `found-${index}`;
}

export interface SearchPlaceProps {
  result: SearchResult;
  index: number;
  isCurrent: boolean;
  /** Called for every event of the pointer over it: not all of them are somebody's. */
  onPoint(event: MouseEvent): void;
  onOpen(): void;
}

/** A place where something was found: what it is, and the words round it. */
export function SearchPlace({ result, index, isCurrent, onPoint, onOpen }: SearchPlaceProps) {
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

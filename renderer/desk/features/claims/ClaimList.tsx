import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent, memo } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useMessages } from '../../ui/interface.tsx';
import type { GroupedClaims } from '../../article-state/claim-groups.ts';
import { rowAfterKey } from '../../ui/keyboard.ts';
import { claimRowId } from '../../article-state/claim-at-event.ts';
import { missingFor } from '../../../../core/model/claim/claim.ts';
import { reviewStateOf } from '../../../../core/model/review/review.ts';
import { evidenceOf, reviewsOf } from '../../article-state/article-data.ts';
import { useArticle, useClaim } from '../../article-state/article-context.tsx';
import { caveatsAbout } from '../../article-state/text-notes.ts';
import { claimRowLabel } from '../../app-state/labels.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/props.ts';
import styles from './ClaimList.module.css';

/** The assumed height of a row in pixels before it is measured. */
const ROW_HEIGHT = 74;

interface ClaimListProps {
  listed: GroupedClaims;
  selectedId: Id | null;
  several: ReadonlySet<Id>;
  onSelect(id: Id): void;
  /** Marks several; the last is the selected one. */
  onSeveral(ids: ReadonlySet<Id>, id: Id): void;
  /** Called after a press or Enter on one claim; null where Enter is left to the commands. */
  onOpen: (() => void) | null;
}

/**
 * The list itself. Only the rows in sight are in the page, however many claims there are. A selected claim that the filter
 * excludes is at the foot of the list, always in sight.
 */
export function ClaimList(props: ClaimListProps) {
  const { listed, selectedId, several } = props;
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const { ids, heads, outside } = listed;
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  const pinned = outside === 1 ? ids.length - 1 : -1;
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
    rangeExtractor: useCallback((range: Range) => withPinned(defaultRangeExtractor(range), pinned), [pinned]),
  });

  useEffect(() => {
    if (at !== -1 && at !== pinned) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, selectedId, pinned, rows]);

  const page = () => Math.max(1, rows.getVirtualItems().length - 2);
  const { press, pressRow } = useListSelection(props, at, page);
  const items = rows.getVirtualItems();
  const isShown = items.some(({ index }) => index === at);
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('claims.name')}
      aria-activedescendant={isShown && selectedId !== null ? claimRowId(selectedId) : undefined}
      className={styles.list}
      data-pane-focus
      onKeyDown={press}
    >
      <div role="presentation" className={styles.whole} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const id = ids[index];
          if (id === undefined) return null;
          return (
            <div
              key={id}
              ref={rows.measureElement}
              data-index={index}
              role="presentation"
              className={index === pinned ? styles.pinned : styles.place}
              style={index === pinned ? undefined : { transform: `translateY(${start}px)` }}
            >
              <ClaimRow
                id={id}
                domId={claimRowId(id)}
                isSelected={several.size > 1 ? several.has(id) : id === selectedId}
                heading={heads.get(id) ?? null}
                position={index + 1}
                size={ids.length}
                onPress={pressRow}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/**
 * Returns what keys and presses on rows do: select one claim, or mark several. `at` is the place of the selected one in the
 * list, and `page` gives how many rows a page key passes.
 */
function useListSelection(props: ClaimListProps, at: number, page: () => number) {
  const { listed, selectedId, several, onSelect, onSeveral, onOpen } = props;
  const { ids } = listed;
  const anchor = useRef<Id | null>(null);

  function press(event: KeyboardEvent) {
    const next = rowAfterKey(event.key, at, ids.length, page());
    const id = next === null ? undefined : ids[next];
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && selectedId !== null) {
      event.preventDefault();
      return onSeveral(new Set(ids), selectedId);
    }
    if (event.key === 'Escape' && several.size > 1 && selectedId !== null) {
      event.preventDefault();
      return onSeveral(new Set(), selectedId);
    }
    if (event.key === 'Enter' && onOpen !== null && selectedId !== null) {
      event.preventDefault();
      return onOpen();
    }
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) reach(id);
    else onSelect(id);
  }

  /** From the row where it began to this one. */
  function reach(id: Id) {
    const start = several.size > 0 && anchor.current !== null ? anchor.current : (selectedId ?? id);
    anchor.current = start;
    const [from, to] = [ids.indexOf(start), ids.indexOf(id)].sort((a, b) => a - b);
    onSeveral(new Set(ids.slice(from, (to ?? 0) + 1)), id);
  }

  function pressRow(id: Id, event: MouseEvent) {
    if (event.shiftKey) return reach(id);
    if (!event.ctrlKey && !event.metaKey) {
      onSelect(id);
      return onOpen?.();
    }
    const next = new Set(several.size > 0 || selectedId === null ? several : [selectedId]);
    if (!next.delete(id)) next.add(id);
    anchor.current = id;
    onSeveral(next, id);
  }

  return { press, pressRow };
}

/** Adds the row that is always in sight, where there is one, to those that are. */
function withPinned(indexes: number[], pinned: number): number[] {
  return pinned === -1 || indexes.includes(pinned) ? indexes : [...indexes, pinned];
}

interface ClaimRowProps {
  id: Id;
  domId: string;
  isSelected: boolean;
  /** The heading above this row; null for none. */
  heading: string | null;
  /** Place among the listed claims, from 1, and how many there are. */
  position: number;
  size: number;
  onPress(id: Id, event: MouseEvent): void;
}

const nowhere = { start: 0, end: 0 };

const ClaimRow = memo(function ClaimRow(props: ClaimRowProps) {
  const { id, domId, isSelected, heading, position, size, onPress } = props;
  const t = useMessages();
  const claim = useClaim(id);
  const number = useArticle(({ data }) => data.order.numbers.get(id)) ?? 0;
  const language = useArticle(({ data }) => data.article.language);
  const evidence = useArticle(({ data }) => evidenceOf(data, id));
  const review = useArticle(({ data }) => {
    const of = data.claims.get(id);
    return of === undefined ? 'none' : reviewStateOf(of, reviewsOf(data, id));
  });
  const isDoubted = useArticle(
    ({ data, notes }) => caveatsAbout(notes, data.claims.get(id) ?? nowhere).length > 0,
  );
  if (claim === undefined) return null;
  const speaker = claim.attribution?.speaker ?? t('claim.ownVoice');
  const doubt = isDoubted && claim.verdict === 'unchecked' ? t('missing.confirmed') : null;
  const reviewed = review === 'disagreed' || review === 'signedOff' ? t(`review.${review}`) : null;
  const missing = missingFor(claim, evidence).map((part) => t(`missing.${part}`));
  const state = [doubt, reviewed, ...missing].filter((part) => part !== null);
  return (
    <>
      {heading !== null && (
        <div id={`${domId}-head`} role="presentation" className={styles.heading}>
          <bdi>{heading}</bdi>
        </div>
      )}
      <div
        id={domId}
        role="option"
        aria-selected={isSelected}
        aria-posinset={position}
        aria-setsize={size}
        aria-label={claimRowLabel(claim, { number, speaker, state }, t)}
        aria-describedby={heading === null ? undefined : `${domId}-head`}
        className={cx(
          styles.row,
          isSelected && styles.selected,
          claim.status === 'suggested' && styles.light,
        )}
        onClick={(event) => onPress(id, event)}
      >
        <span className={styles.number} title={t('claim.numberHint')}>
          {number}
        </span>
        <VerdictSign
          verdict={claim.verdict}
          size={12}
          light={claim.status === 'suggested'}
          className={styles.sign}
        />
        <div className={styles.words}>
          <p className={styles.quote} lang={language === 'und' ? undefined : language} dir="auto">
            {claim.quote}
          </p>
          <p className={styles.facts}>
            {claim.status === 'suggested' && (
              <span className={styles.suggestion}>{t('suggestion.mark')}</span>
            )}
            <span className={styles.speaker} dir="auto">
              {speaker}
            </span>
            {claim.attribution !== null && claim.said !== 'unchecked' && (
              <span className={styles.saidTick}>
                {t('tick.said')} <VerdictSign verdict={claim.said} size={9} />
              </span>
            )}
            {claim.kind !== null && <span className={styles.kind}>{t(`kind.${claim.kind}`)}</span>}
          </p>
          {doubt !== null && <p className={styles.doubted}>{doubt}</p>}
          {reviewed !== null && (
            <p className={review === 'disagreed' ? styles.disagreed : styles.missing}>{reviewed}</p>
          )}
          {missing.length > 0 && <p className={styles.missing}>{missing.join(', ')}</p>}
        </div>
      </div>
    </>
  );
});

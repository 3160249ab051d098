import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Id } from '../../../core/ids.ts';
import type { ListedClaims } from '../article/claim-list.ts';
import { useMessages } from '../state/use-messages.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { rowAfterKey } from './list-keys.ts';
import styles from './ClaimList.module.css';

/** Pixels that a row is taken to be high before it is measured. */
const ROW_HEIGHT = 74;

export interface ClaimListProps {
  listed: ListedClaims;
  selectedId: Id | null;
  onSelect(id: Id): void;
}

/** The list itself: only the rows in sight are in the page, however many claims there are. */
export function ClaimList({ listed, selectedId, onSelect }: ClaimListProps) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const { ids, open } = listed;
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
  });

  useEffect(() => {
    if (at !== -1) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, selectedId, rows]);

  function press(event: KeyboardEvent) {
    const page = Math.max(1, rows.getVirtualItems().length - 2);
    const next = rowAfterKey(event.key, at, ids.length, page);
    const id = next === null ? undefined : ids[next];
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(id);
  }

  const items = rows.getVirtualItems();
  const isShown = items.some(({ index }) => index === at);
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('claims.name')}
      aria-activedescendant={isShown && selectedId !== null ? rowId(selectedId) : undefined}
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
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ClaimRow
                id={id}
                domId={rowId(id)}
                isSelected={id === selectedId}
                isFirstDecided={index === open && open > 0}
                position={index + 1}
                size={ids.length}
                onSelect={onSelect}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowId(id: Id): string {
  return `claim-row-${id}`;
}

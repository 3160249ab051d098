import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useMessages } from '../../ui/interface.tsx';
import type { GroupedClaims } from '../../article-state/claim-groups.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { rowAfterKey } from '../../ui/list-keys.ts';
import { rowId } from '../../article-state/claim-row-id.ts';
import styles from './ClaimList.module.css';

/** Pixels that a row is taken to be high before it is measured. */
const ROW_HEIGHT = 74;

export interface ClaimListProps {
  listed: GroupedClaims;
  selectedId: Id | null;
  several: ReadonlySet<Id>;
  onSelect(id: Id): void;
  /** Marks several; the last is the selected one. */
  onSeveral(ids: ReadonlySet<Id>, id: Id): void;
  /** Called after a press or Enter on one claim; null where Enter is left to the commands. */
  onPicked: (() => void) | null;
}

/**
 * The list itself: only the rows in sight are in the page, however many claims there are. A selected claim that the filter does
 * not ask for stands at its foot, in sight wherever the list is scrolled to.
 */
export function ClaimList(props: ClaimListProps) {
  const { listed, selectedId, several, onSelect, onSeveral, onPicked } = props;
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<Id | null>(null);
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

  function press(event: KeyboardEvent) {
    const page = Math.max(1, rows.getVirtualItems().length - 2);
    const next = rowAfterKey(event.key, at, ids.length, page);
    const id = next === null ? undefined : ids[next];
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && selectedId !== null) {
      event.preventDefault();
      return onSeveral(new Set(ids), selectedId);
    }
    if (event.key === 'Escape' && several.size > 1 && selectedId !== null) {
      event.preventDefault();
      return onSeveral(new Set(), selectedId);
    }
    if (event.key === 'Enter' && onPicked !== null && selectedId !== null) {
      event.preventDefault();
      return onPicked();
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
      return onPicked?.();
    }
    const next = new Set(several.size > 0 || selectedId === null ? several : [selectedId]);
    if (!next.delete(id)) next.add(id);
    anchor.current = id;
    onSeveral(next, id);
  }

  const items = rows.getVirtualItems();
  const isShown = items.some(({ index }) => index === at);
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
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
              className={index === pinned ? styles.pinned : styles.place}
              style={index === pinned ? undefined : { transform: `translateY(${start}px)` }}
            >
              <ClaimRow
                id={id}
                domId={rowId(id)}
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

/** Adds the row that is always in sight, where there is one, to those that are. */
function withPinned(indexes: number[], pinned: number): number[] {
  return pinned === -1 || indexes.includes(pinned) ? indexes : [...indexes, pinned];
}

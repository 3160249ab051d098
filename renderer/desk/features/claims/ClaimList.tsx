import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useMessages } from '../../ui/interface.tsx';
import type { GroupedClaims } from '../../article-state/claim-groups.ts';
import { rowAfterKey } from '../../ui/keyboard.ts';
import { claimRowId } from '../../article-state/claim-at-event.ts';
import { ClaimRow } from './ClaimRow.tsx';
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

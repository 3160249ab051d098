import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ArticleChecks } from '../../../../core/model/source/article-checks.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { pressInList, usePaneListFocus } from '../../ui/pane-list.ts';
import type { ProofLine } from './proof-lines.ts';
import { ProofRow } from './ProofRow.tsx';
import styles from './ProofList.module.css';

/** The assumed height of a row in pixels before it is measured. */
const ROW_HEIGHT = 62;

interface ProofListProps {
  lines: readonly ProofLine[];
  checks: ArticleChecks;
  selected: string | null;
  onSelect(key: string): void;
  onTick(line: ProofLine): void;
  /** Goes to the next place of the line in the text. */
  onNext(line: ProofLine): void;
  /** Opens the source that has it. */
  onLook(line: ProofLine): void;
}

const none: readonly never[] = [];

/** The lines of the proof list. The list keeps the focus, and its keys are about the selected line. */
export function ProofList(props: ProofListProps) {
  const { lines, checks, selected, onSelect } = props;
  const t = useMessages();
  const ticked = useArticle(({ data }) => data.ticked);
  const scroller = useRef<HTMLDivElement>(null);
  const at = lines.findIndex(({ key }) => key === selected);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
  });
  usePaneListFocus(scroller);
  useEffect(() => {
    if (at !== -1) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);

  const on = (act: (line: ProofLine) => void) => (row: number) => {
    const line = lines[row];
    if (line !== undefined) act(line);
  };
  const press = (event: KeyboardEvent): void =>
    pressInList(event, {
      at,
      count: lines.length,
      page: Math.max(1, rows.getVirtualItems().length - 2),
      onMove: on((line) => onSelect(line.key)),
      acts: { ' ': on(props.onTick), t: on(props.onTick), Enter: on(props.onNext), '1': on(props.onLook) },
    });

  const items = rows.getVirtualItems();
  const isShown = items.some(({ index }) => index === at);
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('proof.name')}
      aria-activedescendant={isShown ? rowId(at) : undefined}
      className={styles.list}
      data-pane-focus
      onKeyDown={press}
    >
      <div role="presentation" className={styles.whole} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={line.key}
              ref={rows.measureElement}
              data-index={index}
              role="presentation"
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ProofRow
                line={line}
                checks={checks}
                domId={rowId(index)}
                ticks={ticked.get(line.key) ?? none}
                isSelected={line.key === selected}
                position={index + 1}
                size={lines.length}
                onSelect={onSelect}
                onTick={props.onTick}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowId(index: number): string {
  return `proof-line-${index}`;
}

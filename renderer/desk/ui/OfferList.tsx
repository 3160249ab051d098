import { useEffect, useRef, type ReactNode } from 'react';
import styles from './OfferList.module.css';

interface OfferListProps<Item> {
  id: string;
  label: string;
  offered: readonly Item[];
  /** Which of them the field's keys act on, from 0; -1 for none. */
  current: number;
  keyOf(item: Item): string;
  onChoose(item: Item): void;
  /** What a row shows. */
  children(item: Item): ReactNode;
}

/** Returns the id, in the page, of a list's row. */
export function offerRowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What a field offers while somebody types in it; the focus stays in the field, whose keys choose. */
export function OfferList<Item>(props: OfferListProps<Item>) {
  const { id, label, offered, current, keyOf, onChoose, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [current, offered.length]);
  useEffect(() => {
    // A list that floats gets the height that there is room for only once it is there. React Aria measures it at its full
    // height in that same frame, which scrolls it back: the next frame is the first that keeps what is scrolled.
    let frame = 0;
    const resized = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => row.current?.scrollIntoView({ block: 'nearest' }));
    });
    if (list.current !== null) resized.observe(list.current);
    return () => {
      resized.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className={styles.list}
      // Else the field would lose the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {offered.map((item, index) => (
        <div
          key={keyOf(item)}
          ref={index === current ? row : null}
          id={offerRowId(id, index)}
          role="option"
          aria-selected={index === current}
          className={styles.row}
          onClick={() => onChoose(item)}
        >
          {children(item)}
        </div>
      ))}
    </div>
  );
}

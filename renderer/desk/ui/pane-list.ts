import { useLayoutEffect, type KeyboardEvent } from 'react';
import { rowAfterKey } from './keyboard.ts';

/** The keys of the list that are also those of the next and the previous claim. */
const arrowFor: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' };

/** A list of a pane, as its keys find it. */
interface ListKeys {
  /** The selected row, from 0; -1 for none. */
  at: number;
  count: number;
  /** Rows that PageUp and PageDown move by. */
  page: number;
  onMove(row: number): void;
  /** What other keys do to the selected row; letters without capitals. */
  acts: Readonly<Record<string, (row: number) => void>>;
}

/**
 * Does what a key does in a list of a pane: it moves to another row, or acts on the selected one. On the rest of the desk the same keys are
 * about a claim, so that the key goes no further. Keys with a modifier are commands, and are let through.
 */
export function pressInList(event: KeyboardEvent, { at, count, page, onMove, acts }: ListKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const next = rowAfterKey(arrowFor[key] ?? key, at, count, page);
  const act = next === null ? acts[key] : onMove;
  const row = next ?? at;
  if (act === undefined || row < 0 || row >= count) return;
  event.preventDefault();
  event.stopPropagation();
  act(row);
}

/** Gives a list the focus that its pane has while the list is not there, and gives it back when the list goes. */
export function usePaneListFocus(list: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const own = list.current;
    const pane = own?.closest('section') ?? null;
    if (pane === document.activeElement) own?.focus();
    return () => {
      if (own === document.activeElement) pane?.focus();
    };
  }, [list]);
}

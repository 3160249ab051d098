import { useState, type KeyboardEvent } from 'react';
import { useFilter } from 'react-aria-components/Autocomplete';
import { rowAfterKey } from './list-keys.ts';

/** How many rows PageUp and PageDown move by. */
const PAGE = 8;

export interface NameOffer {
  /** What can be chosen now; empty while the list is closed. */
  found: readonly string[];
  /** Which of them Enter and Tab take, from 0; -1 until an arrow has chosen one. */
  current: number;
  /** Something was typed: offers what it is part of. */
  typed(): void;
  choose(name: string): void;
  /** Takes a key of the field, where it means the list. */
  press(event: KeyboardEvent): void;
  close(): void;
}

const none: readonly string[] = [];

/**
 * Offers names in a field that holds `value`: those that contain it while somebody types, all of them on an arrow key. What is
 * chosen goes to `onChoose`.
 */
export function useNameOffer(
  names: readonly string[],
  value: string,
  onChoose: (name: string) => void,
): NameOffer {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [offered, setOffered] = useState<'none' | 'matching' | 'all'>('none');
  const [current, setCurrent] = useState(-1);
  const matching = () => names.filter((name) => contains(name, value));
  const found = { none: () => none, all: () => names, matching }[offered]();
  const isOpen = found.length > 0;

  function typed() {
    setOffered('matching');
    setCurrent(-1);
  }
  function close() {
    setOffered('none');
    setCurrent(-1);
  }
  function choose(name: string) {
    close();
    onChoose(name);
  }
  /** Returns whether the key did something in the list that it may do nowhere else. */
  function take(key: string): boolean {
    const mayMove = isOpen || key === 'ArrowDown' || key === 'ArrowUp';
    const next = mayMove ? rowAfterKey(key, current, (isOpen ? found : names).length, PAGE) : null;
    if (next !== null) {
      if (!isOpen) setOffered('all');
      setCurrent(next);
      return true;
    }
    if (!isOpen) return false;
    const name = found[current];
    if (key === 'ArrowLeft' || key === 'ArrowRight') setCurrent(-1);
    else if (key === 'Escape') close();
    else if ((key === 'Enter' || key === 'Tab') && name !== undefined) choose(name);
    else if (key === 'Enter') close();
    // Tab leaves the field as well, and Enter without a chosen name is the form's.
    return key === 'Escape' || (key === 'Enter' && name !== undefined);
  }
  function press(event: KeyboardEvent) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!isPlain || event.nativeEvent.isComposing || !take(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  return { found, current, typed, choose, press, close };
}

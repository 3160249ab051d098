import { useRef, type KeyboardEvent } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { type Line, rowId } from './table-lines.ts';
import type { MenuPlace } from './RowMenu.tsx';
import type { SelectionStep, SelectionControl } from './article-selection.ts';

interface TableKeys {
  lines: readonly Line[];
  selection: SelectionControl;
  /** How many lines are in sight in a table of that height, CSS pixels. */
  pageOf(height: number): number;
  foldGroup(key: string, isFolded: boolean): void;
  onEnter(summary: ArticleSummary): void;
  openMenu(index: number, place: MenuPlace): void;
}

/** Returns what the keys of the table do: going about, choosing, folding, opening, and going to what is typed. */
export function useTableKeys(keys: TableKeys): (event: KeyboardEvent<HTMLDivElement>) => void {
  const typed = useRef(nothingTyped);
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey || event.nativeEvent.isComposing) return;
    const letter =
      event.ctrlKey || event.metaKey ? null : typeLetter(typed.current, event.key, event.timeStamp);
    if (letter !== null) {
      typed.current = letter;
      const found = findTyped(keys.lines, keys.selection.selected.at, letter);
      if (found >= 0) keys.selection.goTo(found, 'alone');
    } else if (!press(event, keys)) return;
    event.preventDefault();
  };
}

/** Performs a key that is not a letter; false if the key has no meaning here. */
function press(event: KeyboardEvent<HTMLDivElement>, keys: TableKeys): boolean {
  const { lines, selection } = keys;
  const { at, cursor } = selection.selected;
  const line = lines[at];
  const isMod = event.ctrlKey || event.metaKey;
  const step = stepForKey(event.key);
  if (step !== null) {
    const going: SelectionStep = event.shiftKey ? (isMod ? 'addRange' : 'range') : isMod ? 'past' : 'alone';
    const page = keys.pageOf(event.currentTarget.clientHeight);
    selection.goTo(cursor === null ? 0 : moveCursor(at, step, lines.length, page), going);
    return true;
  }
  if (line === undefined || cursor === null) return false;
  if (event.key === ' ') {
    if (line.kind === 'group') keys.foldGroup(line.key, !line.isFolded);
    else selection.toggle(at);
    return true;
  }
  if (isMod) return false;
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    const box = document.getElementById(rowId(cursor))?.getBoundingClientRect();
    if (box !== undefined) keys.openMenu(at, { x: box.left + 24, y: box.bottom });
    return true;
  }
  if (event.shiftKey) return false;
  return line.kind === 'group'
    ? pressOnGroup(event.key, line, at, keys)
    : pressOnArticle(event.key, line, at, keys);
}

function pressOnGroup(
  key: string,
  line: Extract<Line, { kind: 'group' }>,
  at: number,
  { lines, selection, foldGroup }: TableKeys,
): boolean {
  if (key === 'Enter') foldGroup(line.key, !line.isFolded);
  else if (key === 'ArrowLeft') foldGroup(line.key, true);
  else if (key === 'ArrowRight' && line.isFolded) foldGroup(line.key, false);
  else if (key === 'ArrowRight') selection.goTo(Math.min(at + 1, lines.length - 1), 'alone');
  else return false;
  return true;
}

function pressOnArticle(
  key: string,
  { summary }: Extract<Line, { kind: 'article' }>,
  at: number,
  { lines, selection, onEnter }: TableKeys,
): boolean {
  if (key === 'Enter') {
    onEnter(summary);
    return true;
  }
  if (key !== 'ArrowLeft') return false;
  const heading = lines.slice(0, at).findLastIndex(({ kind }) => kind === 'group');
  if (heading >= 0) selection.goTo(heading, 'alone');
  return heading >= 0;
}

/** A step of the library's cursor: one line, one page, or to an end. */
type CursorStep = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

const stepsByKey: Record<string, CursorStep> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
};

/** Returns the step that a key (KeyboardEvent.key) stands for, or null. */
export function stepForKey(key: string): CursorStep | null {
  return stepsByKey[key] ?? null;
}

/** Returns the line (0-based) after a step from `at` in a list of `count` lines, `page` of which are in sight. */
export function moveCursor(at: number, step: CursorStep, count: number, page: number): number {
  const last = Math.max(0, count - 1);
  const jump = Math.max(1, page - 1);
  const target = { up: at - 1, down: at + 1, pageUp: at - jump, pageDown: at + jump, first: 0, last }[step];
  return Math.min(last, Math.max(0, target));
}

/** Milliseconds after which another letter begins a word anew. */
const PAUSE = 900;

/** What was typed over the table, and when. */
interface Typed {
  letters: string;
  /** Milliseconds, as KeyboardEvent.timeStamp. */
  at: number;
}

export const nothingTyped: Typed = { letters: '', at: 0 };

/** Returns what is typed after a key, or null for one that is no part of a word; a space is one within a word only. */
export function typeLetter(typed: Typed, key: string, at: number): Typed | null {
  const goesOn = typed.letters !== '' && at - typed.at <= PAUSE;
  const begins = /^[\p{L}\p{N}]$/u.test(key);
  if (!begins && !(goesOn && /^[\p{P}\p{S} ]$/u.test(key) && key !== '?')) return null;
  return { letters: goesOn ? typed.letters + key : key, at };
}

/** Without what a title opens with, marks on letters, and case. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

/**
 * Returns the index of the first line at or after `from`, and round from the end, whose title begins with what was typed;
 * -1 for none. One letter, again and again, goes on to the next that begins with it.
 */
export function findTyped(lines: readonly Line[], from: number, { letters }: Typed): number {
  const isRepeated = [...letters].every((letter) => letter === letters[0]);
  const words = fold(isRepeated ? (letters[0] ?? '') : letters);
  if (words === '') return -1;
  const start = Math.max(0, from) + (isRepeated ? 1 : 0);
  for (let step = 0; step < lines.length; step++) {
    const index = (start + step) % lines.length;
    const line = lines[index];
    if (line?.kind === 'article' && fold(line.summary.article.title).startsWith(words)) return index;
  }
  return -1;
}

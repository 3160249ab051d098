import { useRef, type KeyboardEvent } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { moveCursor, stepForKey } from './cursor.ts';
import type { Line } from './lines.ts';
import { rowId } from './row-id.ts';
import type { MenuPlace } from './RowMenu.tsx';
import { findTyped, nothingTyped, typeLetter } from './type-ahead.ts';
import type { Going } from './picked.ts';
import type { Picking } from './use-picked.ts';

export interface TableKeys {
  lines: readonly Line[];
  picking: Picking;
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
      const found = findTyped(keys.lines, keys.picking.picked.at, letter);
      if (found >= 0) keys.picking.goTo(found, 'alone');
    } else if (!press(event, keys)) return;
    event.preventDefault();
  };
}

/** Does what a key that is no letter stands for; false where it stands for nothing here. */
function press(event: KeyboardEvent<HTMLDivElement>, keys: TableKeys): boolean {
  const { lines, picking } = keys;
  const { at, cursor } = picking.picked;
  const line = lines[at];
  const isMod = event.ctrlKey || event.metaKey;
  const step = stepForKey(event.key);
  if (step !== null) {
    const going: Going = event.shiftKey ? (isMod ? 'addStretch' : 'stretch') : isMod ? 'past' : 'alone';
    const page = keys.pageOf(event.currentTarget.clientHeight);
    picking.goTo(cursor === null ? 0 : moveCursor(at, step, lines.length, page), going);
    return true;
  }
  if (line === undefined || cursor === null) return false;
  if (event.key === ' ') {
    if (line.kind === 'group') keys.foldGroup(line.key, !line.isFolded);
    else picking.toggle(at);
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
  { lines, picking, foldGroup }: TableKeys,
): boolean {
  if (key === 'Enter') foldGroup(line.key, !line.isFolded);
  else if (key === 'ArrowLeft') foldGroup(line.key, true);
  else if (key === 'ArrowRight' && line.isFolded) foldGroup(line.key, false);
  else if (key === 'ArrowRight') picking.goTo(Math.min(at + 1, lines.length - 1), 'alone');
  else return false;
  return true;
}

function pressOnArticle(
  key: string,
  { summary }: Extract<Line, { kind: 'article' }>,
  at: number,
  { lines, picking, onEnter }: TableKeys,
): boolean {
  if (key === 'Enter') {
    onEnter(summary);
    return true;
  }
  if (key !== 'ArrowLeft') return false;
  const heading = lines.slice(0, at).findLastIndex(({ kind }) => kind === 'group');
  if (heading >= 0) picking.goTo(heading, 'alone');
  return heading >= 0;
}

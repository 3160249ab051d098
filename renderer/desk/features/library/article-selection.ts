import type { Id } from '../../../../core/kernel/ids.ts';
import { placeOf, placesOf, type Line } from './table-lines.ts';
import { useMemo, useState } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Shelf } from '../../../../core/model/library/view.ts';

/** Which line has the cursor, and which articles are selected. */
export interface Selection {
  /** A line's key; null for none yet. */
  cursor: string | null;
  /** Where the cursor last was, from 0. */
  at: number;
  /** The line at which a selected range begins. */
  anchor: string | null;
  chosen: ReadonlySet<Id>;
}

/** How the cursor goes to a line: it selects that line alone, or nothing, or all lines from the anchor to it, instead of the others or beside them. */
export type SelectionStep = 'alone' | 'past' | 'range' | 'addRange';

export const emptySelection: Selection = { cursor: null, at: 0, anchor: null, chosen: new Set() };

/** So many chosen ones are looked for one by one: a letter that narrows a library need not count the places of all. */
const FEW = 4;

/** Returns what finds the place of a line by its key, from 0, or -1, where as many as `count` are looked for. */
function finderIn(lines: readonly Line[], count: number): (key: string) => number {
  if (count <= FEW) return (key) => placeOf(lines, key);
  const places = placesOf(lines);
  return (key) => places.get(key) ?? -1;
}

function only(line: Line | undefined): ReadonlySet<Id> {
  return new Set(line?.kind === 'article' ? [line.key] : []);
}

/**
 * Returns the selection among these lines. If the cursor's line is gone, the cursor is on the line that took its place.
 * Articles that are not listed are not selected. If nothing is left, the line with the cursor is selected.
 */
export function settle(selected: Selection, lines: readonly Line[]): Selection {
  const find = finderIn(lines, selected.chosen.size);
  const found = selected.cursor === null ? -1 : find(selected.cursor);
  const at = found >= 0 ? found : Math.min(selected.at, lines.length - 1);
  const line = lines[at];
  const kept = [...selected.chosen].filter((id) => find(id) >= 0);
  const isGone = found < 0 || (selected.chosen.size > 0 && kept.length === 0);
  return {
    cursor: line?.key ?? null,
    at: Math.max(0, at),
    anchor: selected.anchor !== null && find(selected.anchor) >= 0 ? selected.anchor : (line?.key ?? null),
    chosen: isGone && kept.length === 0 ? only(line) : new Set(kept),
  };
}

/** Returns the selection after the cursor goes to the line at an index. */
export function goTo(
  selected: Selection,
  lines: readonly Line[],
  index: number,
  step: SelectionStep,
): Selection {
  const line = lines[index];
  if (line === undefined) return selected;
  const there = { cursor: line.key, at: index };
  switch (step) {
    case 'alone':
      return { ...there, anchor: line.key, chosen: only(line) };
    case 'past':
      return { ...selected, ...there };
    case 'range':
      return { ...selected, ...there, chosen: rangeTo(selected, lines, index) };
    case 'addRange':
      return {
        ...selected,
        ...there,
        chosen: new Set([...selected.chosen, ...rangeTo(selected, lines, index)]),
      };
  }
}

function rangeTo({ anchor }: Selection, lines: readonly Line[], index: number): ReadonlySet<Id> {
  const start = anchor === null ? -1 : (placesOf(lines).get(anchor) ?? -1);
  const [from, to] = start < 0 ? [index, index] : [Math.min(start, index), Math.max(start, index)];
  return new Set(lines.slice(from, to + 1).flatMap((line) => (line.kind === 'article' ? [line.key] : [])));
}

/** Returns the selection with the line at an index added, or without it where it was selected. */
export function toggle(selected: Selection, lines: readonly Line[], index: number): Selection {
  const line = lines[index];
  if (line === undefined) return selected;
  const chosen = new Set(selected.chosen);
  if (line.kind === 'article' && !chosen.delete(line.key)) chosen.add(line.key);
  return { cursor: line.key, at: index, anchor: line.key, chosen };
}

/** Returns the selection of all articles in sight; those in folded groups are left out. */
export function selectAll(selected: Selection, lines: readonly Line[]): Selection {
  return {
    ...selected,
    chosen: new Set(lines.flatMap((line) => (line.kind === 'article' ? [line.key] : []))),
  };
}

/** The selection of the table, and what changes it. */
export interface SelectionControl {
  selected: Selection;
  /** The articles that a command is about: those that are selected, in the table's order, or the one with the cursor. */
  targets: readonly ArticleSummary[];
  goTo(index: number, step: SelectionStep): void;
  toggle(index: number): void;
  all(): void;
  /** Chooses the line with the cursor alone. */
  alone(): void;
  /** Chooses these articles, whether or not they are among the lines yet; the cursor is on the first. */
  these(ids: readonly Id[]): void;
}

/**
 * Keeps what is picked among the lines of a shelf; begins with the cursor on the line of that key, or on the first. On
 * another shelf it begins anew.
 */
export function useSelection(lines: readonly Line[], shelf: Shelf, cursor: string | null): SelectionControl {
  const [kept, setKept] = useState<{ shelf: Shelf; selected: Selection }>(() => ({
    shelf,
    selected: { ...emptySelection, cursor, chosen: new Set(cursor === null ? [] : [cursor]) },
  }));
  const wanted = kept.shelf === shelf ? kept.selected : emptySelection;
  const selected = useMemo(() => settle(wanted, lines), [wanted, lines]);
  const targets = useMemo(() => targetsOf(lines, selected), [lines, selected]);
  const changes = useMemo(() => {
    const change = (next: (selected: Selection) => Selection) =>
      setKept((before) => ({
        shelf,
        selected: next(settle(before.shelf === shelf ? before.selected : emptySelection, lines)),
      }));
    return {
      goTo: (index: number, step: SelectionStep) => change((before) => goTo(before, lines, index, step)),
      toggle: (index: number) => change((before) => toggle(before, lines, index)),
      all: () => change((before) => selectAll(before, lines)),
      alone: () => change((before) => goTo(before, lines, before.at, 'alone')),
      these: (ids: readonly Id[]) =>
        change((before) => ({
          ...before,
          cursor: ids[0] ?? before.cursor,
          anchor: ids[0] ?? before.anchor,
          chosen: new Set(ids),
        })),
    };
  }, [lines, shelf]);
  return { selected, targets, ...changes };
}

function targetsOf(lines: readonly Line[], { chosen, at }: Selection): ArticleSummary[] {
  const find = finderIn(lines, chosen.size);
  const indexes = chosen.size === 0 ? [at] : [...chosen].map(find);
  return indexes
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const line = lines[index];
      return line?.kind === 'article' ? [line.summary] : [];
    });
}

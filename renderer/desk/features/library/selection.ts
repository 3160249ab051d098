import type { Id } from '../../../../core/kernel/ids.ts';
import { placeOf, placesOf, type Line } from './table-lines.ts';
import { useMemo, useState } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Shelf } from '../../../../core/model/library/view.ts';

/** Which line has the cursor, and which articles are chosen. */
export interface Picked {
  /** A line's key; null for none yet. */
  cursor: string | null;
  /** Where the cursor last was, from 0. */
  at: number;
  /** The line that a stretch of chosen ones begins at. */
  anchor: string | null;
  chosen: ReadonlySet<Id>;
}

/** How a line is gone to: chosen alone; without choosing it; with all from the anchor to it, in place of the others or added. */
export type Going = 'alone' | 'past' | 'stretch' | 'addStretch';

export const nothingPicked: Picked = { cursor: null, at: 0, anchor: null, chosen: new Set() };

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
 * Returns what is picked among these lines: a cursor whose line is gone is on the one that took its place, and what is not
 * in sight is not chosen; where nothing is left, the line with the cursor is.
 */
export function settle(picked: Picked, lines: readonly Line[]): Picked {
  const find = finderIn(lines, picked.chosen.size);
  const found = picked.cursor === null ? -1 : find(picked.cursor);
  const at = found >= 0 ? found : Math.min(picked.at, lines.length - 1);
  const line = lines[at];
  const kept = [...picked.chosen].filter((id) => find(id) >= 0);
  const isGone = found < 0 || (picked.chosen.size > 0 && kept.length === 0);
  return {
    cursor: line?.key ?? null,
    at: Math.max(0, at),
    anchor: picked.anchor !== null && find(picked.anchor) >= 0 ? picked.anchor : (line?.key ?? null),
    chosen: isGone && kept.length === 0 ? only(line) : new Set(kept),
  };
}

/** Returns what is picked after going to the line at an index. */
export function goTo(picked: Picked, lines: readonly Line[], index: number, going: Going): Picked {
  const line = lines[index];
  if (line === undefined) return picked;
  const there = { cursor: line.key, at: index };
  switch (going) {
    case 'alone':
      return { ...there, anchor: line.key, chosen: only(line) };
    case 'past':
      return { ...picked, ...there };
    case 'stretch':
      return { ...picked, ...there, chosen: stretch(picked, lines, index) };
    case 'addStretch':
      return {
        ...picked,
        ...there,
        chosen: new Set([...picked.chosen, ...stretch(picked, lines, index)]),
      };
  }
}

function stretch({ anchor }: Picked, lines: readonly Line[], index: number): ReadonlySet<Id> {
  const start = anchor === null ? -1 : (placesOf(lines).get(anchor) ?? -1);
  const [from, to] = start < 0 ? [index, index] : [Math.min(start, index), Math.max(start, index)];
  return new Set(lines.slice(from, to + 1).flatMap((line) => (line.kind === 'article' ? [line.key] : [])));
}

/** Returns what is picked after the line at an index was added to the chosen ones, or taken out of them. */
export function toggle(picked: Picked, lines: readonly Line[], index: number): Picked {
  const line = lines[index];
  if (line === undefined) return picked;
  const chosen = new Set(picked.chosen);
  if (line.kind === 'article' && !chosen.delete(line.key)) chosen.add(line.key);
  return { cursor: line.key, at: index, anchor: line.key, chosen };
}

/** Returns what is picked after all were chosen: those in sight, folded groups left out. */
export function pickAll(picked: Picked, lines: readonly Line[]): Picked {
  return {
    ...picked,
    chosen: new Set(lines.flatMap((line) => (line.kind === 'article' ? [line.key] : []))),
  };
}

/** What is picked in the table, and what changes that. */
export interface Picking {
  picked: Picked;
  /** The articles that a command is about: those that are chosen, in the table's order, or the one with the cursor. */
  targets: readonly ArticleSummary[];
  goTo(index: number, going: Going): void;
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
export function usePicked(lines: readonly Line[], shelf: Shelf, cursor: string | null): Picking {
  const [kept, setKept] = useState<{ shelf: Shelf; picked: Picked }>(() => ({
    shelf,
    picked: { ...nothingPicked, cursor, chosen: new Set(cursor === null ? [] : [cursor]) },
  }));
  const wanted = kept.shelf === shelf ? kept.picked : nothingPicked;
  const picked = useMemo(() => settle(wanted, lines), [wanted, lines]);
  const targets = useMemo(() => targetsOf(lines, picked), [lines, picked]);
  const changes = useMemo(() => {
    const change = (next: (picked: Picked) => Picked) =>
      setKept((before) => ({
        shelf,
        picked: next(settle(before.shelf === shelf ? before.picked : nothingPicked, lines)),
      }));
    return {
      goTo: (index: number, going: Going) => change((before) => goTo(before, lines, index, going)),
      toggle: (index: number) => change((before) => toggle(before, lines, index)),
      all: () => change((before) => pickAll(before, lines)),
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
  return { picked, targets, ...changes };
}

function targetsOf(lines: readonly Line[], { chosen, at }: Picked): ArticleSummary[] {
  const find = finderIn(lines, chosen.size);
  const indexes = chosen.size === 0 ? [at] : [...chosen].map(find);
  return indexes
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const line = lines[index];
      return line?.kind === 'article' ? [line.summary] : [];
    });
}

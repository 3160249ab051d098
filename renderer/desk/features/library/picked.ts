import type { Id } from '../../../../core/kernel/ids.ts';
import { placeOf, placesOf, type Line } from './lines.ts';

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
export function finderIn(lines: readonly Line[], count: number): (key: string) => number {
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

import type { Event, Patch } from '../../model/history/event.ts';
import { isVeiled, type Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { sawIn, type Saw } from './seen.ts';
import { isMaking } from './trails.ts';

/**
 * Entries in the order of the clocks of those who made them, and by id at the same moment: for what nobody had before them. An
 * entry whose time cannot be comes before all others, so that it is never the later: a date of the year 9999 would win for ever.
 */
export function byTime(graph: Graph, a: Event, b: Event): number {
  const [one, other] = [graph.isPlausible(a), graph.isPlausible(b)];
  return one === other ? byClock(a, b) : one ? 1 : -1;
}

/** The same for where the first counts: an entry whose time cannot be comes after all others. */
export function byTimeFirst(graph: Graph, a: Event, b: Event): number {
  const [one, other] = [graph.isPlausible(a), graph.isPlausible(b)];
  return one === other ? byClock(a, b) : one ? -1 : 1;
}

/** Entries by the clocks of those who made them, whatever they say. */
export function byClock(a: Event, b: Event): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Returns the entries after which none of the others came, or was made knowing of them; the earliest first by the clock. */
export function lastOf<T extends { event: Event }>(
  graph: Graph,
  entries: readonly T[],
  saw: Saw = (a, b) => graph.before(a, b),
): T[] {
  // From the end: of a long line the last has seen all others.
  const isLast = ({ event }: T): boolean =>
    entries.findLast((other) => saw(event, other.event)) === undefined;
  const last = entries.filter(isLast);
  return last.sort((a, b) => byTime(graph, a.event, b.event));
}

/** Returns the entries that set a field. A making says nothing by leaving it empty, nor does one that is left blank. */
export function settingOf(entries: readonly Entry[], field: string): Entry[] {
  return entries.filter(
    (entry) =>
      field in entry.event.to &&
      entry.veil[field] !== 'blank' &&
      !(isMaking(entry) && (entry.event.to[field] === null || entry.event.to[field] === 'unchecked')),
  );
}

/**
 * Returns what a field has in the end: what was set last, and of what was set in two places that did not know of each other
 * what was set last by the clock. Undefined where nobody set it.
 */
export function latest(graph: Graph, entries: readonly Entry[], field: string): Patch[string] | undefined {
  const set = settingOf(entries, field);
  return lastOf(graph, set, sawIn(graph, set, field)).at(-1)?.event.to[field];
}

/** What stands where words that name a protected source were. */
const BAR = '█████';

/**
 * Returns the text that a field has in the end, null for none, undefined where nobody set it. Texts that were written in two
 * places that did not know of each other are both kept, one below the other, as far as there is room. So is a whole text
 * whose place somebody gave to one with bars in it, having seen only that.
 */
export function latestText(
  graph: Graph,
  entries: readonly Entry[],
  field: string,
  room: number,
): string | null | undefined {
  const set = settingOf(entries, field);
  const last = lastOf(graph, set, sawIn(graph, set, field));
  if (last.length === 0) return undefined;
  const hidden = last.filter((entry) => hasBar(entry, field)).flatMap((entry) => wholeBefore(entry));
  const [only] = last;
  if (only !== undefined && last.length === 1 && hidden.length === 0)
    return only.event.to[field] as string | null;
  const texts = [...new Set([...hidden, ...last].sort((a, b) => byTime(graph, a.event, b.event)))].flatMap(
    (entry) => textOf(entry, field),
  );
  const all = [...new Set(texts)].join('\n\n');
  return all.length <= room ? all || null : (texts.at(-1) ?? null);

  function wholeBefore({ event, veil }: Entry): Entry[] {
    // Bars that came from elsewhere, as by a join, stand in the place of nothing: what was there was seen whole.
    if (field in veil || !isBarred(event.from?.[field])) return [];
    const before = lastOf(
      graph,
      set.filter((other) => graph.before(other.event, event)),
    );
    return before.filter((other) => !isVeiled(other, field) && !hasBar(other, field));
  }
}

function textOf({ event }: Entry, field: string): string[] {
  const value = event.to[field];
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function hasBar(entry: Entry, field: string): boolean {
  return textOf(entry, field).some(isBarred);
}

function isBarred(value: unknown): boolean {
  return typeof value === 'string' && value.includes(BAR);
}

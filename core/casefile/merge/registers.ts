import { claimFields } from '../../model/claim/fields.ts';
import type { Event, Patch } from '../../model/history/event.ts';
import { isWithheld, type Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { isMaking, type EntityHistory } from './entity-history.ts';

/**
 * Compares entries by their makers' clocks, and by id at the same moment, for values that were set independently. An
 * entry with an impossible time comes before all others, so that it is never the later one: a date in the year 9999
 * would always win.
 */
export function byTime(graph: Graph, a: Event, b: Event): number {
  const [one, other] = [graph.isPlausible(a), graph.isPlausible(b)];
  return one === other ? byClock(a, b) : one ? 1 : -1;
}

/** The same for cases in which the first one counts: an entry with an impossible time comes after all others. */
export function byTimeFirst(graph: Graph, a: Event, b: Event): number {
  const [one, other] = [graph.isPlausible(a), graph.isPlausible(b)];
  return one === other ? byClock(a, b) : one ? -1 : 1;
}

/** Compares entries by their makers' clocks, whatever these say. */
export function byClock(a: Event, b: Event): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Returns the entries that no other entry follows or has seen; the earliest by the clock first. */
export function lastOf<T extends { event: Event }>(
  graph: Graph,
  entries: readonly T[],
  saw: HasSeen = (a, b) => graph.before(a, b),
): T[] {
  // This goes from the end, because the last entry of a long line has seen all others.
  const isLast = ({ event }: T): boolean =>
    entries.findLast((other) => saw(event, other.event)) === undefined;
  const last = entries.filter(isLast);
  return last.sort((a, b) => byTime(graph, a.event, b.event));
}

/**
 * Returns the entries that set a field. An entry that makes a thing and leaves the field empty does not set it, nor
 * does an entry whose value was left blank.
 */
export function settingOf(entries: readonly Entry[], field: string): Entry[] {
  return entries.filter(
    (entry) =>
      field in entry.event.to &&
      entry.veil[field] !== 'blank' &&
      !(isMaking(entry) && (entry.event.to[field] === null || entry.event.to[field] === 'unchecked')),
  );
}

/**
 * Returns the final value of a field: the last one, or the last by the clock if values were set independently.
 * Undefined if nobody set it.
 */
export function latest(graph: Graph, entries: readonly Entry[], field: string): Patch[string] | undefined {
  const set = settingOf(entries, field);
  return lastOf(graph, set, hasSeenIn(graph, set, field)).at(-1)?.event.to[field];
}

/** The bar that replaced words that name a protected source. */
const BAR = '█████';

/**
 * Returns the final text of a field, null for none, undefined if nobody set it. Texts that were written independently
 * are both kept, one below the other, as far as there is room. A whole text is kept too if somebody who saw only its
 * version with bars replaced it.
 */
export function latestText(
  graph: Graph,
  entries: readonly Entry[],
  field: string,
  room: number,
): string | null | undefined {
  const set = settingOf(entries, field);
  const last = lastOf(graph, set, hasSeenIn(graph, set, field));
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
    // Bars that came from elsewhere, as by a join, replace nothing here: the earlier text was seen whole.
    if (field in veil || !isBarred(event.from?.[field])) return [];
    const before = lastOf(
      graph,
      set.filter((other) => graph.before(other.event, event)),
    );
    return before.filter((other) => !isWithheld(other, field) && !hasBar(other, field));
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

/** Fields of a claim that a blind case file lacks. A checker who works from one has not seen their values. */
const findings: readonly string[] = Object.entries(claimFields).flatMap(([field, { protect }]) =>
  protect.blind === 'finding' ? [field] : [],
);

/** Returns whether the maker of the second of two entries had seen the first. */
type HasSeen = (earlier: Event, later: Event) => boolean;

/**
 * Returns a function that tells whether the maker of the later of two entries that set a field (`settings`) had seen
 * the earlier. Usually they had, if the one came before the other. A blind case file is the exception: its entries
 * come after verdicts that it does not have, because it has what was done between them. Such an entry shows it: the
 * value that it found (`from`) is empty, although something had been set and never removed. Whatever its maker did
 * afterwards was unseen too, until a merge.
 */
export function hasSeenIn(graph: Graph, settings: readonly { event: Event }[], field: string): HasSeen {
  // Evidence has a note too, and is not in a blind case file at all.
  const isFinding = findings.includes(field) && settings.every(({ event }) => event.entity === 'claim');
  if (settings.length < 2 || !isFinding) return (a, b) => graph.before(a, b);
  const emptied = settings.filter(({ event }) => isNothing(event.to[field])).map(({ event }) => event);
  const foundNothing = settings
    .filter(({ event }) => event.from !== null && isNothing(event.from[field]))
    .map(({ event }) => event);
  const emptiedBefore = lastBefore(graph, emptied);
  const unseeing = rememberedOf((a: Event) => {
    const blind = foundNothing.filter(
      (event) =>
        graph.before(a, event) && emptiedBefore(event).every((emptying) => graph.before(emptying, a)),
    );
    return firstOf(graph, blind);
  });
  return (a, b) => {
    if (!graph.before(a, b)) return false;
    if (isNothing(a.to[field])) return true;
    return !unseeing(a).some(
      (blind) =>
        (blind.id === b.id || graph.before(blind, b)) &&
        !graph.merges.some((merge) => graph.before(blind, merge) && graph.before(merge, b)),
    );
  };
}

/** Returns a function that caches its result for each event, because all pairs of a long history are compared. */
function rememberedOf<T>(work: (event: Event) => T): (event: Event) => T {
  const known = new Map<string, T>();
  return (event) => {
    const found = known.get(event.id) ?? work(event);
    known.set(event.id, found);
    return found;
  };
}

/**
 * Leaves out every event that follows another of them with no merge in between, because everything after it also
 * comes after the other.
 */
function firstOf(graph: Graph, events: readonly Event[]): Event[] {
  const first: Event[] = [];
  for (const event of events) {
    const isCovered = first.some(
      (other) => graph.before(other, event) && !graph.merges.some((merge) => graph.before(other, merge)),
    );
    if (!isCovered) first.push(event);
  }
  return first;
}

/**
 * Returns a function that gives the latest of these events before an entry. All others before the entry come before
 * one of those.
 */
function lastBefore(graph: Graph, events: readonly Event[]): (event: Event) => readonly Event[] {
  return rememberedOf((event) => {
    const last: Event[] = [];
    for (const one of events.toReversed())
      if (graph.before(one, event) && !last.some((later) => graph.before(one, later))) last.push(one);
    return last;
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === 'unchecked' || value === '';
}

/** Returns the entries by which a thing was removed or restored, after it was made. */
export function removalsOf({ writes, unmakings }: EntityHistory): Event[] {
  const written = writes.filter((entry) => 'removed' in entry.event.to && !isMaking(entry));
  return [...written.map(({ event }) => event), ...unmakings];
}

/**
 * Returns whether a thing is removed in the end. The last entry about that counts, or the later by the clock if
 * entries are independent. The thing comes back if somebody who did not know that it was removed worked on it later
 * (`work`: entries about it or about what belongs to it).
 */
export function isRemoved(graph: Graph, removals: readonly Event[], work: readonly Entry[]): boolean {
  const said = removals.map((event) => ({ event }));
  const last = lastOf(graph, said).at(-1)?.event;
  if (last?.to['removed'] !== true) return false;
  return !work.some(
    ({ event }) =>
      !('removed' in event.to && event.from !== null) &&
      !graph.before(event, last) &&
      !graph.before(last, event) &&
      byTime(graph, event, last) > 0,
  );
}

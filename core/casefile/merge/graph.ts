import type { Event } from '../../model/history/event.ts';
import type { Id } from '../../kernel/ids.ts';
import { TickmarkError } from '../../kernel/errors.ts';
import { type Entry, Merge } from './entry.ts';

/** The entries that count in a history of several lines, and their order. */
export interface Graph {
  /** Every entry that is part of the history, each after all that came before it. */
  readonly entries: readonly Entry[];
  /** The entries that merged a case file. */
  readonly merges: readonly Event[];
  /** True if the maker of `b` had seen `a`: it came before in the same line, or by a merge. */
  before(a: Event, b: Event): boolean;
  /** True for an entry of an undone step, and of an undo that was itself undone. */
  isUndone(event: Event): boolean;
  /** True for an entry of a merge, or of undoing one. It only states what follows from other entries. */
  isDerived(event: Event): boolean;
  has(id: Id): boolean;
  /** An entry of any of the lines, whether it counts or not. */
  find(id: Id): Entry | undefined;
  /** False for an entry with an impossible time: more than a day after now, or before this app existed. */
  isPlausible(event: Event): boolean;
}

/**
 * Returns the history that ends in `roots`, as of `now`: everything before them, by lines and by merges that were not
 * undone. Throws caseDamaged if the order of entries is circular.
 */
export function graphOf(entries: ReadonlyMap<Id, Entry>, roots: readonly Id[], now: string): Graph {
  const order = sorted(entries);
  const { reached, undone } = whatCounts(entries, order, roots);
  const counted = order.filter((id) => reached.has(id));
  const clocks = clocksOf(entries, counted, undone);
  const derived = new Set<Id>();
  const list: Entry[] = [];
  for (const id of counted) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    list.push(entry);
    if (entry.event.entity === 'merge') derived.add(entry.event.step);
  }
  return {
    entries: list,
    merges: list.filter(({ event }) => event.kind === 'merge.made').map(({ event }) => event),
    before: (a, b) => clocks.before(a.id, b.id),
    isUndone: ({ step }) => undone.has(step),
    isDerived: ({ step }) => derived.has(step),
    has: (id) => reached.has(id),
    find: (id) => entries.get(id),
    isPlausible: ({ at }) => isPlausible(at, now),
  };
}

/** The entries before an entry: in its line, and those that a merge brought in. */
function edgesOf({ event, parents }: Entry): readonly Id[] {
  return [...parents, ...headsOf(event)];
}

/** The last entries of the histories that an entry brought in; none for any but a merge. */
export function headsOf(event: Event): readonly Id[] {
  if (event.kind !== 'merge.made') return [];
  return Merge.shape.heads.safeParse(event.to['heads']).data ?? [];
}

/**
 * Returns the ids in an order in which each comes after everything before it. The entries of a step stay together,
 * because a step is undone as a whole, even by somebody who got only a part of it.
 */
function sorted(entries: ReadonlyMap<Id, Entry>): Id[] {
  const order = topological(entries.keys(), (id) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : edgesOf(entry).filter((parent) => entries.has(parent));
  });
  const steps = new Map<Id, Id[]>();
  for (const id of order) {
    const step = stepOf(entries.get(id));
    const own = steps.get(step);
    if (own === undefined) steps.set(step, [id]);
    else own.push(id);
  }
  const stepsBefore = (step: Id): Id[] =>
    (steps.get(step) ?? []).flatMap((id) => {
      const entry = entries.get(id);
      const parents =
        entry === undefined ? [] : edgesOf(entry).flatMap((parent) => entries.get(parent) ?? []);
      return parents.map(stepOf).filter((parent) => parent !== step);
    });
  return topological(steps.keys(), stepsBefore).flatMap((step) => steps.get(step) ?? []);
}

/** The step that an entry belongs to. The entries of a rescue lie between others, so each counts as its own step. */
function stepOf(entry: Entry | undefined): Id {
  if (entry === undefined) return '';
  return entry.event.kind === 'entry.rescued' ? entry.event.id : entry.event.step;
}

/** Throws caseDamaged if the order is circular. */
function topological(ids: Iterable<Id>, before: (id: Id) => readonly Id[]): Id[] {
  const order: Id[] = [];
  const state = new Map<Id, 'open' | 'done'>();
  for (const first of ids) {
    const stack: Id[] = [first];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      if (state.get(id) === 'done') {
        stack.pop();
      } else if (state.get(id) === 'open') {
        state.set(id, 'done');
        order.push(id);
        stack.pop();
      } else {
        state.set(id, 'open');
        for (const parent of before(id)) {
          if (state.get(parent) === 'open')
            throw new TickmarkError('caseDamaged', { problem: `${id} ↔ ${parent}` });
          if (state.get(parent) === undefined) stack.push(parent);
        }
      }
    }
  }
  return order;
}

/** Goes backwards from the last entries. An undo comes after its step, so it is known before the step is reached. */
function whatCounts(
  entries: ReadonlyMap<Id, Entry>,
  order: readonly Id[],
  roots: readonly Id[],
): { reached: Set<Id>; undone: Set<Id> } {
  const reached = new Set(roots);
  const undone = new Set<Id>();
  for (const id of order.toReversed()) {
    const entry = entries.get(id);
    if (entry === undefined || !reached.has(id)) continue;
    const { step, undoes } = entry.event;
    const counts = !undone.has(step);
    if (undoes !== null && counts) undone.add(undoes);
    for (const parent of counts ? edgesOf(entry) : entry.parents) reached.add(parent);
  }
  return { reached, undone };
}

/** A place in one lane, and how far each other lane had been seen there. */
interface Clock {
  lane: number;
  place: number;
  others: readonly number[];
}

/**
 * Compares the order of entries in constant time. The entries are in lanes, in which each follows the one before it,
 * and each entry knows how far it has seen into every lane (vector clocks; Fidge 1988, Mattern 1989).
 */
function clocksOf(
  entries: ReadonlyMap<Id, Entry>,
  order: readonly Id[],
  undone: ReadonlySet<Id>,
): { before(a: Id, b: Id): boolean } {
  const clocks = new Map<Id, Clock>();
  const ends: number[] = [];
  for (const id of order) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const edges = undone.has(entry.event.step) ? entry.parents : edgesOf(entry);
    const seen = edges.flatMap((parent) => clocks.get(parent) ?? []);
    const before = seen.find(({ lane, place }) => ends[lane] === place);
    const lane = before?.lane ?? ends.length;
    const place = before === undefined ? 0 : before.place + 1;
    ends[lane] = place;
    const others = before !== undefined && seen.length === 1 ? before.others : known(seen);
    clocks.set(id, { lane, place, others });
  }
  return {
    before: (a, b) => {
      const [one, other] = [clocks.get(a), clocks.get(b)];
      if (one === undefined || other === undefined || a === b) return false;
      if (one.lane === other.lane) return one.place < other.place;
      return (other.others[one.lane] ?? -1) >= one.place;
    },
  };
}

function known(seen: readonly Clock[]): number[] {
  const places: number[] = [];
  const reach = (lane: number, place: number): void => {
    places[lane] = Math.max(places[lane] ?? -1, place);
  };
  for (const { lane, place, others } of seen) {
    reach(lane, place);
    others.forEach((far, other) => reach(other, far));
  }
  return places;
}

/** Nobody used this app before then. Clocks that were never set say 1970. */
const EARLIEST = '1990-01-01T00:00:00.000Z';
const DAY = 24 * 60 * 60 * 1000;

/** Returns whether a moment is a possible time for an action: less than a day after `now`, and not before 1990. */
export function isPlausible(at: string, now: string): boolean {
  return at >= EARLIEST && at <= latest(now);
}

/** The latest possible moment. It is cached, because thousands of entries are checked at the same time. */
const latestKnown = { now: '', latest: '' };
function latest(now: string): string {
  if (latestKnown.now !== now)
    Object.assign(latestKnown, { now, latest: new Date(Date.parse(now) + DAY).toISOString() });
  return latestKnown.latest;
}

import { canonicalJson } from '../../model/history/event.ts';
import { TickmarkError } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/ids.ts';
import { type DeriveId, contentOf, contradict, joinEntries, type Entry } from './entry.ts';
import { graphOf, type Graph } from './graph.ts';
import { mergedState, type MergedState } from './merged-state.ts';

/** A history: its entries, and its last entries. */
export interface Histories {
  entries: readonly Entry[];
  heads: readonly Id[];
}

/** The result of merging two histories. */
export interface PreparedMerge {
  before: MergedState;
  after: MergedState;
  /** Entries that are new here, or were here only in part. */
  news: Entry[];
  /** Those new entries that are no mere consequence of others and did not count here before. */
  brought: Entry[];
  graph: Graph;
  /** True if it would change nothing. */
  isNothing: boolean;
}

/**
 * Returns the result of merging another history of an article into this library's; changes nothing. Throws caseOther
 * if it is a history of another article, or contains entries that are different here; caseDamaged.
 */
export function prepareMerge(
  own: Histories,
  theirs: Histories,
  derive: DeriveId,
  now: string,
): PreparedMerge {
  const known = joinEntries(own.entries);
  refuseOther(known, own, theirs);
  const all = joinEntries(own.entries, theirs.entries);
  const graphBefore = graphOf(known, own.heads, now);
  const graph = graphOf(all, [...own.heads, ...theirs.heads], now);
  const before = mergedState(graphBefore, derive);
  const after = mergedState(graph, derive);
  const fresh = graph.entries.filter(({ event }) => !graphBefore.has(event.id) && after.counts(event));
  const brought = fresh.filter(({ event }) => !graph.isDerived(event));
  // That a merge was undone may make no difference now but make one later.
  const takesBack = fresh.some(({ event }) => event.undoes !== null);
  const news = [...joinEntries(theirs.entries).values()].filter(({ event }) => {
    const [here, joined] = [known.get(event.id), all.get(event.id)];
    if (here === undefined || joined === undefined || contentOf(here) !== contentOf(joined)) return true;
    // Entries before one that was left out of a case file may be reachable in no other way.
    return joined.parents.some((id) => {
      const parent = known.get(id);
      return parent === undefined || !(here.parents.includes(id) || graphBefore.before(parent.event, event));
    });
  });
  return {
    before,
    after,
    news,
    brought,
    graph,
    isNothing: brought.length === 0 && !takesBack && isSame(before, after),
  };
}

function refuseOther(known: ReadonlyMap<Id, Entry>, own: Histories, theirs: Histories): void {
  const begun = own.entries[0]?.event.id;
  if (!theirs.entries.some(({ event }) => event.id === begun))
    throw new TickmarkError('caseOther', { problem: 'another history' });
  for (const entry of theirs.entries) {
    const here = known.get(entry.event.id);
    if (here !== undefined && contradict(here, entry))
      throw new TickmarkError('caseOther', { problem: `${entry.event.kind} ${entry.event.id}` });
  }
}

/** True if two states are the same. */
export function isSame(a: MergedState, b: MergedState): boolean {
  return stateJson(a) === stateJson(b);
}

/** A state as canonical JSON: the same text for the same state. */
export function stateJson({ nameOf: _nameOf, counts: _counts, ...state }: MergedState): string {
  const plain = Object.entries(state).map(([name, value]): [string, unknown] => [
    name,
    value instanceof Map ? Object.fromEntries(value) : value,
  ]);
  return canonicalJson(Object.fromEntries(plain));
}

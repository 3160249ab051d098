import { canonicalJson } from '../event.ts';
import type { Id } from '../ids.ts';
import type { Derive } from './derive.ts';
import { contentOf, joinEntries, type Entry } from './entry.ts';
import { graphOf, type Graph } from './graph.ts';
import { mergedState, type MergedState } from './merged-state.ts';

/** A history: its entries, and those that it ends in. */
export interface Histories {
  entries: readonly Entry[];
  heads: readonly Id[];
}

/** What bringing two histories together comes to. */
export interface PreparedMerge {
  before: MergedState;
  after: MergedState;
  /** Entries that are not here yet, or here only in part. */
  news: Entry[];
  /** Those that say something of their own and that did not count here before. */
  brought: Entry[];
  graph: Graph;
  /** True where it would change nothing. */
  isNothing: boolean;
}

/** Returns what comes of merging another history of an article into one's own; changes nothing. Throws caseDamaged. */
export function prepareMerge(own: Histories, theirs: Histories, derive: Derive): PreparedMerge {
  const known = joinEntries(own.entries);
  const all = joinEntries(own.entries, theirs.entries);
  const graphBefore = graphOf(known, own.heads);
  const graph = graphOf(all, [...own.heads, ...theirs.heads]);
  const before = mergedState(graphBefore, derive);
  const after = mergedState(graph, derive);
  const brought = graph.entries.filter(
    ({ event }) => !graphBefore.has(event.id) && !graph.isDerived(event) && event.entity !== 'merge',
  );
  const news = theirs.entries.filter(({ event: { id } }) => {
    const [here, joined] = [known.get(id), all.get(id)];
    return here === undefined || joined === undefined || contentOf(here) !== contentOf(joined);
  });
  return {
    before,
    after,
    news,
    brought,
    graph,
    isNothing: brought.length === 0 && isSame(before, after),
  };
}

/** True where two states say the same. */
export function isSame(a: MergedState, b: MergedState): boolean {
  return stateJson(a) === stateJson(b);
}

/** A state as canonical JSON: the same text for the same state. */
export function stateJson({ nameOf: _nameOf, ...state }: MergedState): string {
  const plain = Object.entries(state).map(([name, value]): [string, unknown] => [
    name,
    value instanceof Map ? Object.fromEntries(value) : value,
  ]);
  return canonicalJson(Object.fromEntries(plain));
}

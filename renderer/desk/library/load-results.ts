import type { LoadResult } from '../../../core/contract.ts';

/** What the interface does about the results of a load that opened nothing: say how many, or list what needs words. */
export type LoadOutcome =
  { kind: 'nothing' } | { kind: 'count'; count: number } | { kind: 'list'; results: LoadResult[] };

/** Failures first, since they ask for something; then what was there already; the order of loading within each. */
const listOrder: Record<LoadResult['status'], number> = { failed: 0, already: 1, loaded: 2 };

/** Returns what to do about the results of one load; that all went well is worth no more than a line. */
export function outcomeOf(results: readonly LoadResult[]): LoadOutcome {
  if (results.length === 0) return { kind: 'nothing' };
  if (results.every((result) => result.status === 'loaded')) return { kind: 'count', count: results.length };
  return {
    kind: 'list',
    results: [...results].sort((a, b) => listOrder[a.status] - listOrder[b.status]),
  };
}

/** Counts results by what became of them. */
export function countResults(results: readonly LoadResult[]): Record<LoadResult['status'], number> {
  const counts = { loaded: 0, already: 0, failed: 0 };
  for (const result of results) counts[result.status]++;
  return counts;
}

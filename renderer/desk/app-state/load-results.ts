import type { LoadResult } from '../../../core/contract/index.ts';
import type { WireError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';

/** What the interface does about the results of a load that opened nothing: say how many, or list what needs words. */
export type LoadOutcome =
  { kind: 'nothing' } | { kind: 'count'; count: number } | { kind: 'list'; results: readonly LoadResult[] };

/** Questions first, then failures, since both ask for something; then what was there already. */
const listOrder: Record<LoadResult['status'], number> = {
  several: 0,
  similar: 0,
  case: 0,
  failed: 1,
  merged: 2,
  already: 3,
  loaded: 4,
};

/** Returns results in the order to show them in: what asks for something first; the order of loading within each. */
export function asksFirst(results: readonly LoadResult[]): LoadResult[] {
  return results.toSorted((a, b) => listOrder[a.status] - listOrder[b.status]);
}

/** Returns what to do about the results of one load; that all went well is worth no more than a line. */
export function outcomeOf(results: readonly LoadResult[]): LoadOutcome {
  if (results.length === 0) return { kind: 'nothing' };
  if (results.every((result) => result.status === 'loaded')) return { kind: 'count', count: results.length };
  return { kind: 'list', results };
}

/** Counts results by what became of them. */
export function countResults(results: readonly LoadResult[]): Record<LoadResult['status'], number> {
  const counts = { loaded: 0, already: 0, several: 0, similar: 0, case: 0, merged: 0, failed: 0 };
  for (const result of results) counts[result.status]++;
  return counts;
}

/** Returns what names a result for load.again, or null where nothing is left to be done about it. */
export function tokenOf(result: LoadResult): Id | null {
  return 'token' in result ? result.token : null;
}

/** True for a file that failed and may be tried again as it is: one that wants a password is not. */
export function mayRetry(result: LoadResult): boolean {
  return result.status === 'failed' && result.token !== null && !result.error.code.startsWith('password');
}

/** Returns the failed result of a file that the desk itself could not hand over; it must be dropped again. */
export function notSent(name: string, error: WireError): LoadResult {
  return { status: 'failed', name, token: null, error };
}

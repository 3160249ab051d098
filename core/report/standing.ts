import type { Block, Sentence } from '../article.ts';
import type { Claim } from '../claim.ts';
import { sentenceStates } from '../coverage.ts';
import type { ReportCoverage, ReportSentenceState, ReportStretch } from './model.ts';

/**
 * Returns how each sentence that must be cleared stands, by sentence id, in order: as on the desk, but that one in which
 * only suggestions stand that nobody has looked at is 'suggested', and what a checker said of it counts first.
 */
export function standingOf(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  claims: readonly Claim[],
): Map<string, ReportSentenceState> {
  const looked = claims.filter((claim) => claim.status !== 'suggested');
  const all = sentenceStates(blocks, sentences, claims);
  const states = new Map<string, ReportSentenceState>();
  for (const [id, state] of sentenceStates(blocks, sentences, looked))
    states.set(id, state === 'untouched' && all.get(id) === 'claimed' ? 'suggested' : state);
  return states;
}

/** Counts how sentences stand. */
export function coverageOfReport(states: ReadonlyMap<string, ReportSentenceState>): ReportCoverage {
  const coverage: ReportCoverage = { total: states.size, claimed: 0, noClaim: 0, suggested: 0, untouched: 0 };
  for (const state of states.values()) coverage[state]++;
  return coverage;
}

/** Returns the stretches of sentences that stand alike; `sentences` are in order. */
export function stretchesOf(
  sentences: readonly Sentence[],
  states: ReadonlyMap<string, ReportSentenceState>,
): ReportStretch[] {
  const stretches: ReportStretch[] = [];
  let number = 0;
  for (const { id, start, end } of sentences) {
    const state = states.get(id);
    if (state === undefined) continue;
    number++;
    const last = stretches.at(-1);
    if (last?.state === state) {
      last.last = number;
      last.length += end - start;
    } else stretches.push({ state, first: number, last: number, length: end - start });
  }
  return stretches;
}

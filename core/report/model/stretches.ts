import type { Sentence } from '../../model/article/article.ts';
import type { SentenceState } from '../../model/article/coverage.ts';
import type { ReportStretch } from './model.ts';

/** Returns the stretches of sentences that stand alike; `sentences` are in order. */
export function stretchesOf(
  sentences: readonly Sentence[],
  states: ReadonlyMap<string, SentenceState>,
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

/** The tokens of a text: runs of letters, marks and digits, as the public extraction benchmarks count them. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function shingles(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  const size = Math.min(4, tokens.length);
  for (let at = 0; size > 0 && at + size <= tokens.length; at++) {
    const shingle = tokens.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** How much of one text is in another. */
export interface Overlap {
  precision: number;
  recall: number;
}

/**
 * Precision and recall of a found text against the true one on 4-grams of tokens, as multisets. Both are 1 where both
 * texts are empty. Source of the measure: the article extraction benchmark of Zyte (scrapinghub).
 */
export function overlap(found: string, truth: string): Overlap {
  const [ours, theirs] = [shingles(found), shingles(truth)];
  let common = 0;
  for (const [shingle, count] of ours) common += Math.min(count, theirs.get(shingle) ?? 0);
  const total = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [inOurs, inTheirs] = [total(ours), total(theirs)];
  return {
    precision: inOurs === 0 ? Number(inTheirs === 0) : common / inOurs,
    recall: inTheirs === 0 ? Number(inOurs === 0) : common / inTheirs,
  };
}

/** F1 of two averages. */
export function f1({ precision, recall }: Overlap): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

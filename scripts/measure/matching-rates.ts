/** What is counted of a post: the ids in their order, and how likely the best three are, with the right checks and without them. */
export interface MatchedPost {
  readonly right: ReadonlySet<string>;
  readonly ranked: readonly string[];
  readonly likely: readonly { readonly isRight: boolean; readonly probability: number }[];
  /** The highest probability where the right ones were taken out. */
  readonly falseAlarm: number;
}

/** The best so many of a ranking count. */
const BEST = 5;
/** So many of the posts may be shown something where there is nothing. */
const ALARMS = 0.05;

/** Mean average precision of the first five. */
export function meanPrecision(
  posts: readonly { readonly right: ReadonlySet<string>; readonly ranked: readonly string[] }[],
): number {
  let sum = 0;
  for (const { right, ranked } of posts) {
    let found = 0;
    let precision = 0;
    for (const [at, id] of ranked.slice(0, BEST).entries())
      if (right.has(id)) {
        found += 1;
        precision += found / (at + 1);
      }
    sum += precision / Math.max(1, Math.min(BEST, right.size));
  }
  return sum / Math.max(1, posts.length);
}

/** The share of the posts whose right check is shown, if so few are shown something wrong when it is taken out; and from which probability. */
export function foundAtAlarms(posts: readonly MatchedPost[]): { found: number; from: number } {
  const alarms = posts.map(({ falseAlarm }) => falseAlarm).sort((one, other) => other - one);
  const from = alarms[Math.floor(posts.length * ALARMS)] ?? 0;
  const found = posts.filter(({ likely }) =>
    likely.some(({ isRight, probability }) => isRight && probability > from),
  ).length;
  return { found: found / Math.max(1, posts.length), from };
}

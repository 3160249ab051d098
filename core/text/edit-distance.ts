/**
 * How many letters must be inserted, removed, changed or swapped with the next. A result above `most` need not be
 * exact.
 */
export function editDistance(one: string, other: string, most: number): number {
  let [older, old] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one.charAt(row - 1) === other.charAt(at - 1);
      const isSwapped =
        row > 1 &&
        at > 1 &&
        one.charAt(row - 1) === other.charAt(at - 2) &&
        one.charAt(row - 2) === other.charAt(at - 1);
      const ways = [(old[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (old[at - 1] ?? 0) + (isSame ? 0 : 1)];
      next.push(Math.min(...ways, ...(isSwapped ? [(older[at - 2] ?? 0) + 1] : [])));
    }
    if (Math.min(...next) > most) return most + 1;
    [older, old] = [old, next];
  }
  return old[other.length] ?? 0;
}

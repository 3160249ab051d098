/** The runs of three letters of a word with its two ends marked, each once. */
const known = new Map<string, ReadonlySet<string>>();
/** Words that are remembered. */
const MOST = 20_000;

function runsOf(word: string): ReadonlySet<string> {
  let runs = known.get(word);
  if (runs === undefined) {
    const made = new Set<string>();
    const whole = `^${word}$`;
    for (let at = 0; at + 3 <= whole.length; at += 1) made.add(whole.slice(at, at + 3));
    runs = made;
    if (known.size >= MOST) known.clear();
    known.set(word, runs);
  }
  return runs;
}

/** Shorter words are alike by chance. */
const LEAST = 4;

/**
 * Returns how alike two words are by their runs of three letters, 0-1 (Dice's coefficient): near 1 for a slip of the pen, about a
 * half for a compound and its last part.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  if (few.length < LEAST || many.length > 3 * few.length) return 0;
  const [short, long] = [runsOf(few), runsOf(many)];
  let common = 0;
  for (const run of short) if (long.has(run)) common += 1;
  return (2 * common) / (short.size + long.size);
}

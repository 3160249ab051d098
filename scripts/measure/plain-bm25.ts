/** BM25 as any text search has it, over words without small words and plural s: what a ranking must beat. */
const K1 = 1.2;
const B = 0.75;

const SMALL = new Set(
  `a an the of in on at to for from by with and or but as is are was were be been being has have had do does did it its he she
  they his her their them this that these those which who whom will would can could may might not no than then so also into over
  after before about up out if i you we our your my`.split(/\s+/),
);

/** Returns the words of a text in lower case, without small words and plural s. */
export function plainWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])
    .filter((word) => !SMALL.has(word))
    .map((word) =>
      word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    );
}

/** Sentences that can be searched: which of them have a word, and how often. */
export interface PlainIndex {
  readonly lengths: readonly number[];
  readonly places: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

export function plainIndex(sentences: readonly string[]): PlainIndex {
  const places = new Map<string, Map<number, number>>();
  const lengths = sentences.map((sentence, at) => {
    const words = plainWords(sentence);
    for (const word of words) {
      const counts = places.get(word) ?? new Map<number, number>();
      places.set(word, counts.set(at, (counts.get(at) ?? 0) + 1));
    }
    return words.length;
  });
  return { lengths, places };
}

/** Returns the numbers of all sentences, best first; of equal ones the earlier first. */
export function plainRanking(index: PlainIndex, text: string): number[] {
  const { lengths, places } = index;
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  const scores = lengths.map(() => 0);
  for (const word of new Set(plainWords(text))) {
    const counts = places.get(word);
    if (counts === undefined) continue;
    const weight = Math.log(1 + (lengths.length - counts.size + 0.5) / (counts.size + 0.5));
    for (const [at, count] of counts) {
      const saturated = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths[at] ?? 0)) / average));
      scores[at] = (scores[at] ?? 0) + weight * saturated;
    }
  }
  return lengths.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

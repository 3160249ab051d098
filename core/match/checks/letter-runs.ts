/** So many letters a run has. */
const LENGTH = 4;
/** Runs are numbers below this: two in a text of this length seldom share one. */
export const RUNS = 2 ** 16;

/**
 * Returns the runs of four letters of a text, each once, as numbers: words in other forms and spellings share most of theirs. Accents,
 * case and marks do not count.
 */
export function runsOfLetters(text: string): number[] {
  const plain = ` ${text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const runs = new Set<number>();
  for (let at = 0; at + LENGTH <= plain.length; at += 1) {
    let run = 0;
    for (let next = at; next < at + LENGTH; next += 1)
      run = (Math.imul(run, 31) + plain.charCodeAt(next)) | 0;
    runs.add((run ^ (run >>> 15)) & (RUNS - 1));
  }
  return [...runs];
}

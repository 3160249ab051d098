/** From this share of common letter triples on, two titles may be of one story: measured on edited headlines of our own. */
const LIKE = 0.72;
/** Shorter titles ('Live', 'Nieuws') are alike by chance. */
const LEAST = 12;

function fold(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function triples(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + 3 <= text.length; at++) {
    const triple = text.slice(at, at + 3);
    found.set(triple, (found.get(triple) ?? 0) + 1);
  }
  return found;
}

/**
 * Returns whether two titles may be of one story: the same words, or so many letter triples in common (Dice's
 * coefficient) that one may be the other's edit. Case, accents and punctuation do not count.
 */
export function isSimilarTitle(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  if (Math.min(one.length, other.length) < LEAST) return false;
  const [few, many] = [triples(one), triples(other)];
  let common = 0;
  let total = 0;
  for (const [triple, count] of few) common += Math.min(count, many.get(triple) ?? 0);
  for (const counts of [few, many]) for (const count of counts.values()) total += count;
  return (2 * common) / total >= LIKE;
}

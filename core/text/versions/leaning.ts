import type { PartedText, SamePart } from './same-parts.ts';
import { pointsBack } from './word-classes.ts';
import { wordsIn } from './words.ts';

/** A word that goes on from the sentence before is one of the first so many. */
const FIRST_WORDS = 4;
/** So few words say nothing without the sentence before. */
const FEW = 3;

/**
 * Returns the sentences of an older text, by index, that have the same words in a newer one but may say something else there, because
 * they go on from a sentence ('that', 'he', 'No.') that has changed, gone or been moved. `language` is a BCP 47 tag.
 */
export function shakenParts(
  before: PartedText,
  same: readonly (SamePart | null)[],
  language: string,
): Set<number> {
  const goesBack = pointsBack(language);
  const shaken = new Set<number>();
  for (const [at, part] of before.parts.entries()) {
    const place = same[at];
    if (at === 0 || place === null || place === undefined) continue;
    const isBeside = same[at - 1]?.at === place.at - 1;
    if (isBeside && !shaken.has(at - 1)) continue;
    const words = wordsIn(before.text, part).filter(({ key }) => /[\p{L}\p{N}]/u.test(key));
    const goesOn = words.slice(0, FIRST_WORDS).some(({ key }) => goesBack(key));
    if (goesOn || words.length <= FEW) shaken.add(at);
  }
  return shaken;
}

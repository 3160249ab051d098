import { folded } from '../../kernel/tidy.ts';
import type { Sentence, Span, Version } from '../../model/article/article.ts';
import { compareClaims, orderedClaims, type Claim } from '../../model/claim/claim.ts';
import { isOpenDisagreement } from '../../model/review/review.ts';
import { isKeptClaim, type CheckedVersion } from './carry-over.ts';
import type { DroppedClaim } from './dropped-claim.ts';
import { differenceOf } from './difference.ts';
import { touch } from './left-behind.ts';
import { placeFinder } from './new-place.ts';
import { sameParts } from './same-parts.ts';

/** A version and the claims in it. */
interface ClaimedText extends Pick<CheckedVersion, 'sentences' | 'claims'> {
  version: Pick<Version, 'id' | 'text' | 'number'>;
}

/**
 * Returns the claims of an older version that a newer one now lacks, or has without their ticks, in the older text's
 * order. A claim that came along without its ticks is on the list until somebody decides it there. `among` are the claims of the
 * older version that are asked for.
 */
export function droppedClaims(
  before: ClaimedText & Pick<CheckedVersion, 'reviews'>,
  after: ClaimedText,
  language = 'und',
  among: readonly Claim[] = before.claims,
): DroppedClaim[] {
  const [old, now] = [
    { text: before.version.text, parts: before.sentences },
    { text: after.version.text, parts: after.sentences },
  ];
  const find = placeFinder(old, now, language);
  const same = sameParts(old, now);
  const isKnown = new Set(same.map((part) => part?.at));
  const isNew = after.sentences.filter((_, index) => !isKnown.has(index));
  const mostLike = likenessFinder(after.version.text, isNew);
  const numbers = new Map(orderedClaims(before.claims).map(({ id }, index) => [id, index + 1]));

  const disagreed = new Set(before.reviews.filter(isOpenDisagreement).map(({ claimId }) => claimId));

  /** The place in the newer text of the sentence that replaced a claim's sentence. */
  function standsNow(claim: Claim): Sentence | null {
    const first = before.sentences.findIndex(({ start, end }) => start < claim.end && claim.start < end);
    const sentence = before.sentences[first];
    if (sentence === undefined) return null;
    const at = same[first]?.at;
    return at === undefined
      ? mostLike(old.text.slice(sentence.start, sentence.end))
      : (now.parts[at] ?? null);
  }

  return among
    .filter(isKeptClaim)
    .toSorted(compareClaims)
    .flatMap((claim): DroppedClaim[] => {
      const { id: claimId, quote, verdict, verdictBy, verdictAt, said } = claim;
      const told = {
        claimId,
        number: numbers.get(claimId) ?? 1,
        versionId: before.version.id,
        version: before.version.number,
        quote,
        verdict,
        verdictBy,
        verdictAt,
        said,
        disagreed: disagreed.has(claimId),
        heir: null,
        difference: null,
      };
      const place = find(claim);
      if (place === null) {
        const sentence = standsNow(claim);
        const span = sentence && { start: sentence.start, end: sentence.end };
        return [{ ...told, why: span === null ? 'gone' : 'changed', now: span }];
      }
      const span = { start: place.start, end: place.end };
      const there = after.claims.filter((one) => one.status !== 'suggested' && touch(one, span));
      // An older program did not find the place.
      if (there.length === 0) return [{ ...told, why: 'changed', now: span }];
      const heir = there.find((one) => isKeptClaim(one) && isOpen(one) && isHeir(one, claim, span));
      if (place.compared === null || heir === undefined) return [];
      if (verdict === 'unchecked' && said === 'unchecked') return [];
      const { was, is } = place.compared;
      const difference = differenceOf(
        old.text.slice(was.start, was.end),
        now.text.slice(is.start, is.end),
        language,
      );
      const why = place.why === 'leans' || place.why === 'repeats' ? place.why : 'unticked';
      return [{ ...told, why, now: span, heir: heir.id, difference }];
    });
}

/** True for a claim with no tick of which nobody has said that it must be checked anew. */
function isOpen({ verdict, verdictBy, said }: Claim): boolean {
  return verdict === 'unchecked' && verdictBy === null && said === 'unchecked';
}

/** True for the claim that another one became: it is at its place, or was moved from there. */
function isHeir(one: Claim, claim: Claim, place: Span): boolean {
  const isThere = one.start === place.start && one.end === place.end;
  return isThere || (one.createdAt === claim.createdAt && one.createdBy === claim.createdBy);
}

/** If two sentences share at least this part of their words (Dice's coefficient), one may be an edit of the other. */
const LIKE = 0.5;

/**
 * Returns a function that gives the part of a text that is most like some words, by the words that they have in common, or
 * null if none is like enough. Case, accents, punctuation and the order of words do not count.
 */
function likenessFinder<Part extends Span>(
  text: string,
  parts: readonly Part[],
): (words: string) => Part | null {
  const places = new Map<string, number[]>();
  const sizes = parts.map((part, index) => {
    const words = wordsOf(text.slice(part.start, part.end));
    for (const word of words) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [index]);
      else known.push(index);
    }
    return words.size;
  });

  return (sought) => {
    const words = wordsOf(sought);
    const common = new Map<number, number>();
    for (const word of words)
      for (const index of places.get(word) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    let [best, most]: [number, number] = [-1, 0];
    for (const [index, count] of common) {
      const likeness = (2 * count) / (words.size + (sizes[index] ?? 0));
      if (likeness >= LIKE && (likeness > most || (likeness === most && index < best)))
        [best, most] = [index, likeness];
    }
    return parts[best] ?? null;
  };
}

function wordsOf(text: string): Set<string> {
  return new Set(folded(text).match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu));
}

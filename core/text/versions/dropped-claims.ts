import { folded } from '../../kernel/tidy.ts';
import { z } from '../../kernel/zod.ts';
import { Span, type Sentence } from '../../model/article/article.ts';
import { compareClaims, orderedClaims, type Claim } from '../../model/claim/claim.ts';
import { Id } from '../../kernel/ids.ts';
import { isOpenDisagreement } from '../../model/review/review.ts';
import { Verdict } from '../../model/claim/verdict.ts';
import { isKeptClaim, type CheckedVersion } from './carry-over.ts';
import { placeFinder } from './new-place.ts';
import { sameParts } from './same-parts.ts';

/** Why a claim of an older version is not in the newer one with its ticks. */
const DropReason = z.enum([
  /** No sentence of the newer text is like the claim's old sentence. */
  'gone',
  /** A sentence of the newer text is like it, but does not have the claim's words. */
  'changed',
  /** The claim came along without its ticks, because its sentence has changed. */
  'unticked',
]);
type DropReason = z.infer<typeof DropReason>;

/** A claim of an older version that a newer one does not have, or has without its ticks. */
export const DroppedClaim = z.object({
  claimId: Id,
  /** Its number in the older version. */
  number: z.int().min(1),
  quote: z.string(),
  verdict: Verdict,
  why: DropReason,
  /** True if there is an unsettled disagreement about it. */
  disagreed: z.boolean(),
  /** What the newer text has instead: the similar sentence, or the claim; null if the sentence is gone. */
  now: Span.nullable(),
});
export type DroppedClaim = z.infer<typeof DroppedClaim>;

/** The claims that a version lacks compared with the version before it, `from`; null for the first version. */
export const DroppedClaims = z.object({
  from: z.object({ versionId: Id, number: z.int().min(1) }).nullable(),
  claims: z.array(DroppedClaim),
});
export type DroppedClaims = z.infer<typeof DroppedClaims>;

/** A version and the claims in it. */
type ClaimedText = Pick<CheckedVersion, 'version' | 'sentences' | 'claims'>;

/**
 * Returns the claims of an older version that a newer one now lacks, or has without their ticks, in the older text's
 * order. A claim that came along without its ticks is on the list until somebody decides it there.
 */
export function droppedClaims(
  before: ClaimedText & Pick<CheckedVersion, 'reviews'>,
  after: ClaimedText,
): DroppedClaim[] {
  const [old, now] = [
    { text: before.version.text, parts: before.sentences },
    { text: after.version.text, parts: after.sentences },
  ];
  const find = placeFinder(old, now);
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

  return before.claims
    .filter(isKeptClaim)
    .toSorted(compareClaims)
    .flatMap((claim): DroppedClaim[] => {
      const { id: claimId, quote, verdict } = claim;
      const told = {
        claimId,
        number: numbers.get(claimId) ?? 1,
        quote,
        verdict,
        disagreed: disagreed.has(claimId),
      };
      const place = find(claim);
      if (place === null) {
        const sentence = standsNow(claim);
        const span = sentence && { start: sentence.start, end: sentence.end };
        return [{ ...told, why: span === null ? 'gone' : 'changed', now: span }];
      }
      const { start, end, isSame } = place;
      const lostTicks = !isSame && (verdict !== 'unchecked' || claim.said !== 'unchecked');
      const isOpen = after.claims.some(
        (one) => isKeptClaim(one) && isAt(one, place) && one.verdict === 'unchecked',
      );
      return lostTicks && isOpen ? [{ ...told, why: 'unticked', now: { start, end } }] : [];
    });
}

function isAt(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
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

import type { Sentence } from '../core/article.ts';
import { dismissClaim } from '../core/claim-changes.ts';
import { isLive, type Claim } from '../core/claim.ts';
import { draftChange } from '../core/draft.ts';
import type { Draft } from '../core/event.ts';
import type { Id } from '../core/ids.ts';
import type { Library } from '../db/open.ts';
import { rowsWhere } from '../db/table.ts';
import { claimTable, sentenceTable } from '../db/tables.ts';

const overlapping = 'versionId = ? AND start < ? AND "end" > ?';

/**
 * The drafts that dismiss a suggestion. Its sentences are then looked at: those in which no other claim has words are
 * marked as having none.
 */
export function dismissal({ db }: Library, claim: Claim): (Draft | null)[] {
  const sentences = rowsWhere(db, sentenceTable, overlapping, claim.versionId, claim.end, claim.start);
  const cleared = sentences.filter(({ start, end }) => {
    const there = rowsWhere(db, claimTable, overlapping, claim.versionId, end, start);
    return !there.some((other) => other.id !== claim.id && isLive(other));
  });
  return [
    dismissClaim(claim),
    ...cleared.map((row) => draftChange('sentence.noClaimSet', 'sentence', row, { noClaim: true })),
  ];
}

/** The drafts that mark sentences as having no claim, and dismiss the suggestions in them that nobody has touched. */
export function clearing({ db }: Library, sentences: readonly Sentence[]): (Draft | null)[] {
  const suggested = new Map<Id, Claim>();
  for (const { versionId, start, end } of sentences)
    for (const claim of rowsWhere(db, claimTable, overlapping, versionId, end, start))
      if (isLive(claim) && claim.status === 'suggested') suggested.set(claim.id, claim);
  return [
    ...[...suggested.values()].map(dismissClaim),
    ...sentences.map((row) => draftChange('sentence.noClaimSet', 'sentence', row, { noClaim: true })),
  ];
}

import type { Sentence } from '../../../core/model/article/article.ts';
import { dismissClaim, removeClaim } from '../../../core/model/claim/claim-changes.ts';
import { isLive, type Claim } from '../../../core/model/claim/claim.ts';
import { draftChange, type Draft } from '../../../core/model/history/event.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Library } from '../../../db/store/open.ts';
import { claimsAcross, sentencesAcross } from '../../../db/queries/claims/claims.ts';

/**
 * Returns the drafts that dismiss suggestions and delete other claims of one version. Sentences of dismissed
 * suggestions have been looked at, so each without another claim is marked as having none. With `clears`, so are the
 * sentences of deleted claims.
 */
export function dismissalDrafts({ db }: Library, claims: readonly Claim[], clears = false): (Draft | null)[] {
  const gone = new Set(claims.map(({ id }) => id));
  const cleared = new Map<string, Sentence>();
  for (const { versionId, start, end, status } of claims) {
    if (status !== 'suggested' && !clears) continue;
    for (const row of sentencesAcross(db, versionId, { start, end })) {
      const there = claimsAcross(db, versionId, row);
      if (!there.some((other) => !gone.has(other.id) && isLive(other))) cleared.set(row.id, row);
    }
  }
  return [
    ...claims.map(removeClaim),
    ...[...cleared.values()].map((row) =>
      draftChange('sentence.noClaimSet', 'sentence', row, { noClaim: true }),
    ),
  ];
}

/**
 * Returns the drafts that mark sentences as having no claim and dismiss untouched suggestions in them. The marks come
 * first, because a step is named after its first entry (core/model/history/event-names.ts).
 */
export function noClaimDrafts({ db }: Library, sentences: readonly Sentence[]): (Draft | null)[] {
  const suggested = new Map<Id, Claim>();
  for (const { versionId, start, end } of sentences)
    for (const claim of claimsAcross(db, versionId, { start, end }))
      if (isLive(claim) && claim.status === 'suggested') suggested.set(claim.id, claim);
  return [
    ...sentences.map((row) => draftChange('sentence.noClaimSet', 'sentence', row, { noClaim: true })),
    ...[...suggested.values()].map(dismissClaim),
  ];
}

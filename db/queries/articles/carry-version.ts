import type { Block, Sentence, Version } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import { draftChange, draftMaking } from '../../../core/model/settings/draft.ts';
import type { Draft } from '../../../core/model/history/event.ts';
import { carryOver, isCovered, type CarriedOver } from '../../../core/text/versions/carry-over.ts';
import type { CarriedClaims } from '../../../core/contract/load-result.ts';
import type { Suggestion } from '../../../core/model/claim/suggestions.ts';
import { articleState } from './article-state.ts';
import type { Library } from '../../store/open.ts';
import { insertRow, patchRow } from '../../tables/rows.ts';
import { blockTable, claimTable, evidenceTable, reviewTable, sentenceTable } from '../../tables/tables.ts';

/** What was carried: the entries of the history that say so, and what is not to be suggested beside it. */
export interface CarriedRows {
  told: CarriedClaims;
  drafts: Draft[];
  claims: readonly Claim[];
  without(suggestions: readonly Suggestion[]): Suggestion[];
}

/** Puts what checkers did in the version before (by id) into a version whose blocks and sentences are there, and returns it. */
export function carryVersion(library: Library, version: Version, beforeId: string): CarriedRows {
  const before = articleState(library, version.articleId, beforeId);
  const { blocks, sentences } = articleState(library, version.articleId, version.id);
  const over = carryOver(before, { version, blocks, sentences });
  const { db } = library;
  const marks = markDrafts(over, blocks, sentences);
  for (const { entity, entityId, to } of marks)
    if (entity === 'block') patchRow(db, blockTable, entityId, to);
    else patchRow(db, sentenceTable, entityId, to);
  for (const claim of over.claims) insertRow(db, claimTable, claim);
  for (const piece of over.evidence) insertRow(db, evidenceTable, piece);
  for (const review of over.reviews) insertRow(db, reviewTable, review);
  return {
    told: { from: before.version.number, claims: over.claims.length, open: over.open, left: over.left },
    drafts: [
      ...marks,
      ...over.claims.map((claim) => draftMaking('claim.made', 'claim', claim)),
      ...over.evidence.map((piece) => draftMaking('evidence.added', 'evidence', piece)),
      ...over.reviews.map((review) =>
        draftMaking(review.agrees ? 'review.signedOff' : 'review.disagreed', 'review', review),
      ),
    ],
    claims: over.claims,
    without: (suggestions) => suggestions.filter((one) => !isCovered(one, version.text, over, before.claims)),
  };
}

function markDrafts(
  { blocks: turned, noClaim }: CarriedOver,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
): Draft[] {
  const drafts = [
    ...blocks
      .filter(({ position }) => turned.has(position))
      .map((block) => draftChange('block.textSet', 'block', block, { isText: turned.get(block.position) })),
    ...sentences
      .filter(({ position }) => noClaim.has(position))
      .map((sentence) => draftChange('sentence.noClaimSet', 'sentence', sentence, { noClaim: true })),
  ];
  return drafts.filter((draft) => draft !== null);
}

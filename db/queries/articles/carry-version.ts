import type { Block, Sentence, Version } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import { draftChange, draftMaking, type Draft } from '../../../core/model/history/event.ts';
import { carryOver, isCovered, type CarriedOver } from '../../../core/text/versions/carry-over.ts';
import type { CarriedClaims } from '../../../core/contract/load-result.ts';
import type { Suggestion } from '../../../core/model/claim/suggestions.ts';
import { articleState } from './article-state.ts';
import type { Library } from '../../store/open.ts';
import { insertRow, patchRow, rowById, rowsWhere } from '../../tables/rows.ts';
import {
  blockTable,
  claimTable,
  evidenceTable,
  reviewTable,
  sentenceTable,
  versionTable,
} from '../../tables/tables.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { droppedClaims, type DroppedClaims } from '../../../core/text/versions/dropped-claims.ts';

/** The carried work: the entries of the history for it, and what must not be suggested beside it. */
interface CarriedRows {
  told: CarriedClaims;
  drafts: Draft[];
  claims: readonly Claim[];
  without(suggestions: readonly Suggestion[]): Suggestion[];
}

/**
 * Carries what checkers did in the version before (by id) over to a version whose blocks and sentences are there, and
 * returns it.
 */
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

/** The work in the version before that a version lacks now. Throws articleNotFound. */
export function droppedClaimsIn(library: Library, versionId: Id): DroppedClaims {
  const { db } = library;
  const version = rowById(db, versionTable, versionId);
  if (version === null) throw new TickmarkError('articleNotFound');
  const [before] = rowsWhere(
    db,
    versionTable,
    'articleId = ? AND number < ? ORDER BY number DESC LIMIT 1',
    version.articleId,
    version.number,
  );
  if (before === undefined) return { from: null, claims: [] };
  const workIn = ({ id }: { id: Id }) => ({
    sentences: rowsWhere(db, sentenceTable, 'versionId = ? ORDER BY position', id),
    claims: rowsWhere(db, claimTable, 'versionId = ? ORDER BY start, id', id),
  });
  const ofClaims = 'claimId IN (SELECT id FROM claim WHERE versionId = ?)';
  const reviews = rowsWhere(db, reviewTable, ofClaims, before.id);
  return {
    from: { versionId: before.id, number: before.number },
    claims: droppedClaims({ version: before, ...workIn(before), reviews }, { version, ...workIn(version) }),
  };
}

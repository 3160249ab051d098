import type { Block, Sentence, Version } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import { draftChange, draftMaking, type Draft } from '../../../core/model/history/event.ts';
import {
  carryOver,
  isCovered,
  isKeptClaim,
  type CarriedOver,
} from '../../../core/text/versions/carry-over.ts';
import type { CarriedClaims } from '../../../core/contract/load-result.ts';
import type { Suggestion } from '../../../core/model/claim/suggestions.ts';
import { articleState } from './article-state.ts';
import { versionBefore } from './version-changes.ts';
import type { Library } from '../../store/open.ts';
import { insertRow, patchRow, rowById, rowsWhere } from '../../tables/rows.ts';
import {
  articleTable,
  blockTable,
  claimTable,
  evidenceTable,
  reviewTable,
  sentenceTable,
  versionTable,
} from '../../tables/tables.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { leftBehind } from '../../../core/text/versions/left-behind.ts';
import { droppedClaims } from '../../../core/text/versions/dropped-claims.ts';
import type { DroppedClaim, DroppedClaims } from '../../../core/text/versions/dropped-claim.ts';

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
  const { language } = before.article;
  const older = olderThan(library, before.version, language).map(({ version: { id }, claims }) => ({
    ...articleState(library, version.articleId, id),
    claims,
  }));
  const over = carryOver(before, { version, blocks, sentences }, language, older);
  const { db } = library;
  const marks = markDrafts(over, blocks, sentences);
  for (const { entity, entityId, to } of marks)
    if (entity === 'block') patchRow(db, blockTable, entityId, to);
    else patchRow(db, sentenceTable, entityId, to);
  for (const claim of over.claims) insertRow(db, claimTable, claim);
  for (const piece of over.evidence) insertRow(db, evidenceTable, piece);
  for (const review of over.reviews) insertRow(db, reviewTable, review);
  return {
    told: {
      from: before.version.number,
      claims: over.claims.length - over.back,
      back: over.back,
      open: over.open,
      left: over.left,
    },
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

/** A version with its sentences and all its claims. */
interface ClaimedVersion {
  version: Version;
  sentences: Sentence[];
  claims: Claim[];
}

function claimedVersion({ db }: Library, version: Version): ClaimedVersion {
  return {
    version,
    sentences: rowsWhere(db, sentenceTable, 'versionId = ? ORDER BY position', version.id),
    claims: rowsWhere(db, claimTable, 'versionId = ? ORDER BY start, id', version.id),
  };
}

/** The versions before one that have claims that no later one up to it has, the newest first, with these claims alone. */
function olderThan(library: Library, version: Version, language: string): ClaimedVersion[] {
  const versions = rowsWhere(
    library.db,
    versionTable,
    'articleId = ? AND number <= ? ORDER BY number',
    version.articleId,
    version.number,
  ).map((one) => claimedVersion(library, one));
  return leftBehind(versions, language)
    .flatMap((claims, at) => {
      const older = versions[at];
      return older === undefined || claims.length === 0 ? [] : [{ ...older, claims }];
    })
    .reverse();
}

/** A tick of which nobody has decided is looked for in so many versions at most. */
const MOST_BACK = 8;

/** The work in the versions before that a version lacks now. Throws articleNotFound. */
export function droppedClaimsIn(library: Library, versionId: Id): DroppedClaims {
  const version = rowById(library.db, versionTable, versionId);
  const article = version && rowById(library.db, articleTable, version.articleId);
  if (version === null || article === null) throw new TickmarkError('articleNotFound');
  const before = versionBefore(library, version);
  if (before === null) return { from: null, claims: [] };
  return {
    from: { versionId: before.id, number: before.number },
    claims: droppedBetween(library, before, version, article.language, MOST_BACK),
  };
}

function droppedBetween(
  library: Library,
  before: Version,
  version: Version,
  language: string,
  back: number,
): DroppedClaim[] {
  const now = claimedVersion(library, version);
  const last = claimedVersion(library, before);
  const claims = [last, ...olderThan(library, before, language)].flatMap(
    ({ version: older, claims: among }) => droppedFrom(library, older, now, language, among),
  );
  const earlier = versionBefore(library, before);
  const isUndecided = last.claims.some((claim) => isKeptClaim(claim) && claim.verdict === 'unchecked');
  if (earlier === null || back === 0 || !isUndecided) return claims;
  // Ticks of which nobody has decided in the version before may be decided here.
  const waiting = droppedBetween(library, earlier, before, language, back - 1).filter(
    ({ heir }) => heir !== null,
  );
  const known = new Set(claims.map(({ claimId }) => claimId));
  const versions = new Set(waiting.map((claim) => claim.versionId));
  const former = [...versions].flatMap((id) => {
    const older = rowById(library.db, versionTable, id);
    const ids = new Set(waiting.filter((one) => one.versionId === id).map(({ claimId }) => claimId));
    const wanted = ({ id: claimId }: Claim): boolean => ids.has(claimId) && !known.has(claimId);
    return older === null
      ? []
      : droppedFrom(library, older, now, language, claimedVersion(library, older).claims.filter(wanted));
  });
  return [...claims, ...former.filter(({ heir }) => heir !== null)];
}

function droppedFrom(
  library: Library,
  older: Version,
  now: ClaimedVersion,
  language: string,
  among: readonly Claim[],
): DroppedClaim[] {
  const ofClaims = 'claimId IN (SELECT id FROM claim WHERE versionId = ?)';
  const reviews = rowsWhere(library.db, reviewTable, ofClaims, older.id);
  return droppedClaims({ ...claimedVersion(library, older), reviews }, now, language, among);
}

import type { Version, Span } from '../../../core/model/article/article.ts';
import type { Change } from '../../../core/model/history/change.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import {
  dismissClaim,
  keepClaim,
  makeClaim,
  removeClaim,
  setClaimDetails,
  setClaimSpan,
  setSaid,
  setVerdict,
  type Author,
} from '../../../core/model/claim/claim-changes.ts';
import type { Handlers } from '../../../core/contract/index.ts';
import { joinClaims, splitClaim } from '../../../core/model/claim/split-and-join.ts';
import { defined } from '../../../core/kernel/defined.ts';
import { draftChange, type Draft } from '../../../core/model/history/event.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { eventsAboutClaim } from '../../../db/queries/history/events.ts';
import { offerSuggestions } from '../../../core/model/claim/suggestions.ts';
import { textNotesOf } from '../../../core/model/article/text-notes.ts';
import { claimsOf, evidenceOf, sentencesWithin, reviewsOf } from '../../../db/queries/claims/claims.ts';
import { rowById } from '../../../db/tables/rows.ts';
import {
  blockTable,
  claimTable,
  sentenceTable,
  versionTable,
  reviewTable,
} from '../../../db/tables/tables.ts';
import { analyseVersionInProcess, isLong, notesInProcess } from './detect-work.ts';
import { loadDetector, type Detect, analyseVersion, suggest } from './suggest.ts';
import { noClaimDrafts, dismissalDrafts } from './dismissal.ts';
import { author, type Context } from '../../base/context.ts';
import type { Library } from '../../../db/store/open.ts';
import type { Review } from '../../../core/model/review/review.ts';
import { resolveReview, reviewClaim, takeBackReview } from '../../../core/model/review/review-changes.ts';

type TextCall = 'block.setText' | 'sentence.setNoClaim';
type SuggestionCall = 'claim.suggest' | 'claim.offer' | 'version.notes';
type ClaimCall =
  | 'claim.make'
  | 'claim.keep'
  | 'claim.split'
  | 'claim.join'
  | 'claim.dismiss'
  | 'claim.setVerdict'
  | 'claim.setSaid'
  | 'claim.setDetails'
  | 'claim.setSpan'
  | 'claim.remove'
  | 'claim.history';

/** Claims, and what of the text needs one. */
export function claimHandlers(context: Context): Pick<Handlers, TextCall | SuggestionCall | ClaimCall> {
  return { ...textHandlers(context), ...suggestionHandlers(context), ...claimChangeHandlers(context) };
}

/** Throws articleNotFound. */
function findVersion({ library }: Context, versionId: Id): Version {
  const version = rowById(library.db, versionTable, versionId);
  if (version === null) throw new TickmarkError('articleNotFound');
  return version;
}

/** Throws claimNotFound. */
function findClaim({ library }: Context, claimId: Id): Claim {
  const claim = rowById(library.db, claimTable, claimId);
  if (claim === null) throw new TickmarkError('claimNotFound');
  return claim;
}

/** What of the text has to be checked, and which sentences have no claim. */
function textHandlers(context: Context): Pick<Handlers, TextCall> {
  const { library } = context;
  const { db } = library;
  return {
    'block.setText': ({ blockId, isText }) => {
      const block = rowById(db, blockTable, blockId);
      if (block === null) throw new TickmarkError('articleNotFound');
      const { articleId } = findVersion(context, block.versionId);
      const draft = draftChange('block.textSet', 'block', block, { isText });
      return commit(library, { articleId, ...author(context) }, [draft]);
    },
    'sentence.setNoClaim': ({ sentenceIds, noClaim }) => {
      const sentences = sentenceIds.map((id) => rowById(db, sentenceTable, id)).filter((row) => row !== null);
      const versionId = sentences[0]?.versionId;
      if (versionId === undefined || sentences.some((sentence) => sentence.versionId !== versionId))
        throw new TickmarkError('articleNotFound');
      const drafts = noClaim
        ? noClaimDrafts(library, sentences)
        : sentences.map((row) => draftChange('sentence.noClaimSet', 'sentence', row, { noClaim }));
      return commit(
        library,
        { articleId: findVersion(context, versionId).articleId, ...author(context) },
        drafts,
      );
    },
  };
}

/** The detector's suggestions, and its notes on a text. A long text is read in a process of its own. */
function suggestionHandlers(context: Context): Pick<Handlers, SuggestionCall> {
  const { library } = context;
  return {
    'claim.suggest': async ({ versionId }) => {
      const version = findVersion(context, versionId);
      if (!isLong(version.text)) return suggest(library, version, author(context), await loadDetector());
      const analysis = await analyseVersionInProcess({ library: library.path, versionId });
      return suggest(library, version, author(context), () => analysis);
    },
    'claim.offer': ({ versionId, count }) => {
      const { articleId } = findVersion(context, versionId);
      const claims = claimsOf(library.db, versionId);
      return commit(library, { articleId, ...author(context) }, offerSuggestions(claims, count));
    },
    'version.notes': async ({ versionId }) => {
      const version = findVersion(context, versionId);
      if (isLong(version.text)) return notesInProcess({ library: library.path, versionId });
      return textNotesOf(analyseVersion(library, version, await loadDetector()));
    },
  };
}

/** The claims themselves: making, changing, splitting and removing them, and their history. */
function claimChangeHandlers(context: Context): Pick<Handlers, ClaimCall> {
  const { library } = context;
  const { db } = library;
  const changeClaim = (
    claimId: Id,
    drafts: (claim: Claim, author: Author) => Draft | null | readonly (Draft | null)[],
  ): Change => {
    const claim = findClaim(context, claimId);
    const who = author(context);
    return commit(library, { articleId: claim.articleId, ...who }, [drafts(claim, who)].flat());
  };
  return {
    'claim.make': ({ versionId, start, end }) => {
      const version = findVersion(context, versionId);
      const who = author(context);
      const draft = makeClaim(version, start, end, who);
      return commit(library, { articleId: version.articleId, ...who }, [draft]);
    },
    'claim.keep': ({ claimId }) => changeClaim(claimId, keepClaim),
    'claim.dismiss': ({ claimId }) =>
      changeClaim(claimId, (claim) =>
        claim.status === 'suggested' ? dismissalDrafts(library, [claim]) : dismissClaim(claim),
      ),
    'claim.split': async ({ claimId, at }) => {
      const detect = await loadDetector();
      return changeClaim(claimId, (claim, who) => {
        const version = findVersion(context, claim.versionId);
        const cuts = at === null ? cutsIn(library, version, claim, detect) : [at];
        return splitClaim(claim, evidenceOf(db, claimId), version, cuts, who);
      });
    },
    'claim.join': ({ claimId, other }) =>
      changeClaim(claimId, (claim) => {
        const version = findVersion(context, claim.versionId);
        return joinClaims(
          claim,
          findClaim(context, other),
          [...evidenceOf(db, claimId), ...evidenceOf(db, other)],
          version,
        );
      }),
    'claim.setVerdict': ({ claimId, verdict, reason }) =>
      changeClaim(claimId, (claim, who) => [
        setVerdict(claim, verdict, who),
        reason === undefined ? null : setClaimDetails(claim, { reason }),
      ]),
    'claim.setSaid': ({ claimId, said }) => changeClaim(claimId, (claim, who) => setSaid(claim, said, who)),
    'claim.setDetails': ({ claimId, details }) =>
      changeClaim(claimId, (claim) => setClaimDetails(claim, defined(details))),
    'claim.setSpan': ({ claimId, start, end }) =>
      changeClaim(claimId, (claim) => setClaimSpan(claim, findVersion(context, claim.versionId), start, end)),
    'claim.remove': ({ claimId }) => changeClaim(claimId, removeClaim),
    'claim.history': ({ claimId }) => ({ events: eventsAboutClaim(db, claimId) }),
  };
}

/**
 * The offsets in the version's text at which a claim can be split: the beginnings of its sentences or, within one
 * sentence, of the statements that the detector finds. Empty for a single statement.
 */
function cutsIn(library: Library, version: Version, claim: Claim, detect: Detect): number[] {
  const sentences = sentencesWithin(library.db, version.id, claim);
  if (sentences.length > 0) return sentences.map(({ start }) => start);
  const isPart = ({ start, end }: Span): boolean =>
    start >= claim.start && end <= claim.end && end - start < claim.end - claim.start;
  return analyseVersion(library, version, detect)
    .claims.filter(isPart)
    .map(({ start }) => start);
}

/** The second reading: sign-off, disagreement and how it is settled. */
export function reviewHandlers(
  context: Context,
): Pick<Handlers, 'review.add' | 'review.resolve' | 'review.takeBack'> {
  const { library } = context;
  const { db } = library;
  const foundClaim = (claimId: Id): Claim => {
    const claim = rowById(db, claimTable, claimId);
    if (claim === null) throw new TickmarkError('claimNotFound');
    return claim;
  };
  const found = (reviewId: Id): { review: Review; claim: Claim } => {
    const review = rowById(db, reviewTable, reviewId);
    if (review === null) throw new TickmarkError('reviewNotFound');
    return { review, claim: foundClaim(review.claimId) };
  };
  return {
    'review.add': ({ claimId, details }) => {
      const claim = foundClaim(claimId);
      const who = author(context);
      const reviews = reviewsOf(db, claimId);
      const drafts = reviewClaim(claim, reviews, details, who);
      return commit(library, { articleId: claim.articleId, ...who }, drafts);
    },
    'review.resolve': ({ reviewId, ...settlement }) => {
      const { review, claim } = found(reviewId);
      const who = author(context);
      const drafts = resolveReview(review, claim, settlement, who);
      return commit(library, { articleId: claim.articleId, ...who }, drafts);
    },
    'review.takeBack': ({ reviewId }) => {
      const { review, claim } = found(reviewId);
      return commit(library, { articleId: claim.articleId, ...author(context) }, [takeBackReview(review)]);
    },
  };
}

import type { Version } from '../../core/article.ts';
import type { Change } from '../../core/change.ts';
import type { Claim } from '../../core/claim.ts';
import {
  dismissClaim,
  makeClaim,
  removeClaim,
  setClaimDetails,
  setClaimSpan,
  setSaid,
  setVerdict,
  type Author,
} from '../../core/claim-changes.ts';
import type { Handlers } from '../../core/contract.ts';
import { defined } from '../../core/defined.ts';
import { draftChange } from '../../core/draft.ts';
import { TickmarkError } from '../../core/errors.ts';
import type { Draft } from '../../core/event.ts';
import type { Id } from '../../core/ids.ts';
import { commit } from '../../db/commit.ts';
import { eventsAbout } from '../../db/events.ts';
import { rowById } from '../../db/table.ts';
import { blockTable, claimTable, sentenceTable, versionTable } from '../../db/tables.ts';
import { suggest } from '../suggest.ts';
import { author, type Context } from '../context.ts';

/** Claims, and what of the text needs one. */
export function claimHandlers(
  context: Context,
): Pick<
  Handlers,
  | 'block.setText'
  | 'sentence.setNoClaim'
  | 'claim.make'
  | 'claim.suggest'
  | 'claim.dismiss'
  | 'claim.setVerdict'
  | 'claim.setSaid'
  | 'claim.setDetails'
  | 'claim.setSpan'
  | 'claim.remove'
  | 'claim.history'
> {
  const { library } = context;
  const { db } = library;
  const foundVersion = (versionId: Id): Version => {
    const version = rowById(db, versionTable, versionId);
    if (version === null) throw new TickmarkError('articleNotFound');
    return version;
  };
  const changeClaim = (claimId: Id, draft: (claim: Claim, author: Author) => Draft | null): Change => {
    const claim = rowById(db, claimTable, claimId);
    if (claim === null) throw new TickmarkError('claimNotFound');
    const who = author(context);
    return commit(library, { articleId: claim.articleId, ...who }, [draft(claim, who)]);
  };
  return {
    'block.setText': ({ blockId, isText }) => {
      const block = rowById(db, blockTable, blockId);
      if (block === null) throw new TickmarkError('articleNotFound');
      const { articleId } = foundVersion(block.versionId);
      const draft = draftChange('block.textSet', 'block', block, { isText });
      return commit(library, { articleId, ...author(context) }, [draft]);
    },
    'sentence.setNoClaim': ({ sentenceIds, noClaim }) => {
      const sentences = sentenceIds.map((id) => rowById(db, sentenceTable, id)).filter((row) => row !== null);
      const versionId = sentences[0]?.versionId;
      if (versionId === undefined || sentences.some((sentence) => sentence.versionId !== versionId))
        throw new TickmarkError('articleNotFound');
      const drafts = sentences.map((row) => draftChange('sentence.noClaimSet', 'sentence', row, { noClaim }));
      return commit(library, { articleId: foundVersion(versionId).articleId, ...author(context) }, drafts);
    },
    'claim.make': ({ versionId, start, end }) => {
      const version = foundVersion(versionId);
      const who = author(context);
      const draft = makeClaim(version, start, end, who);
      return commit(library, { articleId: version.articleId, ...who }, [draft]);
    },
    'claim.suggest': ({ versionId }) => suggest(library, foundVersion(versionId), author(context)),
    'claim.dismiss': ({ claimId }) => changeClaim(claimId, dismissClaim),
    'claim.setVerdict': ({ claimId, verdict }) =>
      changeClaim(claimId, (claim, who) => setVerdict(claim, verdict, who)),
    'claim.setSaid': ({ claimId, said }) => changeClaim(claimId, (claim, who) => setSaid(claim, said, who)),
    'claim.setDetails': ({ claimId, details }) =>
      changeClaim(claimId, (claim) => setClaimDetails(claim, defined(details))),
    'claim.setSpan': ({ claimId, start, end }) =>
      changeClaim(claimId, (claim) => setClaimSpan(claim, foundVersion(claim.versionId), start, end)),
    'claim.remove': ({ claimId }) => changeClaim(claimId, removeClaim),
    'claim.history': ({ claimId }) => ({ events: eventsAbout(db, claimId) }),
  };
}

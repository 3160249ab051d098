import { assertNever } from '../../../core/kernel/assert-never.ts';
import {
  confirmTicks,
  correctSpeaker,
  keepClaim,
  leaveOpen,
  setClaimDetails,
  setVerdict,
  type Author,
} from '../../../core/model/claim/claim-changes.ts';
import type { Claim, ClaimsChange } from '../../../core/model/claim/claim.ts';
import type { Handlers } from '../../../core/contract/index.ts';
import type { DroppedClaim } from '../../../core/text/versions/dropped-claim.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Draft } from '../../../core/model/history/event.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { claimTable } from '../../../db/tables/tables.ts';
import { author, type Context } from '../../base/context.ts';
import { dismissalDrafts } from './dismissal.ts';

/** One change of several claims, as one step. */
export function severalClaimsHandlers(context: Context): Pick<Handlers, 'claims.change'> {
  const { library } = context;
  return {
    'claims.change': async ({ claimIds, change }) => {
      // Only ticks of older versions need what compares texts.
      const former =
        change.what === 'confirmTicks' || change.what === 'leaveOpen'
          ? await formerIn(library, claimIds)
          : [];
      const found = [...new Set(claimIds)].map((id) => rowById(library.db, claimTable, id));
      const claims = found.filter((claim) => claim !== null && !claim.removed).map((claim) => claim as Claim);
      const [first] = claims;
      if (first === undefined || claims.some(({ versionId }) => versionId !== first.versionId))
        throw new TickmarkError('claimNotFound');
      const who = author(context);
      return commit(
        library,
        { articleId: first.articleId, ...who },
        draftsOf(library, claims, change, who, former),
      );
    },
  };
}

function draftsOf(
  library: Library,
  claims: readonly Claim[],
  change: ClaimsChange,
  who: Author,
  former: readonly DroppedClaim[],
): (Draft | null)[] {
  switch (change.what) {
    case 'setVerdict':
      return claims.map((claim) => setVerdict(claim, change.verdict, who));
    case 'confirmTicks':
      // A change that can turn a claim into another one is confirmed by itself, by somebody who has seen it.
      return formerDrafts(former, claims, (claim, ticks) =>
        claims.length > 1 && (ticks.difference?.weighs ?? []).length > 0
          ? []
          : confirmTicks(claim, ticks, who),
      );
    case 'leaveOpen':
      return formerDrafts(former, claims, (claim) => [leaveOpen(claim, who)]);
    case 'keep':
      return claims.map(keepClaim);
    case 'remove':
      return dismissalDrafts(library, claims);
    case 'noClaim':
      return dismissalDrafts(library, claims, true);
    case 'setSpeaker':
      return claims.map((claim) =>
        setClaimDetails(claim, { attribution: withSpeaker(claim, change.speaker) }),
      );
    case 'correctSpeaker':
      return claims.map((claim) => correctSpeaker(claim, change.speaker));
    default:
      return assertNever(change);
  }
}

/** The ticks that claims of the version of some claims had in older versions, of which nobody has decided yet. */
async function formerIn(library: Library, [id = '']: readonly Id[]): Promise<DroppedClaim[]> {
  const { droppedClaimsIn } = await import('../../../db/queries/articles/carry-version.ts');
  const claim = rowById(library.db, claimTable, id);
  return claim === null ? [] : droppedClaimsIn(library, claim.versionId).claims;
}

/** The drafts for those claims alone that had such ticks. */
function formerDrafts(
  former: readonly DroppedClaim[],
  claims: readonly Claim[],
  draftsFor: (claim: Claim, ticks: DroppedClaim) => (Draft | null)[],
): (Draft | null)[] {
  return claims.flatMap((claim) => {
    const ticks = former.find(({ heir }) => heir === claim.id);
    return ticks === undefined ? [] : draftsFor(claim, ticks);
  });
}

/** The words that show who says it stay only with the speaker that they showed. */
function withSpeaker({ attribution }: Claim, speaker: string): Claim['attribution'] {
  if (attribution?.speaker === speaker) return attribution;
  return { speaker, speakerSpan: null, cue: null, cueSpan: null };
}

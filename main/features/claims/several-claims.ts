import { assertNever } from '../../../core/kernel/assert-never.ts';
import {
  correctSpeaker,
  keepClaim,
  setClaimDetails,
  setVerdict,
  type Author,
} from '../../../core/model/claim/claim-changes.ts';
import type { Claim, ClaimsChange } from '../../../core/model/claim/claim.ts';
import type { Handlers } from '../../../core/contract/index.ts';
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
    'claims.change': ({ claimIds, change }) => {
      const found = [...new Set(claimIds)].map((id) => rowById(library.db, claimTable, id));
      const claims = found.filter((claim) => claim !== null && !claim.removed).map((claim) => claim as Claim);
      const [first] = claims;
      if (first === undefined || claims.some(({ versionId }) => versionId !== first.versionId))
        throw new TickmarkError('claimNotFound');
      const who = author(context);
      return commit(library, { articleId: first.articleId, ...who }, draftsOf(library, claims, change, who));
    },
  };
}

function draftsOf(
  library: Library,
  claims: readonly Claim[],
  change: ClaimsChange,
  who: Author,
): (Draft | null)[] {
  switch (change.what) {
    case 'setVerdict':
      return claims.map((claim) => setVerdict(claim, change.verdict, who));
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

/** The words that show who says it stay only with the speaker that they showed. */
function withSpeaker({ attribution }: Claim, speaker: string): Claim['attribution'] {
  if (attribution?.speaker === speaker) return attribution;
  return { speaker, speakerSpan: null, cue: null, cueSpan: null };
}

import type { Author } from './claim-changes.ts';
import type { Claim } from './claim.ts';
import { draftChange, draftMaking } from './draft.ts';
import { TickmarkError } from './errors.ts';
import type { Draft } from './event.ts';
import { hasSubstance, type Evidence, type EvidenceDetails } from './evidence.ts';
import { newId } from './ids.ts';

/** Returns the draft that adds evidence to a claim. Throws evidenceEmpty where there is nothing to go by in it. */
export function addEvidence(claim: Claim, details: EvidenceDetails, author: Author): Draft {
  if (claim.removed) throw new TickmarkError('claimNotFound');
  refuseEmpty(details);
  const evidence: Evidence = {
    id: newId(),
    claimId: claim.id,
    ...details,
    createdBy: author.checkerId,
    createdAt: author.at,
    removed: false,
  };
  return draftMaking('evidence.added', 'evidence', evidence);
}

/** Returns the draft that changes a piece of evidence, or null where nothing would change. */
export function changeEvidence(evidence: Evidence, details: Partial<EvidenceDetails>): Draft | null {
  if (evidence.removed) throw new TickmarkError('evidenceNotFound');
  refuseEmpty({ ...evidence, ...details });
  return draftChange('evidence.changed', 'evidence', evidence, details);
}

/** Returns the draft that deletes a piece of evidence. Its files stay in the library, for when it is restored. */
export function removeEvidence(evidence: Evidence): Draft | null {
  return draftChange('evidence.removed', 'evidence', evidence, { removed: true });
}

function refuseEmpty(details: EvidenceDetails): void {
  if (!hasSubstance(details)) throw new TickmarkError('evidenceEmpty');
}

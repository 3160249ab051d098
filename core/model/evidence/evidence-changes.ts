import type { Author } from '../claim/claim-changes.ts';
import type { Claim } from '../claim/claim.ts';
import { draftChange, draftMaking, type Draft, type Event } from '../history/event.ts';
import { TickmarkError } from '../../kernel/errors.ts';
import type { Evidence, EvidenceDetails } from './evidence.ts';
import { fieldsWith, hasSubstance } from './fields.ts';
import { newId } from '../../kernel/ids.ts';

/** Returns the draft that adds evidence to a claim. Throws evidenceEmpty if it contains nothing. */
export function addEvidence(claim: Claim, details: EvidenceDetails, author: Author): Draft {
  if (claim.removed) throw new TickmarkError('claimNotFound');
  refuseEmpty(details);
  const evidence: Evidence = {
    id: newId(),
    claimId: claim.id,
    ...withoutBlanks(details),
    createdBy: author.checkerId,
    createdAt: author.at,
    removed: false,
  };
  return draftMaking('evidence.added', 'evidence', evidence);
}

/** Returns the draft that changes a piece of evidence, or null if nothing would change. */
export function changeEvidence(evidence: Evidence, details: Partial<EvidenceDetails>): Draft | null {
  if (evidence.removed) throw new TickmarkError('evidenceNotFound');
  refuseEmpty({ ...evidence, ...details });
  return draftChange('evidence.changed', 'evidence', evidence, withoutBlanks(details));
}

/**
 * Throws redactedEvidenceReadOnly for evidence whose id is in `redactedEvidence`. Changes to it would count nowhere, and removing its
 * protection would reveal what it must not. `owner` is the name of the checker who has the source.
 */
export function refuseRedactedEvidence(
  evidence: Evidence,
  redactedEvidence: ReadonlySet<string>,
  owner: string,
): void {
  if (redactedEvidence.has(evidence.id)) throw new TickmarkError('redactedEvidenceReadOnly', { owner });
}

/** Returns the draft that deletes a piece of evidence. Its files stay in the library, so that it can be restored. */
export function removeEvidence(evidence: Evidence): Draft | null {
  return draftChange('evidence.removed', 'evidence', evidence, { removed: true });
}

/** An emptied text becomes null, so that merged libraries do not differ between '' and null. */
function withoutBlanks<Details extends Partial<EvidenceDetails>>(details: Details): Details {
  const blank = fieldsWith('merge', 'text').filter((name) => details[name] === '');
  return { ...details, ...Object.fromEntries(blank.map((name) => [name, null])) };
}

function refuseEmpty(details: EvidenceDetails): void {
  if (!hasSubstance(details)) throw new TickmarkError('evidenceEmpty');
}

/** Returns evidence or a source, marked as protected, as it was before and after each of its changes among the entries. */
export function pastOf<Row extends { id: string; protected: boolean }>(
  row: Row,
  entries: readonly { event: Event }[],
): Row[] {
  const own = entries.filter(({ event }) => event.entityId === row.id);
  return own.flatMap(({ event: { from, to } }) =>
    [from, to].map((patch): Row => ({ ...row, ...(patch as Partial<Row> | null), protected: true })),
  );
}

import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import type { Redaction } from '../../../core/protection/redaction.ts';

/** Returns the evidence whose files a report tells of, without references to what a case file had left out. */
export function filesOfReport(
  evidence: readonly Evidence[],
  redaction: Pick<Redaction, 'covers'>,
): Evidence[] {
  return evidence
    .filter((piece) => !piece.removed && !redaction.covers(piece))
    .map((piece) => ({
      ...piece,
      attachments: piece.attachments.filter(({ standsFor }) => standsFor?.how !== 'leftOut'),
    }));
}

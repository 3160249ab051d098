import type { Id } from '../../../core/ids.ts';
import type { EvidenceForm } from './evidence-form.ts';

/**
 * Evidence that was begun and not saved, by the claim (a new piece) or the piece that it is about: kept as long as the
 * window is open, so that looking at another claim or article loses nothing that was typed.
 */
export const evidenceDrafts = new Map<Id, EvidenceForm>();

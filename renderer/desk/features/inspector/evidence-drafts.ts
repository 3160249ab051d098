import type { Id } from '../../../../core/kernel/ids.ts';
import { draftOf, keepDraft } from '../../app-state/drafts.ts';
import { EvidenceForm } from '../../article-state/evidence-form.ts';

const nameOf = (id: Id) => `evidence ${id}`;

/** Evidence that was begun and not saved, by the claim (a new piece) or the piece that it is about. */
export const evidenceDrafts = {
  /** Returns the draft, or null. */
  get(id: Id): EvidenceForm | null {
    const kept = draftOf(nameOf(id));
    return kept === null ? null : (EvidenceForm.safeParse(JSON.parse(kept)).data ?? null);
  },
  has: (id: Id): boolean => draftOf(nameOf(id)) !== null,
  set: (id: Id, form: EvidenceForm): void => keepDraft(nameOf(id), JSON.stringify(form)),
  delete: (id: Id): void => keepDraft(nameOf(id), null),
};

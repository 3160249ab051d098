import type { Draft, Event, Patch } from '../../model/history/event.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import type { Source } from '../../model/source/source.ts';
import { opposite } from '../../model/history/undo.ts';
import type { Id } from '../../kernel/ids.ts';
import { isStanding } from './entity-history.ts';
import { keptWords } from '../../protection/kept-fields.ts';

/** Of what a step is taken back, and by whom. */
export interface MergeRevert {
  checkerId: Id;
  /** A piece of evidence as it lies here. */
  evidence(id: string): Evidence | null;
  /** The same of a source of the article. */
  source(id: string): Source | null;
  /** True for one that stands for a protected source of somebody else. */
  isRedactedEvidence(id: string): boolean;
}

/** What undo may not lower where it takes back what somebody else did, or what came by a merge. */
const GUARDED = ['protected', 'knownBy'] as const;

/**
 * Returns what takes a step back or does it again, given its entries in their order. Who protected a source themselves can take
 * that back. Where another did, or a merge, the source stays protected: undoing a colleague's verdicts is not to bare their
 * sources. Redacted evidence stays redacted. What stays says so in an entry that changes nothing, so that the step is done with.
 */
export function revertMergeDrafts(events: readonly Event[], taking: MergeRevert): Draft[] {
  const isOwn = events.every(({ checkerId, entity }) => checkerId === taking.checkerId && entity !== 'merge');
  const done = events.filter((event) => !isStanding(event));
  const opposites = (done.length > 0 ? done : events).toReversed().map(opposite);
  return opposites.flatMap((draft) => {
    const row =
      draft.entity === 'evidence'
        ? taking.evidence(draft.entityId)
        : draft.entity === 'source'
          ? taking.source(draft.entityId)
          : null;
    if (row === null || draft.from === null) return draft;
    const stays = taking.isRedactedEvidence(row.id)
      ? Object.keys(draft.to).filter((field) => !isFieldOfRedactedEvidence(field, draft.to))
      : GUARDED.filter(
          (field) => !isOwn && row.protected && field in draft.to && lowers(field, row, draft.to),
        );
    return stays.length === 0 ? draft : [...without(draft, stays), standing(draft, stays, row)];
  });
}

function lowers(field: (typeof GUARDED)[number], row: Evidence | Source, to: Patch): boolean {
  const now = { ...row, ...(to as Partial<Evidence>) };
  if (field === 'protected') return !now.protected;
  const kept = keptWords(row.knownBy ?? null, now.knownBy ?? null);
  return JSON.stringify(kept ?? null) !== JSON.stringify(now.knownBy ?? null);
}

/** Redacted evidence is moved and removed with its claim, and emptied of what was once written into it. */
function isFieldOfRedactedEvidence(field: string, to: Patch): boolean {
  if (field === 'removed' || field === 'claimId') return true;
  if (field === 'protected') return to[field] === true;
  const value = to[field];
  return value === null || (Array.isArray(value) && value.length === 0);
}

function without(draft: Draft, fields: readonly string[]): Draft[] {
  const rest = (patch: Patch): Patch =>
    Object.fromEntries(Object.entries(patch).filter(([field]) => !fields.includes(field)));
  const to = rest(draft.to);
  return Object.keys(to).length === 0 ? [] : [{ ...draft, from: rest(draft.from ?? {}), to }];
}

function standing(draft: Draft, fields: readonly string[], row: Evidence | Source): Draft {
  const values = fields.map((field) => [field, (Reflect.get(row, field) as unknown) ?? null]);
  const to = Object.fromEntries(values) as Patch;
  const kind = draft.entity === 'source' ? 'source.changed' : 'evidence.changed';
  return { ...draft, kind, from: { ...to }, to };
}

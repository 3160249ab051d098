import type { Draft, Event, Patch } from '../../model/history/event.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import type { Source } from '../../model/source/source.ts';
import { opposite } from '../../model/history/undo.ts';
import type { Id } from '../../kernel/ids.ts';
import { isStanding } from './entity-history.ts';
import { keptWords } from '../../protection/kept-fields.ts';

/** The step to undo, and who undoes it. */
export interface MergeRevert {
  checkerId: Id;
  /** A piece of evidence as it is here. */
  evidence(id: string): Evidence | null;
  /** The same of a source of the article. */
  source(id: string): Source | null;
  /** True for evidence that represents somebody else's protected source. */
  isRedactedEvidence(id: string): boolean;
}

/** The protection that an undo of somebody else's work or of a merge must not lower. */
const GUARDED = ['protected', 'knownBy'] as const;

/**
 * Returns the drafts that undo or redo a step, given its entries in order. A checker who protected a source can undo
 * that. If somebody else or a merge protected it, it stays protected, because undoing a colleague's verdicts must not
 * expose their sources. Redacted evidence stays redacted. An entry that changes nothing records what stays, so that
 * the step is complete.
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

/** Redacted evidence is moved and removed with its claim, and loses what was once written into it. */
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

import type { Evidence } from '../../model/evidence/evidence.ts';
import { fieldsWith } from '../../model/evidence/fields.ts';
import { rulesOf } from '../../protection/rules/disclose.ts';
import type { Graph } from './graph.ts';
import { latest, isRemoved, removalsOf } from './registers.ts';
import type { SameEntities } from './same-entities.ts';
import type { EntityHistory } from './entity-history.ts';
import { filesMerged, isProtectedMerged, knownByMerged, staysThere, writtenFields } from './source-fields.ts';

const LATEST = fieldsWith('merge', 'latest');
const TEXTS = fieldsWith('merge', 'text');

/** Returns a piece of evidence as a history leaves it, or null if nobody added it or it was erased. */
export function evidenceOf(
  graph: Graph,
  history: EntityHistory,
  same: Pick<SameEntities, 'nameOf' | 'isRedactedEvidence'>,
): Evidence | null {
  const { writes, makings, unmakings } = history;
  const made = makings[0];
  // Erased evidence has no values: the entries about it are empty.
  if (made === undefined || Object.keys(made.event.to).length === 0) return null;
  const base = made.event.to as unknown as Evidence;
  const claimId = latest(graph, writes, 'claimId');
  const isUnmade = graph.isUndone(made.event) && unmakings.length === 0 && !staysThere(graph, writes);
  const removed = isUnmade || isRemoved(graph, removalsOf(history), writes);
  const inClaim = same.nameOf(typeof claimId === 'string' ? claimId : base.claimId);
  if (same.isRedactedEvidence(history.id))
    return { ...base, ...BLANK_EVIDENCE, id: history.id, claimId: inClaim, removed };
  const knownBy = knownByMerged(graph, writes, base.knownBy);
  return {
    ...base,
    id: history.id,
    claimId: inClaim,
    ...writtenFields(graph, writes, LATEST, TEXTS),
    protected: isProtectedMerged(graph, writes, base.protected),
    ...(knownBy !== undefined && { knownBy }),
    attachments: filesMerged(graph, history, base.attachments, 100),
    removed,
  };
}

/** The fields of redacted evidence, whatever a file claims: only that there is a source, and that it is protected. */
const BLANK_EVIDENCE: Partial<Evidence> = {
  ...Object.fromEntries(
    Object.entries(rulesOf('evidence')).flatMap(([name, { covered, blank }]) =>
      covered?.caseFile === 'nothing' ? [[name, blank ?? null]] : [],
    ),
  ),
  protected: true,
};

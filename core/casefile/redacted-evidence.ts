import type { Evidence } from '../model/evidence/evidence.ts';
import type { Event } from '../model/history/event.ts';
import type { Id } from '../kernel/ids.ts';
import type { DeriveId, WithheldFields } from './merge/entry.ts';
import type { Redaction } from '../protection/redaction.ts';
import { disclose, rulesOf } from '../protection/rules/disclose.ts';
import type { FieldOf } from '../protection/rules/rules.ts';
import { allEntries, type CaseContents } from './contents.ts';
import type { CaseRedaction } from './case-redaction.ts';

/** A line that says that a claim has evidence from a protected source, and no more. */
export interface RedactedEvidence {
  row: Evidence;
  event: Event;
  /** The entry that it follows: the making of its claim, so that it does not show when the source was met. */
  after: Id;
  /** The id of the entry that makes it here, if the claim came with a merge. */
  madeId: Id;
}

/** The fields of redacted evidence that are the same as those of its source, or are made for it. */
const OWN = new Set<string>(['id', 'protected', 'createdBy', 'removed'] satisfies FieldOf<'evidence'>[]);

/** The fields of redacted evidence that differ from those of its source. They are made anew for each case file. */
export const REDACTED_EVIDENCE_FIELDS: WithheldFields = Object.freeze(
  Object.fromEntries(
    Object.entries(rulesOf('evidence'))
      .filter(([field]) => !OWN.has(field))
      .map(([field, { covered }]): [string, WithheldFields[string]] => [
        field,
        covered?.caseFile === 'nothing' ? 'blank' : 'cleaned',
      ]),
  ),
);

/** Returns the fields that a case file may show of a protected source, except when it was made and as what. */
export function coveredFields(piece: Evidence, redaction: Redaction): Evidence {
  const { id, createdAt } = piece;
  return { ...disclose('evidence', piece, 'caseFile', redaction, 'covered'), id, createdAt };
}

/**
 * A piece of evidence with every field, so that nobody can tell from redacted evidence which fields its source has.
 */
function withEvery(piece: Evidence): Evidence {
  const none = Object.fromEntries(Object.keys(rulesOf('evidence')).map((field) => [field, null]));
  return { ...none, ...piece };
}

/**
 * Returns the redacted evidence for the protected sources of an article that are left out, in the order of their ids.
 */
export function redactedEvidenceOf(
  contents: CaseContents,
  hidden: CaseRedaction,
  derive: DeriveId,
): RedactedEvidence[] {
  if (hidden.blind) return [];
  const entries = allEntries(contents);
  const merges = new Set(
    entries.filter(({ event }) => event.entity === 'merge').map(({ event }) => event.step),
  );
  const makings = new Map<string, Event>();
  for (const { event } of entries)
    if (event.from === null && !merges.has(event.step)) makings.set(event.entityId, event);
  const there = new Set<string>(contents.evidence.map(({ id }) => id));
  const redactedSources = contents.evidence.flatMap((piece) => {
    if (!hidden.covers(piece.id) || hidden.isRedactedEvidence(piece.id) || piece.removed) return [];
    const [own, claim] = [makings.get(piece.id), makings.get(piece.claimId)];
    return own === undefined || claim === undefined
      ? []
      : makeRedactedEvidence(coveredFields(withEvery(piece), hidden.redaction), own, claim, {
          derive,
          there,
        });
  });
  return redactedSources.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
}

/**
 * Returns the redacted evidence for a source. If redacted evidence was here before the source came, the history still
 * has it under the id that is derived from the source's. Then the new one gets an id that is derived from that id, by
 * which a merge finds the source too.
 */
function makeRedactedEvidence(
  piece: Evidence,
  own: Event,
  claim: Event,
  { derive, there }: { derive: DeriveId; there: ReadonlySet<string> },
): RedactedEvidence {
  let [rowId, id] = [derive('standIn', piece.id), derive('standIn', own.id)];
  while (there.has(rowId)) [rowId, id] = [derive('standIn', rowId), derive('standIn', id)];
  const row: Evidence = {
    ...piece,
    id: rowId,
    createdAt: claim.at,
    removed: false,
  };
  const event: Event = {
    ...claim,
    id,
    step: derive('standIn', id),
    checkerId: piece.createdBy,
    sessionId: null,
    kind: 'evidence.added',
    entity: 'evidence',
    entityId: row.id,
    from: null,
    to: { ...row },
    undoes: null,
    salt: null,
    digest: null,
  };
  return { row, event, after: claim.id, madeId: derive('standIn', event.step) };
}

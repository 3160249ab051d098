import type { Evidence } from '../evidence.ts';
import type { Event } from '../event.ts';
import type { Id } from '../ids.ts';
import type { Derive } from '../merge/derive.ts';
import type { CaseContents } from './contents.ts';
import { allEntries, type Hidden } from './hidden.ts';

/** A line that says that a claim has evidence from a protected source, and no more. */
export interface StandIn {
  row: Evidence;
  event: Event;
  /** The entry that it comes right after: the making of its claim, so that it does not tell when the source was met. */
  after: Id;
  /** The id of the entry that makes it here, where the claim came with a merge. */
  madeId: Id;
}

/** What of a stand-in is not what it stands for, or was once: it is made anew for each case file. */
export const STAND_IN_VEIL = {
  claimId: 'cleaned',
  kind: 'cleaned',
  stance: 'cleaned',
  target: 'cleaned',
  title: 'blank',
  link: 'blank',
  quotation: 'blank',
  lookedAt: 'cleaned',
  contact: 'blank',
  knownBy: 'blank',
  note: 'blank',
  attachments: 'blank',
  createdAt: 'cleaned',
} as const;

/** Returns what stands for the protected sources of an article that are to be left out, in the order of their ids. */
export function standInsOf(contents: CaseContents, hidden: Hidden, derive: Derive): StandIn[] {
  if (hidden.blind) return [];
  const entries = allEntries(contents);
  const merges = new Set(
    entries.filter(({ event }) => event.entity === 'merge').map(({ event }) => event.step),
  );
  const makings = new Map<string, Event>();
  for (const { event } of entries)
    if (event.from === null && !merges.has(event.step)) makings.set(event.entityId, event);
  const standIns = contents.evidence.flatMap((piece) => {
    if (!hidden.covers(piece.id) || hidden.isStandIn(piece.id) || piece.removed) return [];
    const [own, claim] = [makings.get(piece.id), makings.get(piece.claimId)];
    return own === undefined || claim === undefined ? [] : standIn(piece, own, claim, derive);
  });
  return standIns.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
}

function standIn(piece: Evidence, own: Event, claim: Event, derive: Derive): StandIn {
  const row: Evidence = {
    ...piece,
    id: derive('standIn', piece.id),
    title: null,
    link: null,
    quotation: null,
    lookedAt: piece.lookedAt?.slice(0, 10) ?? null,
    contact: null,
    knownBy: null,
    note: null,
    attachments: [],
    createdAt: claim.at,
    removed: false,
  };
  const id = derive('standIn', own.id);
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
  };
  return { row, event, after: claim.id, madeId: derive('standIn', event.step) };
}

import type { Event } from '../event.ts';
import type { Evidence } from '../evidence.ts';
import { Verdict } from '../verdict.ts';
import type { ReportEntries, ReportEntry } from './model.ts';
import type { Who } from './people.ts';
import type { Redaction } from './redaction.ts';
import type { Review } from '../review.ts';

/** What the entries of a history are told by. */
export interface EntrySurroundings {
  /** All evidence and reviews of the article, removed ones too. */
  evidence: readonly Evidence[];
  reviews: readonly Review[];
  /** The number of each claim that the report may speak of, by id. */
  numbers: ReadonlyMap<string, number>;
  redaction: Redaction;
  who: Who;
}

/**
 * Returns the history as a report gives it: who did what to which claim and when, and what a tick was and became. What
 * a checker wrote is not in it; the report has what stands. Entries about protected sources are counted, not listed.
 */
export function entriesOf(events: readonly Event[], around: EntrySurroundings): ReportEntries {
  const hidden = new Set(
    around.evidence.filter((entry) => around.redaction.covers(entry)).map(({ id }) => id),
  );
  const listed = events.filter((event) => !hidden.has(event.entityId));
  const claimOf = new Map<string, string>([
    ...around.evidence.map(({ id, claimId }) => [id, claimId] as const),
    ...around.reviews.map(({ id, claimId }) => [id, claimId] as const),
  ]);
  return {
    listed: listed.map((event) => entry(event, claimOf, around)),
    leftOut: events.length - listed.length,
  };
}

function entry(
  event: Event,
  claimOf: ReadonlyMap<string, string>,
  { numbers, who }: EntrySurroundings,
): ReportEntry {
  const field =
    event.kind === 'claim.verdictSet' ? 'verdict' : event.kind === 'claim.saidSet' ? 'said' : null;
  return {
    seq: event.seq,
    at: event.at,
    by: who(event.checkerId),
    kind: event.kind,
    claim: numbers.get(claimOf.get(event.entityId) ?? event.entityId) ?? null,
    from: field === null ? null : verdictIn(event.from?.[field]),
    to: field === null ? null : verdictIn(event.to[field]),
    undoes: event.undoes !== null,
  };
}

function verdictIn(value: unknown): Verdict | null {
  return Verdict.safeParse(value).data ?? null;
}

import { Attribution } from '../../model/claim/claim.ts';
import type { Event, Patch } from '../../model/history/event.ts';
import { eventName } from '../../model/history/event-name.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import { Verdict } from '../../model/claim/verdict.ts';
import type { ReportEntries, ReportEntry, ReportEntryDetail } from './model.ts';
import { offersIn, type Offers } from '../offers.ts';
import type { Who } from './people.ts';
import type { Redaction } from '../../protection/redaction.ts';
import { leave, type Left } from '../../protection/rules/leave.ts';
import type { Review } from '../../model/review/review.ts';

type ToldEvent = Left<'event', Omit<Event, 'from' | 'to'>, 'report'> & Pick<Event, 'from' | 'to'>;

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
 * Returns the history as a report gives it: who did what to which claim and when, and what a tick was and became, and what
 * a claim's details are since. Notes are named only; the report has what stands of them. Entries about protected sources are not
 * listed, and where there are any the others are numbered anew: neither a count nor a gap tells how many.
 */
export function entriesOf(events: readonly Event[], around: EntrySurroundings): ReportEntries {
  const listed = toldEntries(events, around);
  const claimOf = new Map<string, string>([
    ...around.evidence.map(({ id, claimId }) => [id, claimId] as const),
    ...around.reviews.map(({ id, claimId }) => [id, claimId] as const),
  ]);
  const offers = offersIn(events);
  const isWhole = listed.length === events.length;
  return {
    listed: listed
      .map((event) => entry(event, claimOf, offers, around))
      .map((told, index) => (isWhole ? told : { ...told, seq: index + 1 })),
    isWhole,
  };
}

/** Returns the entries of a history that a report lists, with what it may tell of them: by the rules of what each is about. */
export function toldEntries(
  events: readonly Event[],
  { evidence, redaction }: Pick<EntrySurroundings, 'evidence' | 'redaction'>,
): ToldEvent[] {
  return openEntries(events, evidence, redaction).map((event) => {
    const { entity, from, to } = event;
    const tell = (patch: Patch): Patch => leave(entity, patch, 'report', redaction);
    return { ...leave('event', event, 'report', redaction), from: from && tell(from), to: tell(to) };
  });
}

/** Returns the entries that are not about a protected source which is not to be named. */
function openEntries(events: readonly Event[], evidence: readonly Evidence[], redaction: Redaction): Event[] {
  const hidden = new Set(evidence.filter((piece) => redaction.covers(piece)).map(({ id }) => id));
  return events.filter(({ entityId }) => !hidden.has(entityId));
}

function entry(
  event: ToldEvent,
  claimOf: ReadonlyMap<string, string>,
  offers: Offers,
  { numbers, who }: EntrySurroundings,
): ReportEntry {
  const field =
    event.kind === 'claim.verdictSet' ? 'verdict' : event.kind === 'claim.saidSet' ? 'said' : null;
  return {
    seq: event.seq,
    at: event.at,
    by: who(event.checkerId),
    kind: event.kind,
    name: eventName(event),
    claim: numbers.get(claimOf.get(event.entityId) ?? event.entityId) ?? null,
    step: event.step,
    offer: offers.get(event.seq) ?? null,
    details: event.from === null ? [] : detailsOf(event),
    from: field === null ? null : verdictIn(event.from?.[field]),
    to: field === null ? null : verdictIn(event.to[field]),
    undoes: event.undoes !== null,
  };
}

/** The fields of a claim that are told with what they have since, and those that are named only. */
const told = ['reason', 'kind', 'correction', 'quote'] as const;
const named = ['tried', 'wouldSettle', 'note'] as const;

function detailsOf({ entity, to }: ToldEvent): ReportEntryDetail[] {
  if (entity !== 'claim') return [];
  const details: ReportEntryDetail[] = [];
  for (const field of told) {
    const value = to[field];
    if (value === null || typeof value === 'string') details.push({ field, value });
  }
  if ('attribution' in to) details.push({ field: 'speaker', value: speakerIn(to['attribution']) });
  for (const field of named) if (field in to) details.push({ field });
  return details;
}

function speakerIn(attribution: unknown): string | null {
  return Attribution.safeParse(attribution).data?.speaker ?? null;
}

function verdictIn(value: unknown): Verdict | null {
  return Verdict.safeParse(value).data ?? null;
}

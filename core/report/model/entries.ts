import { Attribution } from '../../model/claim/claim.ts';
import type { Event, Patch } from '../../model/history/event.ts';
import { eventName } from '../../model/history/event-names.ts';
import type { MaybeProtected } from '../../protection/known-by.ts';
import { Verdict } from '../../model/claim/verdict.ts';
import type { ReportEntries, ReportEntry, ReportEntryDetail } from './model.ts';
import type { Who } from './people.ts';
import type { Redaction } from '../../protection/redaction.ts';
import { disclose, type Disclosed } from '../../protection/rules/disclose.ts';
import type { Review } from '../../model/review/review.ts';
import type { Offer } from '../../model/claim/suggestions.ts';

type DisclosedEvent = Disclosed<'event', Omit<Event, 'from' | 'to'>, 'report'> & Pick<Event, 'from' | 'to'>;

/** What describing the entries of a history needs besides the entries. */
interface EntryContext {
  /** All evidence and reviews of the article, removed ones too, and its protected sources. */
  evidence: readonly (MaybeProtected & { readonly claimId?: string })[];
  reviews: readonly Review[];
  /** The number of each claim that the report may speak of, by id. */
  numbers: ReadonlyMap<string, number>;
  redaction: Redaction;
  who: Who;
}

/**
 * Returns the history as a report shows it: who did what to which claim and when, what a tick was and became, and
 * what a claim's details became. Of notes it only says that they changed, because the report has their present words.
 * Entries about protected sources are not listed. If there are any, the others get new numbers, so that neither a
 * count nor a gap shows how many.
 */
export function entriesOf(events: readonly Event[], around: EntryContext): ReportEntries {
  const listed = disclosedEntries(events, around);
  const claimOf = new Map<string, string>([
    ...around.evidence.flatMap(({ id, claimId }) => (claimId === undefined ? [] : [[id, claimId] as const])),
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

/**
 * Returns the entries of a history that a report lists, with what it may say about each, by the rules of what the
 * entry is about.
 */
export function disclosedEntries(
  events: readonly Event[],
  { evidence, redaction }: Pick<EntryContext, 'evidence' | 'redaction'>,
): DisclosedEvent[] {
  return openEntries(events, evidence, redaction).map((event) => {
    const { entity, from, to } = event;
    const tell = (patch: Patch): Patch => disclose(entity, patch, 'report', redaction);
    return { ...disclose('event', event, 'report', redaction), from: from && tell(from), to: tell(to) };
  });
}

/** Returns the entries except those about protected sources that must not be named. */
function openEntries(
  events: readonly Event[],
  evidence: readonly MaybeProtected[],
  redaction: Redaction,
): Event[] {
  const hidden = new Set(evidence.filter((piece) => redaction.covers(piece)).map(({ id }) => id));
  return events.filter(({ entityId }) => !hidden.has(entityId));
}

function entry(
  event: DisclosedEvent,
  claimOf: ReadonlyMap<string, string>,
  offers: Offers,
  { numbers, who }: EntryContext,
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

/** The fields of a claim whose new value the report shows, and those that it only names. */
const told = ['reason', 'kind', 'correction', 'quote'] as const;
const named = ['tried', 'wouldSettle', 'note'] as const;

function detailsOf({ entity, to }: DisclosedEvent): ReportEntryDetail[] {
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

/**
 * How many of the app's suggestions in a version of the text were shown after an entry about one of them, by the
 * entry's place in the history.
 */
type Offers = ReadonlyMap<number, Offer>;

/** A suggestion as the history has it so far. */
interface Suggested {
  versionId: unknown;
  status: unknown;
  removed: boolean;
}

/**
 * Returns the entries by which the app suggested something, or a checker chose to see more or fewer suggestions. No
 * claim was made or deleted by these. `events` are a whole history, in order.
 */
function offersIn(events: readonly Event[]): Offers {
  const claims = new Map<string, Suggested>();
  const offers = new Map<number, Offer>();
  const counts = new Map<unknown, Offer>();
  const count = ({ versionId, status, removed }: Suggested, by: 1 | -1): void => {
    if (status !== 'suggested') return;
    const { shown, of } = counts.get(versionId) ?? { shown: 0, of: 0 };
    counts.set(versionId, { shown: removed ? shown : shown + by, of: of + by });
  };
  for (const { entity, entityId, kind, to, seq } of events) {
    if (entity !== 'claim') continue;
    const before = claims.get(entityId);
    const after = {
      versionId: to['versionId'] ?? before?.versionId,
      status: to['status'] ?? before?.status,
      removed: 'removed' in to ? to['removed'] === true : (before?.removed ?? false),
    };
    if (before !== undefined) count(before, -1);
    count(after, 1);
    claims.set(entityId, after);
    const isMade = kind === 'claim.made' || kind === 'claim.removed' || kind === 'claim.restored';
    const offer = counts.get(after.versionId);
    if (isMade && after.status === 'suggested' && offer !== undefined) offers.set(seq, offer);
  }
  return offers;
}

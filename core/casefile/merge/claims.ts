import type { Claim } from '../../model/claim/claim.ts';
import { claimFieldsMerged } from '../../model/claim/fields.ts';
import type { Event } from '../../model/history/event.ts';
import type { Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { lastOf, latest, latestText, settingOf, isRemoved, removalsOf } from './registers.ts';
import { type SameEntities, spanOf, type ClaimSpan } from './same-entities.ts';
import { settingsOf, tickOf } from './ticks.ts';
import { isMaking, type EntityHistory } from './entity-history.ts';

const ROOM = 20_000;
const LATEST = claimFieldsMerged('latest');
const TEXTS = claimFieldsMerged('text');

/**
 * Returns a claim as a history leaves it, or null if nobody made it. `work` are the entries about its evidence and
 * reviews. `same` gives the id of its version.
 */
export function claimOf(
  graph: Graph,
  history: EntityHistory,
  work: readonly Entry[],
  same: Pick<SameEntities, 'nameOf'>,
): Claim | null {
  const { writes } = history;
  const made = makingOf(graph, history);
  if (made === undefined) return null;
  const base = made.event.to as unknown as Claim;
  const details = written(graph, writes);
  const { attribution } = { ...base, ...details };
  const status = statusOf(graph, history) ?? base.status;
  return {
    ...base,
    id: history.id,
    versionId: same.nameOf(base.versionId),
    ...(placeOf(graph, writes) ?? { start: base.start, end: base.end, quote: base.quote }),
    status,
    ...details,
    ...verdictOf(graph, writes, base),
    ...saidOf(graph, writes, attribution === null ? null : base),
    removed: isGone(graph, history, status, work),
  };
}

/** The fields that somebody wrote, with their last values. Texts that two people wrote independently are both kept. */
function written(graph: Graph, writes: readonly Entry[]): Partial<Claim> {
  const values = [
    ...LATEST.map((name) => [name, latest(graph, writes, name)] as const),
    ...TEXTS.map((name) => [name, latestText(graph, writes, name, ROOM)] as const),
  ];
  // Setting a field back to null is also setting it.
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/**
 * The entry that made the claim: the one under the claim's own id, or else the one with the least id, among those that
 * count if any do.
 */
function makingOf(graph: Graph, { makings }: EntityHistory): Entry | undefined {
  const counted = makings.filter(({ event }) => !graph.isUndone(event));
  const among = counted.length > 0 ? counted : makings;
  const name = ({ event }: Entry): string => `${event.entityId} ${event.id}`;
  return among.toSorted((a, b) => (name(a) < name(b) ? -1 : 1))[0];
}

/** The place to which it was moved after it was made, if it was. */
function placeOf(graph: Graph, writes: readonly Entry[]): ClaimSpan | null {
  const moves = writes.filter((entry) => !isMaking(entry) && spanOf(entry.event, writes) !== null);
  const last = lastOf(graph, moves).at(-1);
  return last === undefined ? null : spanOf(last.event, writes);
}

function verdictOf(
  graph: Graph,
  writes: readonly Entry[],
  base: Claim,
): Pick<Claim, 'verdict' | 'verdictBy' | 'verdictAt'> {
  const settings = settingsOf(writes, 'verdict');
  if (settings.length === 0)
    return { verdict: base.verdict, verdictBy: base.verdictBy, verdictAt: base.verdictAt };
  const { verdict, by, at } = tickOf(graph, settings, 'verdict');
  return { verdict, verdictBy: by, verdictAt: at };
}

/** A claim without a speaker has no said tick. */
function saidOf(
  graph: Graph,
  writes: readonly Entry[],
  base: Claim | null,
): Pick<Claim, 'said' | 'saidBy' | 'saidAt'> {
  if (base === null) return { said: 'unchecked', saidBy: null, saidAt: null };
  const settings = settingsOf(writes, 'said');
  if (settings.length === 0) return { said: base.said, saidBy: base.saidBy, saidAt: base.saidAt };
  const { verdict, by, at } = tickOf(graph, settings, 'said');
  return { said: verdict, saidBy: by, saidAt: at };
}

/** A suggestion counts as touched as soon as one checker touched it, even if others made the same suggestion. */
function statusOf(graph: Graph, { writes }: EntityHistory): Claim['status'] | undefined {
  const set = settingOf(writes, 'status');
  const touched = set.filter(({ event }) => event.to['status'] !== 'suggested');
  const last = lastOf(graph, touched.length > 0 ? touched : set).at(-1);
  return last?.event.to['status'] as Claim['status'] | undefined;
}

/**
 * An untouched suggestion that is kept aside is marked as removed, even by the entry that makes it. That is not the
 * same as deleting a claim, and ends when somebody touches the claim.
 */
function isGone(
  graph: Graph,
  history: EntityHistory,
  status: Claim['status'],
  work: readonly Entry[],
): boolean {
  const { writes, makings, unmakings } = history;
  const isUnmade = makings.every(({ event }) => graph.isUndone(event));
  if (isUnmade && removalsOf(history).length === 0) return true;
  if (status === 'suggested') {
    const shown = [...settingOf(writes, 'removed'), ...unmakings.map((event) => ({ event }))];
    return lastOf(graph, shown).at(-1)?.event.to['removed'] === true;
  }
  const deletions = removalsOf(history).filter((event) => !isPutAside(graph, event, history));
  return isRemoved(graph, deletions, [...writes, ...work]);
}

/** True for an entry that keeps a suggestion aside: nobody had touched it then. */
function isPutAside(graph: Graph, event: Event, { writes, makings, unmakings }: EntityHistory): boolean {
  if (event.to['removed'] !== true || 'status' in event.to || unmakings.includes(event)) return false;
  const before = [...makings, ...writes].filter((entry) => graph.before(entry.event, event));
  return (
    before.length > 0 && before.every(({ event: { to } }) => (to['status'] ?? 'suggested') === 'suggested')
  );
}

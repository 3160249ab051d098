import { canonicalJson, type Event } from '../../model/history/event.ts';
import type { Id } from '../../kernel/ids.ts';
import { type DeriveId, isOfRedactedEvidence, redactedEvidenceIds, type Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { entityHistories, type EntityHistory } from './entity-history.ts';

/** Which ids belong to the same thing, and which of them represents it. */
export interface SameEntities {
  /** The id that represents a version, block, sentence, claim or piece of evidence. */
  nameOf(id: string): string;
  /**
   * The id of the thing that an entry is about. Null for an entry that says nothing about it: the making of redacted
   * evidence whose source is here, and any change of redacted evidence except that it was removed or moved.
   */
  nameOfEvent(event: Event): string | null;
  /** True for redacted evidence: its source belongs to somebody else and is not here. */
  isRedactedEvidence(id: string): boolean;
}

/**
 * Finds things that have two ids: the same text loaded in two places and cut into the same sentences; claims that two
 * people made independently of the same words; and redacted evidence whose source is here.
 */
export function sameEntities(graph: Graph, derive: DeriveId): SameEntities {
  const names = sameVersions(graph);
  const ofVersion = (id: string): string => {
    const [version = id, part] = id.split('.');
    const name = names.get(version) ?? version;
    return part === undefined ? name : `${name}.${part}`;
  };
  const histories = entityHistories(graph, ({ entityId }) => ofVersion(entityId));
  for (const [id, name] of sameClaims(graph, histories, ofVersion)) names.set(id, name);
  const standsFor = new Map<string, Id>();
  for (const { id, entity, makings } of histories.values()) {
    const redactedId = entity === 'evidence' && makings.length > 0 ? derive('standIn', id) : '';
    if (histories.has(redactedId)) standsFor.set(redactedId, id);
  }
  // Entries about redacted evidence count as entries about its source.
  for (const redactedId of standsFor.keys()) {
    let real = redactedId;
    for (let next = standsFor.get(real); next !== undefined; next = standsFor.get(real)) real = next;
    names.set(redactedId, real);
  }
  const alone = redactedEvidenceIds(graph.entries);
  return {
    nameOf: ofVersion,
    nameOfEvent: (event) => {
      const { entityId, from } = event;
      const isSaid = standsFor.has(entityId)
        ? isOfRedactedEvidence(event)
        : !alone.has(entityId) || from === null || isOfRedactedEvidence(event);
      return isSaid ? ofVersion(entityId) : null;
    },
    isRedactedEvidence: (id) => alone.has(id) && !standsFor.has(id),
  };
}

/** The least id represents all. Ids sort by time, so it is the oldest. */
function sameVersions(graph: Graph): Map<string, string> {
  const least = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const { event } of graph.entries) {
    if (event.entity !== 'version' || !('textHash' in event.to)) continue;
    const key = canonicalJson([event.to['textHash'], event.to['partsHash']]);
    keys.set(event.entityId, key);
    const other = least.get(key);
    if (other === undefined || event.entityId < other) least.set(key, event.entityId);
  }
  return new Map([...keys].map(([id, key]) => [id, least.get(key) ?? id]));
}

/** The span of a claim at some time. */
interface Lain {
  id: string;
  event: Event;
}

function sameClaims(
  graph: Graph,
  histories: ReadonlyMap<string, EntityHistory>,
  nameOf: (versionId: string) => string,
): Map<string, string> {
  const places = new Map<string, Lain[]>();
  for (const { id, entity, writes, makings } of histories.values()) {
    const version = entity === 'claim' ? makings[0]?.event.to['versionId'] : undefined;
    if (typeof version !== 'string') continue;
    for (const { event } of writes) {
      const span = spanOf(event, writes);
      if (span === null) continue;
      const key = `${nameOf(version)} ${wordsOf(span).join('-')}`;
      const lain = places.get(key) ?? [];
      places.set(key, [...lain, { id, event }]);
    }
  }
  const names = new Map<string, string>();
  const nameOfClaim = (id: string): string => {
    const name = names.get(id);
    return name === undefined || name === id ? id : nameOfClaim(name);
  };
  for (const lain of places.values())
    for (const [index, one] of lain.entries())
      for (const other of lain.slice(index + 1)) {
        const pair = [nameOfClaim(one.id), nameOfClaim(other.id)].sort();
        const [first = '', second = ''] = pair;
        if (first !== second && isConcurrent(graph, one.event, other.event)) names.set(second, first);
      }
  return new Map([...names.keys()].map((id) => [id, nameOfClaim(id)]));
}

/** True if neither maker had seen the other's claim. */
function isConcurrent(graph: Graph, a: Event, b: Event): boolean {
  return a.id !== b.id && !graph.before(a, b) && !graph.before(b, a);
}

/** Where the words of a span begin and end. A claim with a full stop and one without are the same. */
function wordsOf({ start, end, quote }: { start: number; end: number; quote: string }): [number, number] {
  const before = /^[^\p{L}\p{N}]*/u.exec(quote)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}]*$/u.exec(quote)?.[0].length ?? 0;
  return before === quote.length ? [start, end] : [start + before, end - after];
}

/** The place of a claim in its version's text, in UTF-16 code units, end exclusive, and the words there. */
export interface ClaimSpan {
  start: number;
  end: number;
  quote: string;
}

/**
 * Returns where an entry puts its claim, or null for an entry that does not move it. An entry holds only what
 * changed. But a quote is as long as its span, so two of the three values give the third. `entries` are those about
 * the claim; they give the words if the span moved to another place with the same words.
 */
export function spanOf(event: Event, entries: readonly Entry[]): ClaimSpan | null {
  const { start, end, quote } = event.to;
  if (start === undefined && end === undefined) return null;
  const words = typeof quote === 'string' ? quote : wordsAmong(entries, Number(end) - Number(start));
  if (words === null) return null;
  const from = start === undefined ? Number(end) - words.length : Number(start);
  return { start: from, end: from + words.length, quote: words };
}

function wordsAmong(entries: readonly Entry[], length: number): string | null {
  const quotes = entries.map(({ event }) => event.to['quote']);
  return (
    quotes.find((quote): quote is string => typeof quote === 'string' && quote.length === length) ?? null
  );
}

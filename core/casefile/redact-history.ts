import { canonicalJson, NO_HASH, type Event, type Patch } from '../model/history/event.ts';
import type { Id } from '../kernel/ids.ts';
import { digestOf, entriesOfLine, type WithheldFields, type Merge } from './merge/entry.ts';
import { headsOf } from './merge/graph.ts';
import { redigested, withSalt, type Hash, chained } from '../model/history/hash-chain.ts';
import {
  cleanFields,
  lastKeptEntries,
  type CaseRedaction,
  blankFields,
  isHiddenFromBlind,
  withoutFindings,
} from './case-redaction.ts';
import type { CaseContents, MergedEntry } from './contents.ts';
import { REDACTED_EVIDENCE_FIELDS, type RedactedEvidence, coveredFields } from './redacted-evidence.ts';
import type { Evidence } from '../model/evidence/evidence.ts';

/** A history without the withheld parts. */
interface RedactedHistory {
  parts: Pick<CaseContents, 'events' | 'veils' | 'merges' | 'merged'>;
  /** How many entries have something withheld now. */
  redacted: number;
  /** True if nothing had to be withheld: every entry is as it was, with its hash. */
  isWhole: boolean;
}

/**
 * Returns an article's history as a case file may show it, with redacted evidence in the place of protected sources.
 *
 * @param full with its files as they leave; `whole` as the library has it
 */
export function redactHistory(
  full: CaseContents,
  hidden: CaseRedaction,
  openRedacted: readonly RedactedEvidence[],
  hash: Hash,
  whole: CaseContents,
): RedactedHistory {
  const redactedSources = openRedacted.map((one) => ({
    ...one,
    event: saltedRedactedEvidence(one.event, hash),
  }));
  const own = full.events.map((event) => redactEntry({ event, veil: full.veils[event.id] ?? {} }, hidden));
  const foreign = full.merged.map((entry) => ({ entry, open: redactEntry(entry, hidden) }));
  const redacted =
    own.filter((open, index) => open !== null && differs(open.event, whole.events[index])).length +
    foreign.filter(({ open }, index) => open !== null && differs(open.event, whole.merged[index]?.event))
      .length;
  const isWhole =
    redactedSources.length === 0 &&
    redacted === 0 &&
    own.every(isKept) &&
    foreign.every(({ open }) => isKept(open));
  if (isWhole) return { parts: full, redacted, isWhole };

  const kept = new Set<Id>(
    [...own, ...foreign.map(({ open }) => open)].flatMap((open) => open?.event.id ?? []),
  );
  const last = lastKeptEntries([...full.merged, ...entriesOfLine(full.events)], kept);
  const merged = foreign.flatMap(({ entry, open }): MergedEntry[] => {
    if (open === null) return [];
    const { event, veil } = withHeads(open, last);
    return [{ mergeId: entry.mergeId, event: unchained(event, hash), parents: last(entry.parents), veil }];
  });
  const heads = putIn(merged, redactedSources, hash);
  const merges = full.merges.map((merge) =>
    remade(cleanFields('merge', merge, hidden.redaction), merged, last, heads, hash),
  );
  const open = own.filter(isKept).map((one) => withMerge(withHeads(one, last), merges));
  const line = lineWith(open, redactedSources, merged);
  return {
    parts: {
      events: chained(
        line.map(({ event }) => event),
        hash,
      ),
      veils: veilsOf(line),
      merges,
      merged,
    },
    redacted,
    isWhole,
  };
}

/**
 * Puts redacted evidence into the article's own history: at the end of the step that made its claim or, if the claim
 * came with a merge, of the merge's step.
 */
function lineWith(
  line: readonly RedactedEvent[],
  redactedSources: readonly RedactedEvidence[],
  merged: readonly MergedEntry[],
): RedactedEvent[] {
  const after = new Map<Id, RedactedEvent[]>();
  const put = (id: Id | undefined, event: Event): void => {
    if (id !== undefined)
      after.set(id, [...(after.get(id) ?? []), { event, veil: REDACTED_EVIDENCE_FIELDS }]);
  };
  const steps = new Map(line.map(({ event }) => [event.step, event]));
  for (const { event, after: claim, madeId } of redactedSources) {
    const mergeId = merged.find((entry) => entry.event.id === event.id)?.mergeId;
    const merge = line.find(
      ({ event: { kind, entityId } }) => kind === 'merge.made' && entityId === mergeId,
    )?.event;
    if (merge === undefined) put(lastOfStep(claim), event);
    else {
      const { step, at, checkerId, sessionId } = merge;
      put(steps.get(step)?.id, { ...event, id: madeId, step, at, checkerId, sessionId });
    }
  }
  function lastOfStep(id: Id): Id | undefined {
    const step = line.find((one) => one.event.id === id)?.event.step;
    return step === undefined ? undefined : steps.get(step)?.id;
  }
  return line.flatMap((one) => [one, ...(after.get(one.event.id) ?? [])]);
}

function isKept<T>(open: T | null): open is T {
  return open !== null;
}

function differs(a: Event, b: Event | undefined): boolean {
  return canonicalJson(a) !== canonicalJson(b);
}

function veilsOf(line: readonly RedactedEvent[]): Record<Id, WithheldFields> {
  const redacted = line.filter(({ veil }) => Object.keys(veil).length > 0);
  return Object.fromEntries(redacted.map(({ event, veil }) => [event.id, veil]));
}

/** Redacted evidence needs no salt: it says nothing that could be guessed, and is the same in each case file. */
function saltedRedactedEvidence(event: Event, hash: Hash): Event {
  return withSalt(event, hash(event.id), hash);
}

/** An entry's place in another library's chain would let words be guessed that were taken out of it. */
function unchained(event: Event, hash: Hash): Event {
  return redigested({ ...event, seq: 1, previousHash: NO_HASH, hash: NO_HASH }, hash);
}

/** A merge names the last entries that it brought in. If one is left out, those before it replace it. */
function withHeads({ event, veil }: RedactedEvent, last: (ids: readonly Id[]) => Id[]): RedactedEvent {
  const heads = headsOf(event);
  if (heads.length === 0) return { event, veil };
  const to = { ...event.to, heads: last(heads), digest: NO_HASH };
  return { event: { ...event, to }, veil: { ...veil, heads: 'cleaned', digest: 'cleaned' } };
}

/** Puts the redacted evidence of claims that came with a merge among the entries of that merge. */
function putIn(
  merged: MergedEntry[],
  redactedSources: readonly RedactedEvidence[],
  hash: Hash,
): Map<Id, Id[]> {
  const heads = new Map<Id, Id[]>();
  for (const { event, after } of redactedSources) {
    const claim = merged.find((entry) => entry.event.id === after);
    if (claim === undefined) continue;
    const { mergeId } = claim;
    merged.push({ mergeId, event: unchained(event, hash), parents: [after], veil: REDACTED_EVIDENCE_FIELDS });
    heads.set(mergeId, [...(heads.get(mergeId) ?? []), event.id]);
  }
  return heads;
}

function remade(
  merge: Merge,
  merged: readonly MergedEntry[],
  last: (ids: readonly Id[]) => Id[],
  heads: ReadonlyMap<Id, Id[]>,
  hash: Hash,
): Merge {
  const own = merged.filter(({ mergeId }) => mergeId === merge.id);
  return {
    ...merge,
    heads: [...last(merge.heads), ...(heads.get(merge.id) ?? [])],
    entries: own.length,
    digest: digestOf(own, hash),
  };
}

/** The entry of a merge says the same as its row. */
function withMerge({ event, veil }: RedactedEvent, merges: readonly Merge[]): RedactedEvent {
  const merge = event.kind === 'merge.made' ? merges.find(({ id }) => id === event.entityId) : undefined;
  if (merge === undefined) return { event, veil };
  const { heads, entries, digest } = merge;
  return {
    event: { ...event, to: { ...event.to, heads, entries, digest } },
    veil: { ...veil, entries: 'cleaned' },
  };
}

interface RedactedEvent {
  event: Event;
  veil: WithheldFields;
}

/**
 * Returns an entry as a case file may show it, with the fields that were withheld, or null for one that is left out.
 * It keeps its id, by which a holder of the whole entry recognises it.
 */
function redactEntry({ event, veil }: RedactedEvent, hidden: CaseRedaction): RedactedEvent | null {
  const { entity, entityId, from } = event;
  if (hidden.blind && isHiddenFromBlind(entity)) return null;
  if (entity === 'source' && hidden.covers(entityId)) return null;
  if (entity === 'evidence' && hidden.covers(entityId)) return coveredEntry({ event, veil }, hidden);
  const blanked = hidden.blind
    ? from === null
      ? { from, to: blankFields(entity, event.to) }
      : { from: withoutFindings(entity, from) as Patch, to: withoutFindings(entity, event.to) as Patch }
    : { from, to: event.to };
  if (Object.keys(blanked.to).length === 0 && Object.keys(event.to).length > 0) return null;
  const cleaned = {
    from: blanked.from && cleanFields(entity, blanked.from, hidden.redaction),
    to: cleanFields(entity, blanked.to, hidden.redaction),
  };
  return {
    event: { ...event, ...cleaned },
    veil: {
      ...(from && cleaned.from && differing(from, cleaned.from, 'before')),
      ...veil,
      ...differing(event.to, blanked.to, 'blank'),
      ...differing(blanked.to, cleaned.to, 'cleaned'),
    },
  };
}

/** Nothing of a protected source is shown. Redacted evidence only shows whether it is still there, and for which claim. */
function coveredEntry({ event, veil }: RedactedEvent, hidden: CaseRedaction): RedactedEvent | null {
  if (!hidden.isRedactedEvidence(event.entityId)) return null;
  if (event.from === null) {
    const to = coveredFields(event.to as unknown as Evidence, hidden.redaction);
    return { event: { ...event, to: { ...to } }, veil };
  }
  const open = (patch: Patch): Patch =>
    Object.fromEntries(Object.entries(patch).filter(([field]) => field === 'removed' || field === 'claimId'));
  const to = open(event.to);
  return Object.keys(to).length === 0 ? null : { event: { ...event, from: open(event.from), to }, veil };
}

function differing(before: Patch, after: Patch, how: WithheldFields[string]): WithheldFields {
  const fields = Object.keys(after).filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, how]));
}

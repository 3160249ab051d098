import type { AttachmentRef, Evidence, KnownBy } from '../../model/evidence/evidence.ts';
import { fieldsWith } from '../../model/evidence/fields.ts';
import type { Event } from '../../model/history/event.ts';
import { rulesOf } from '../../protection/rules/disclose.ts';
import type { Entry } from './entry.ts';
import { filesNamed, wholeFile } from './evidence-files.ts';
import type { Graph } from './graph.ts';
import { byTime, lastOf, latest, latestText, settingOf, isRemoved, removalsOf } from './registers.ts';
import type { SameEntities } from './same-entities.ts';
import { isStanding, isMaking, type EntityHistory } from './entity-history.ts';

const ROOM = 20_000;
const LATEST = fieldsWith('merge', 'latest');
const TEXTS = fieldsWith('merge', 'text');

/** Returns a piece of evidence as a history leaves it, or null where nobody added it, or it was erased. */
export function evidenceOf(
  graph: Graph,
  history: EntityHistory,
  same: Pick<SameEntities, 'nameOf' | 'isRedactedEvidence'>,
): Evidence | null {
  const { writes, makings, unmakings } = history;
  const made = makings[0];
  // One that was erased is nobody’s any more: the entries about it have nothing in them.
  if (made === undefined || Object.keys(made.event.to).length === 0) return null;
  const base = made.event.to as unknown as Evidence;
  const claimId = latest(graph, writes, 'claimId');
  const isUnmade = graph.isUndone(made.event) && unmakings.length === 0 && !staysThere(graph, writes);
  const removed = isUnmade || isRemoved(graph, removalsOf(history), writes);
  const inClaim = same.nameOf(typeof claimId === 'string' ? claimId : base.claimId);
  if (same.isRedactedEvidence(history.id))
    return { ...base, ...BLANK_EVIDENCE, id: history.id, claimId: inClaim, removed };
  const knownBy = knownByOf(graph, writes, base);
  return {
    ...base,
    id: history.id,
    claimId: inClaim,
    ...written(graph, writes),
    protected: isProtected(graph, writes, base),
    ...(knownBy !== undefined && { knownBy }),
    attachments: filesOf(graph, history, base),
    removed,
  };
}

/** The text fields, as they were last written. Texts that two people wrote independently are both kept. */
function written(graph: Graph, writes: readonly Entry[]): Partial<Evidence> {
  const values = [
    ...LATEST.map((name) => [name, latest(graph, writes, name)] as const),
    ...TEXTS.map((name) => [name, latestText(graph, writes, name, ROOM)] as const),
  ];
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
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

/** True where a checker said that it stays, after all that its maker had before them. */
function staysThere(graph: Graph, writes: readonly Entry[]): boolean {
  const said = writes.filter((entry) => 'removed' in entry.event.to && !isMaking(entry));
  return lastOf(graph, said).some(({ event }) => isStanding(event));
}

/**
 * What it is known by. Of lists that were written by people who did not know of each other's all words are kept, and those stay
 * hidden that either hides.
 */
function knownByOf(graph: Graph, writes: readonly Entry[], base: Evidence): Evidence['knownBy'] {
  const last = lastOf(graph, settingOf(writes, 'knownBy'));
  if (last.length === 0) return base.knownBy;
  const words = new Map<string, KnownBy>();
  for (const { event } of last)
    for (const one of (event.to['knownBy'] ?? []) as unknown as KnownBy[]) {
      const key = `${one.kind} ${one.words}`;
      words.set(key, { ...one, hidden: one.hidden || words.get(key)?.hidden === true });
    }
  return words.size === 0 ? null : [...words.values()].slice(0, 100);
}

/** A source that one of two people protects is protected. */
function isProtected(graph: Graph, writes: readonly Entry[], base: Evidence): boolean {
  const last = lastOf(graph, settingOf(writes, 'protected'));
  return last.length === 0 ? base.protected : last.some(({ event }) => event.to['protected'] === true);
}

/**
 * Returns the files of a piece of evidence. Where two people changed them without knowing of each other there are those
 * that either added, without those that either took away after they had them; each once, by what is in it. A clean copy is the file itself where
 * that is here.
 */
function filesOf(graph: Graph, { id, writes }: EntityHistory, base: Evidence): AttachmentRef[] {
  const whole = wholeFile(graph, id);
  const filesIn = (patch: Event['to']): AttachmentRef[] => filesNamed(patch).map(whole);
  const has = (patch: Event['from'], hash: string): boolean =>
    filesIn(patch ?? {}).some((file) => file.hash === hash);
  const set = settingOf(writes, 'attachments');
  const last = lastOf(graph, set);
  const [only] = last;
  if (only === undefined) return eachOnce(base.attachments.map(whole));
  if (last.length === 1) return eachOnce(filesIn(only.event.to));
  const files = new Map<string, AttachmentRef>();
  const added = set.toSorted((a, b) => byTime(graph, a.event, b.event));
  for (const entry of added)
    for (const file of filesIn(entry.event.to)) {
      const adds = isMaking(entry) || !has(entry.event.from, file.hash);
      if (adds && !files.has(file.hash) && !isTakenAway(file.hash, entry.event)) files.set(file.hash, file);
    }
  return [...files.values()].slice(0, 100);

  function isTakenAway(hash: string, addition: Event): boolean {
    return set.some(
      ({ event }) => has(event.from, hash) && !has(event.to, hash) && graph.before(addition, event),
    );
  }
}

/** The files, each once: a clean copy and its original may both be there. */
function eachOnce(files: readonly AttachmentRef[]): AttachmentRef[] {
  const known = new Set<string>();
  return files.filter(({ hash }) => !known.has(hash) && known.add(hash));
}

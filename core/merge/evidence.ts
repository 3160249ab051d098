import type { AttachmentRef, Evidence } from '../evidence.ts';
import type { Event } from '../event.ts';
import type { Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { byTime, lastOf, latest, latestText, settingOf } from './registers.ts';
import { isRemoved, removalsOf } from './removal.ts';
import type { SameThings } from './same-things.ts';
import { isMaking, type Trail } from './trails.ts';

const ROOM = 20_000;

/** Returns a piece of evidence as a history leaves it, or null where nobody added it. */
export function evidenceOf(graph: Graph, trail: Trail, same: Pick<SameThings, 'nameOf'>): Evidence | null {
  const { writes, makings, unmakings } = trail;
  const made = makings[0];
  if (made === undefined) return null;
  const base = made.event.to as unknown as Evidence;
  const field = <Name extends 'kind' | 'stance' | 'target' | 'title' | 'link' | 'lookedAt' | 'contact'>(
    name: Name,
  ): Evidence[Name] => {
    const value = latest(graph, writes, name) as Evidence[Name] | undefined;
    return value === undefined ? base[name] : value;
  };
  const text = (name: 'quotation' | 'note'): string | null => {
    const value = latestText(graph, writes, name, ROOM);
    return value === undefined ? base[name] : value;
  };
  const claimId = latest(graph, writes, 'claimId');
  const isUnmade = graph.isUndone(made.event) && unmakings.length === 0;
  return {
    ...base,
    id: trail.id,
    claimId: same.nameOf(typeof claimId === 'string' ? claimId : base.claimId),
    kind: field('kind'),
    stance: field('stance'),
    target: field('target'),
    title: field('title'),
    link: field('link'),
    quotation: text('quotation'),
    lookedAt: field('lookedAt'),
    contact: field('contact'),
    protected: isProtected(graph, writes, base),
    note: text('note'),
    attachments: filesOf(graph, writes, base),
    removed: isUnmade || isRemoved(graph, removalsOf(trail), writes),
  };
}

/** A source that one of two people protects is protected. */
function isProtected(graph: Graph, writes: readonly Entry[], base: Evidence): boolean {
  const last = lastOf(graph, settingOf(writes, 'protected'));
  return last.length === 0 ? base.protected : last.some(({ event }) => event.to['protected'] === true);
}

/**
 * Returns the files of a piece of evidence. Where two people changed them without knowing of each other there are those
 * that either added, without those that either took away after they had them; each once, by what is in it.
 */
function filesOf(graph: Graph, writes: readonly Entry[], base: Evidence): AttachmentRef[] {
  const set = settingOf(writes, 'attachments');
  const last = lastOf(graph, set);
  const [only] = last;
  if (only === undefined) return base.attachments;
  if (last.length === 1) return filesIn(only.event.to);
  const files = new Map<string, AttachmentRef>();
  const added = set.toSorted((a, b) => byTime(a.event, b.event));
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

function has(patch: Event['from'], hash: string): boolean {
  return filesIn(patch ?? {}).some((file) => file.hash === hash);
}

function filesIn(patch: Event['to']): AttachmentRef[] {
  const files = patch['attachments'];
  return Array.isArray(files) ? (files as unknown as AttachmentRef[]) : [];
}

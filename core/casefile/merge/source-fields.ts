import type { AttachmentRef, KnownBy } from '../../model/evidence/evidence.ts';
import type { Event } from '../../model/history/event.ts';
import type { Entry } from './entry.ts';
import { filesNamed, wholeFile } from './evidence-files.ts';
import type { Graph } from './graph.ts';
import { byTime, lastOf, latest, latestText, settingOf } from './registers.ts';
import { isMaking, isStanding, type EntityHistory } from './entity-history.ts';

const ROOM = 20_000;

/**
 * Returns the fields that a checker wrote, as they were last written: `latestFields` by the clock; of `textFields` that two people
 * wrote independently both are kept.
 */
export function writtenFields(
  graph: Graph,
  writes: readonly Entry[],
  latestFields: readonly string[],
  textFields: readonly string[],
): Record<string, unknown> {
  const values = [
    ...latestFields.map((name) => [name, latest(graph, writes, name)] as const),
    ...textFields.map((name) => [name, latestText(graph, writes, name, ROOM)] as const),
  ];
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** True if a checker decided that it stays, after everything that the entry's maker had seen. */
export function staysThere(graph: Graph, writes: readonly Entry[]): boolean {
  const said = writes.filter((entry) => 'removed' in entry.event.to && !isMaking(entry));
  return lastOf(graph, said).some(({ event }) => isStanding(event));
}

/**
 * What a source is known by. Of lists that were written by people who did not know of each other's all words are kept, and those stay
 * hidden that either hides. `made` is what it was made with.
 */
export function knownByMerged<Made extends KnownBy[] | null | undefined>(
  graph: Graph,
  writes: readonly Entry[],
  made: Made,
): KnownBy[] | null | Made {
  const last = lastOf(graph, settingOf(writes, 'knownBy'));
  if (last.length === 0) return made;
  const words = new Map<string, KnownBy>();
  for (const { event } of last)
    for (const one of (event.to['knownBy'] ?? []) as unknown as KnownBy[]) {
      const key = `${one.kind} ${one.words}`;
      words.set(key, { ...one, hidden: one.hidden || words.get(key)?.hidden === true });
    }
  return words.size === 0 ? null : [...words.values()].slice(0, 100);
}

/** A source is protected if any of several people protects it. `made` is what it was made with. */
export function isProtectedMerged(graph: Graph, writes: readonly Entry[], made: boolean): boolean {
  const last = lastOf(graph, settingOf(writes, 'protected'));
  return last.length === 0 ? made : last.some(({ event }) => event.to['protected'] === true);
}

/**
 * Returns the files of a piece of evidence or a source, `most` at most. If two people changed them independently, the
 * result has the files that either added, without those that either removed after having them. Each file appears
 * once, by its contents. A clean copy becomes the file itself if that is here.
 */
export function filesMerged(
  graph: Graph,
  { id, writes }: EntityHistory,
  made: readonly AttachmentRef[],
  most: number,
): AttachmentRef[] {
  const whole = wholeFile(graph, id);
  const filesIn = (patch: Event['to']): AttachmentRef[] => filesNamed(patch).map(whole);
  const has = (patch: Event['from'], hash: string): boolean =>
    filesIn(patch ?? {}).some((file) => file.hash === hash);
  const set = settingOf(writes, 'attachments');
  const last = lastOf(graph, set);
  const [only] = last;
  if (only === undefined) return eachOnce(made.map(whole));
  if (last.length === 1) return eachOnce(filesIn(only.event.to));
  const files = new Map<string, AttachmentRef>();
  const added = set.toSorted((a, b) => byTime(graph, a.event, b.event));
  for (const entry of added)
    for (const file of filesIn(entry.event.to)) {
      const adds = isMaking(entry) || !has(entry.event.from, file.hash);
      if (adds && !files.has(file.hash) && !isTakenAway(file.hash, entry.event)) files.set(file.hash, file);
    }
  return [...files.values()].slice(0, most);

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

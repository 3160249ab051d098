import { filesNamed, wholeFile } from './merge/evidence-files.ts';
import type { CaseRedaction } from './case-redaction.ts';
import { allEntries, type CaseContents } from './contents.ts';
import { withFileHashes } from '../protection/rules/disclose.ts';
import type { Version } from '../model/article/article.ts';
import type { PreparedMerge } from './merge/prepare.ts';
import { canonicalJson, isSourceEntity, type Event, type Patch } from '../model/history/event.ts';
import type { AttachmentRef, StandsFor } from '../model/evidence/evidence.ts';
import type { Id } from '../kernel/ids.ts';
import type { WithheldFields } from './merge/entry.ts';
import { byClock } from './merge/registers.ts';
import type { CleanedOf, LeftOutWhy } from '../protection/files/cleaning-result.ts';
import type { Hash } from '../model/history/hash-chain.ts';

/**
 * Returns the hashes of all files that an article names: the originals of its versions, and every file that is or was
 * attached to evidence or to a source. Removed files count too, because undoing a step may bring them back.
 */
export function filesIn(contents: CaseContents): Set<string> {
  const hashes = new Set<string>();
  for (const { sourceHash } of contents.versions) if (sourceHash !== null) hashes.add(sourceHash);
  for (const { attachments } of [...contents.evidence, ...contents.sources])
    for (const { hash } of attachments) hashes.add(hash);
  for (const { event } of allEntries(contents))
    if (isSourceEntity(event.entity))
      for (const { hash } of [...filesNamed(event.from), ...filesNamed(event.to)]) hashes.add(hash);
  return hashes;
}

/**
 * Returns the hashes of those files of a case file that add something to the article in this library. A clean copy
 * adds nothing if the whole file is here.
 */
export function filesNeeded(
  contents: CaseContents,
  { graph, after }: Pick<PreparedMerge, 'graph' | 'after'>,
  here: readonly Version[],
): Set<string> {
  const needed = new Set<string>();
  const known = new Map(here.map(({ id, sourceHash }) => [after.nameOf(id), sourceHash]));
  for (const { id, sourceHash } of contents.versions) {
    const own = known.get(after.nameOf(id));
    if (sourceHash !== null && (own === undefined || own === sourceHash)) needed.add(sourceHash);
  }
  const take = (id: string, files: ReturnType<typeof filesNamed>): void => {
    for (const file of files.map(wholeFile(graph, id))) needed.add(file.hash);
  };
  for (const { id, attachments } of [...contents.evidence, ...contents.sources]) take(id, attachments);
  for (const { event } of allEntries(contents))
    if (isSourceEntity(event.entity))
      take(event.entityId, [...filesNamed(event.from), ...filesNamed(event.to)]);
  return needed;
}

/**
 * Returns the hashes of the files that would be in a case file: the originals of versions, and what is or was attached
 * to the evidence and sources that it shows. Files of protected sources are left out without being read.
 */
export function filesToClean(full: CaseContents, hidden: CaseRedaction): Set<string> {
  const hashes = new Set(full.versions.flatMap(({ sourceHash }) => sourceHash ?? []));
  if (!hidden.blind) {
    for (const { id, attachments } of [...full.evidence, ...full.sources])
      if (!hidden.covers(id)) for (const { hash } of attachments) hashes.add(hash);
    for (const { event } of allEntries(full))
      if (isSourceEntity(event.entity) && !hidden.covers(event.entityId))
        for (const { hash } of [...filesNamed(event.from), ...filesNamed(event.to)]) hashes.add(hash);
  }
  for (const hash of hashes) if (hidden.redaction.coversFile(hash)) hashes.delete(hash);
  return hashes;
}

/** What is done with a file that leaves. A clean copy has its own hash and size. */
export type FileFate =
  | { what: 'asIs' }
  | { what: 'cleaned'; hash: string; size: number; why: CleanedOf }
  | { what: 'leftOut'; why: LeftOutWhy };

/** What is done with each of an article's files, by hash. `other` holds for every file that is not listed. */
export interface FileFates {
  readonly of: ReadonlyMap<string, FileFate>;
  readonly other: FileFate;
}

/** For a case file that names protected sources: every file leaves as it is. */
export const unchangedFiles: FileFates = { of: new Map(), other: { what: 'asIs' } };

/** The entry that first has a file, and the file's place in it. A copy refers to its original by them. */
type Places = ReadonlyMap<string, Omit<StandsFor, 'how'>>;

/**
 * Returns an article's contents with the files that leave. Both the state and the history name a cleaned file by the
 * hash of its clean copy, and a left-out file by the hash of nothing. So no hash of a withheld file is in the case
 * file. A copy refers to its original by the entry that first has it: whoever has that entry whole has the file.
 */
export function withDisclosedFiles(full: CaseContents, fates: FileFates, hash: Hash): CaseContents {
  const places = placesOf(full);
  const fateOf = (file: string): FileFate => fates.of.get(file) ?? fates.other;
  const source = (file: string): string | null => {
    const fate = fateOf(file);
    return fate.what === 'cleaned' ? fate.hash : fate.what === 'leftOut' ? null : file;
  };
  const attached = (evidenceId: Id, ref: AttachmentRef): AttachmentRef => {
    const fate = ref.standsFor?.how === 'leftOut' ? null : fateOf(ref.hash);
    if (fate === null || fate.what === 'asIs') return ref;
    const { entry, place } = ref.standsFor ??
      places.get(`${evidenceId} ${ref.hash}`) ?? { entry: evidenceId, place: 0 };
    return fate.what === 'cleaned'
      ? { ...ref, hash: fate.hash, size: fate.size, standsFor: { entry, place, how: 'cleaned' } }
      : {
          ...ref,
          hash: hash(`left out ${entry} ${String(place)}`),
          size: 0,
          standsFor: { entry, place, how: 'leftOut' },
        };
  };
  const withAttached = <Row extends { id: Id; attachments: AttachmentRef[] }>(row: Row): Row => ({
    ...row,
    attachments: row.attachments.map((ref) => attached(row.id, ref)),
  });
  const patch = (event: Event, values: Patch): Patch => {
    const named = withFileHashes(event.entity, values, source);
    if (!isSourceEntity(event.entity) || !Array.isArray(values['attachments'])) return named;
    return { ...named, attachments: filesNamed(values).map((ref) => attached(event.entityId, ref)) };
  };
  const entry = (event: Event, veil: WithheldFields): { event: Event; veil: WithheldFields } => {
    const [from, to] = [event.from && patch(event, event.from), patch(event, event.to)];
    return {
      event: { ...event, from, to },
      veil: { ...changed(event.from, from, 'before'), ...veil, ...changed(event.to, to, 'cleaned') },
    };
  };
  const own = full.events.map((event) => entry(event, full.veils[event.id] ?? {}));
  return {
    ...full,
    versions: full.versions.map((version) => withFileHashes('version', version, source)),
    evidence: full.evidence.map(withAttached).map((piece) => withFileHashes('evidence', piece, source)),
    sources: full.sources.map(withAttached).map((one) => withFileHashes('source', one, source)),
    events: own.map(({ event }) => event),
    veils: Object.fromEntries(
      own.filter(({ veil }) => Object.keys(veil).length > 0).map(({ event, veil }) => [event.id, veil]),
    ),
    merged: full.merged.map((one) => ({ ...one, ...entry(one.event, one.veil) })),
  };
}

/** The earliest entry that has each file of each piece of evidence and source. */
function placesOf(full: CaseContents): Places {
  const places = new Map<string, Omit<StandsFor, 'how'>>();
  const entries = allEntries(full).filter(({ event }) => isSourceEntity(event.entity));
  for (const { event } of entries.sort((a, b) => byClock(a.event, b.event))) {
    for (const [place, ref] of filesNamed(event.to).entries()) {
      const key = `${event.entityId} ${ref.hash}`;
      if (!places.has(key)) places.set(key, { entry: event.id, place });
    }
  }
  return places;
}

function changed(before: Patch | null, after: Patch | null, how: WithheldFields[string]): WithheldFields {
  const fields = Object.keys(after ?? {}).filter(
    (field) => canonicalJson(before?.[field]) !== canonicalJson(after?.[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, how]));
}

import { canonicalJson, type Event, type Patch } from '../model/history/event.ts';
import type { AttachmentRef, StandsFor } from '../model/evidence/evidence.ts';
import type { Id } from '../kernel/ids.ts';
import type { Veil } from './merge/entry.ts';
import { filesNamed } from './merge/files.ts';
import { byClock } from './merge/registers.ts';
import type { CleanedOf, LeftOutWhy } from '../protection/files/cleaned-file.ts';
import type { Hash } from '../model/history/salted.ts';
import type { CaseContents } from './contents.ts';
import { allEntries } from './hidden.ts';

/** What becomes of a file that leaves: its clean copy has a hash and a size of its own. */
export type FileFate =
  | { what: 'asIs' }
  | { what: 'cleaned'; hash: string; size: number; why: CleanedOf }
  | { what: 'leftOut'; why: LeftOutWhy };

/** What becomes of an article's files, by hash; `other`: of those that are not among them. */
export interface FileFates {
  readonly of: ReadonlyMap<string, FileFate>;
  readonly other: FileFate;
}

/** Of a case file that names everybody: every file leaves as it is. */
export const allAsTheyAre: FileFates = { of: new Map(), other: { what: 'asIs' } };

/** The entry that first has a file, and its place there: what stands for the file is told by that. */
type Places = ReadonlyMap<string, Omit<StandsFor, 'how'>>;

/**
 * Returns an article's contents with its files as they leave: what names one that was cleaned has the hash of its clean copy, and
 * what names one that is left out has the hash of nothing; in the state, and in the history, where the veil says so. No hash of a
 * file that does not leave is in it. The file that something stands for is told by the entry that first has it: whoever has that
 * entry whole has the file.
 */
export function withLeavingFiles(full: CaseContents, fates: FileFates, hash: Hash): CaseContents {
  const places = placesOf(full);
  const fateOf = (file: string): FileFate => fates.of.get(file) ?? fates.other;
  const source = (file: string | null): string | null => {
    const fate = file === null ? null : fateOf(file);
    return fate?.what === 'cleaned' ? fate.hash : fate?.what === 'leftOut' ? null : file;
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
  const patch = (event: Event, values: Patch): Patch => {
    if (event.entity === 'version' && typeof values['sourceHash'] === 'string')
      return { ...values, sourceHash: source(values['sourceHash']) };
    if (event.entity !== 'evidence' || !Array.isArray(values['attachments'])) return values;
    return { ...values, attachments: filesNamed(values).map((ref) => attached(event.entityId, ref)) };
  };
  const entry = (event: Event, veil: Veil): { event: Event; veil: Veil } => {
    const [from, to] = [event.from && patch(event, event.from), patch(event, event.to)];
    return {
      event: { ...event, from, to },
      veil: { ...changed(event.from, from, 'before'), ...veil, ...changed(event.to, to, 'cleaned') },
    };
  };
  const own = full.events.map((event) => entry(event, full.veils[event.id] ?? {}));
  return {
    ...full,
    versions: full.versions.map((version) => ({ ...version, sourceHash: source(version.sourceHash) })),
    evidence: full.evidence.map((piece) => ({
      ...piece,
      attachments: piece.attachments.map((ref) => attached(piece.id, ref)),
    })),
    events: own.map(({ event }) => event),
    veils: Object.fromEntries(
      own.filter(({ veil }) => Object.keys(veil).length > 0).map(({ event, veil }) => [event.id, veil]),
    ),
    merged: full.merged.map((one) => ({ ...one, ...entry(one.event, one.veil) })),
  };
}

/** The earliest entry that has each file of each piece of evidence. */
function placesOf(full: CaseContents): Places {
  const places = new Map<string, Omit<StandsFor, 'how'>>();
  const entries = allEntries(full).filter(({ event }) => event.entity === 'evidence');
  for (const { event } of entries.sort((a, b) => byClock(a.event, b.event))) {
    for (const [place, ref] of filesNamed(event.to).entries()) {
      const key = `${event.entityId} ${ref.hash}`;
      if (!places.has(key)) places.set(key, { entry: event.id, place });
    }
  }
  return places;
}

function changed(before: Patch | null, after: Patch | null, how: Veil[string]): Veil {
  const fields = Object.keys(after ?? {}).filter(
    (field) => canonicalJson(before?.[field]) !== canonicalJson(after?.[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, how]));
}

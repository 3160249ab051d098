import { evidenceFromSource, type AskedOfSource } from './evidence-from-source.ts';
import type { EvidenceDetails, Surroundings } from '../evidence/evidence.ts';
import type { SourceEntry } from './source-text.ts';
import type { ReadFile, Recording } from './transcripts.ts';

/** A moment of a recording, or a part of it, that is to be evidence. */
export interface Mark {
  /** Seconds from the beginning; `until` is null for a moment. */
  readonly at: number;
  readonly until: number | null;
  /** What is said then; null if nobody wrote it down. */
  readonly quotation: string | null;
  /** What the transcript has around these words; null where it does not have them like that. */
  readonly surroundings: Surroundings | null;
}

/** Returns the mark of a moment, or of a part: from the earlier second to the later one. Tenths of a second are kept. */
export function markedTime(one: number, other: number | null): Pick<Mark, 'at' | 'until'> {
  const [first, last] = [tenths(one), other === null ? null : tenths(other)];
  if (last === null || last === first) return { at: first, until: null };
  return { at: Math.min(first, last), until: Math.max(first, last) };
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

/**
 * Returns evidence that a recording says something at a time. The recording is its source, since that was heard. Words of a protected source's
 * transcript are as protected as that source: such evidence is known by its names as well, and has its file, so that it goes with it.
 */
export function evidenceFromRecording(
  { entry, file }: Recording,
  transcript: ReadFile | null,
  { at, until, quotation, surroundings }: Mark,
  asked: AskedOfSource,
): EvidenceDetails {
  const locator = { kind: 'time', at, until } as const;
  const details = evidenceFromSource(entry, { hash: file.hash, quotation, locator, surroundings }, asked);
  const other = quotation === null || transcript === null ? null : protectedFile(transcript, entry);
  if (other === null) return details;
  const known = [...(details.knownBy ?? []), ...(other.source.knownBy ?? [])];
  return {
    ...details,
    protected: true,
    knownBy: known.length === 0 ? null : known.slice(0, 100),
    attachments: [...details.attachments, other.file],
  };
}

/** The file of a transcript that another source has, which is protected; else null. */
function protectedFile({ entry: { source }, file }: ReadFile, recording: SourceEntry) {
  if (!source.protected || recording.source.attachments.some(({ hash }) => hash === file.hash)) return null;
  const found = source.attachments.find(({ hash }) => hash === file.hash);
  return found === undefined ? null : { source, file: found };
}

import type { AttachmentRef } from '../evidence/evidence.ts';
import type { SourceEntry, SourceFile } from './source-text.ts';

/** A recording among an article's sources. */
export interface Recording {
  readonly entry: SourceEntry;
  readonly file: AttachmentRef;
}

/** A text that was read, and the source that has it. */
export interface ReadFile {
  readonly entry: SourceEntry;
  readonly file: SourceFile;
}

/** How a file came to be a recording's transcript, the surest way first. */
const WAYS = ['byHand', 'sameName', 'likeName'] as const;

/** Returns the recordings among these sources. */
export function recordingsIn(entries: readonly SourceEntry[]): Recording[] {
  return entries.flatMap((entry) =>
    entry.files.flatMap(({ hash, reading }) => {
      const file = entry.source.attachments.find((one) => one.hash === hash);
      return reading.state === 'recording' && file !== undefined ? [{ entry, file }] : [];
    }),
  );
}

/** Returns the texts among these sources, each file once. */
export function textsIn(entries: readonly SourceEntry[]): ReadFile[] {
  const found = new Map<string, ReadFile>();
  for (const entry of entries)
    for (const file of entry.files)
      if (file.reading.state === 'read' && !found.has(file.hash)) found.set(file.hash, { entry, file });
  return [...found.values()];
}

/**
 * Returns the transcripts of a recording, the surest first: other files of its own source, where a checker put them, then files of any source
 * that have its name.
 */
export function transcriptsOf(recording: Recording, entries: readonly SourceEntry[]): ReadFile[] {
  const own = ownTexts(recording);
  const others = textsIn(entries).filter(({ file }) => !own.some((one) => one.file.hash === file.hash));
  const named = (way: (typeof WAYS)[number]): ReadFile[] =>
    others.filter(({ file }) => wayOf(recording, file) === way);
  return [...own, ...named('sameName'), ...named('likeName')];
}

/** Returns the recording that a file is, or that it is the transcript of; null if there is none. */
export function recordingOf(hash: string, entries: readonly SourceEntry[]): Recording | null {
  const recordings = recordingsIn(entries);
  const itself = recordings.find(({ file }) => file.hash === hash);
  if (itself !== undefined) return itself;
  const text = textsIn(entries).find(({ file }) => file.hash === hash);
  if (text === undefined) return null;
  for (const way of WAYS) {
    const found = recordings.find((recording) => wayOf(recording, text.file) === way);
    if (found !== undefined) return found;
  }
  return null;
}

function wayOf(recording: Recording, { hash, name }: SourceFile): (typeof WAYS)[number] | null {
  if (recording.entry.source.attachments.some((file) => file.hash === hash)) return 'byHand';
  return namedLike(recording.file.name, name);
}

/** The texts of a recording's own source: those after it first, since the one that was chosen last stands right after it. */
function ownTexts({ entry, file }: Recording): ReadFile[] {
  const { attachments } = entry.source;
  const at = attachments.findIndex(({ hash }) => hash === file.hash);
  return [...attachments.slice(at + 1), ...attachments.slice(0, at)].flatMap(({ hash }) => {
    const text = entry.files.find((one) => one.hash === hash && one.reading.state === 'read');
    return text === undefined ? [] : [{ entry, file: text }];
  });
}

/** A language ('.nl', '_en-GB'), or what such a file is called. */
const ADDED =
  /^[\s._-]+\(?(?:\p{L}{2,3}(?:-\p{L}{2,4})?|(?:transcri|subtitle|caption|ondertitel)\p{L}*)\)?$/u;

/**
 * Returns whether a file has a recording's name, but for the ending: interview.srt of interview.mp3. One that adds a language or the word
 * for what it is has a name like it: interview.nl.vtt, Interview transcript.txt. Some programs keep the recording's ending: interview.mp3.srt.
 */
export function namedLike(recording: string, text: string): 'sameName' | 'likeName' | null {
  const name = stemOf(text);
  const whole = plain(recording);
  const names = [stemOf(recording), whole];
  if (names.includes(name)) return 'sameName';
  return names.some((one) => one !== '' && name.startsWith(one) && ADDED.test(name.slice(one.length)))
    ? 'likeName'
    : null;
}

/** A disk may write a letter and its accent as two characters. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}

function stemOf(name: string): string {
  return plain(name).replace(/\.[^.]*$/u, '');
}

/** Returns the files of a recording's source once a text is its transcript: right after it, before others that it has. */
export function withTranscript({ entry, file }: Recording, transcript: AttachmentRef): AttachmentRef[] {
  return entry.source.attachments
    .filter(({ hash }) => hash !== transcript.hash)
    .flatMap((one) => (one.hash === file.hash ? [one, transcript] : [one]));
}

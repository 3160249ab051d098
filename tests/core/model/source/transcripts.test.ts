import { expect, test } from 'vitest';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import type { ReadState, SourceEntry } from '../../../../core/model/source/source-text.ts';
import {
  namedLike,
  recordingOf,
  recordingsIn,
  transcriptsOf,
  withTranscript,
} from '../../../../core/model/source/transcripts.ts';
import { emptySource } from '../../../../core/model/source/source.ts';

const someId = '01900000-0000-7000-8000-000000000001';
const read: ReadState = {
  state: 'read',
  readAt: '2026-03-04T10:00:00.000Z',
  language: 'en',
  passages: 3,
  pages: null,
  warnings: [],
};
const recording: ReadState = { state: 'recording', mediaType: 'audio/mpeg' };

/** A file by its name: its hash is made of it. */
function fileNamed(name: string): AttachmentRef {
  const hash = Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64);
  return { hash, name, size: 10, mediaType: '' };
}

function hashOf(name: string): string {
  return fileNamed(name).hash;
}

/** A source with these files: those that are named like sound are recordings, the rest are texts that were read. */
function sourceOf(...names: string[]): SourceEntry {
  const attachments = names.map(fileNamed);
  const files = attachments.map(({ hash, name }) => ({
    hash,
    name,
    reading: /\.(?:mp3|wav|webm)(?:$)/.test(name) ? recording : read,
  }));
  const source = {
    ...emptySource,
    id: someId,
    articleId: someId,
    attachments,
    createdBy: someId,
    createdAt: '2026-03-04T10:00:00.000Z',
    removed: false,
  };
  return { source, evidenceId: null, files };
}

function transcriptNames(name: string, entries: readonly SourceEntry[]): string[] {
  const found = recordingsIn(entries).find(({ file }) => file.name === name);
  if (found === undefined) throw new Error('no such recording');
  return transcriptsOf(found, entries).map(({ file }) => file.name);
}

test.each([
  ['interview.mp3', 'interview.srt', 'sameName'],
  ['Interview.MP3', 'interview.vtt', 'sameName'],
  ['interview.mp3', 'interview.mp3.srt', 'sameName'],
  ['cafe\u0301.wav', 'café.txt', 'sameName'],
  ['interview.mp3', 'interview.nl.vtt', 'likeName'],
  ['interview.mp3', 'interview_en-GB.srt', 'likeName'],
  ['interview.mp3', 'Interview transcript.txt', 'likeName'],
  ['interview.mp3', 'interview (transcriptie).docx', 'likeName'],
  ['interview.mp3', 'interview 2.srt', null],
  ['interview.mp3', 'interviews.srt', null],
  ['council.wav', 'council-minutes.pdf', null],
  ['council.wav', 'agenda council.txt', null],
  ['.mp3', 'notes.txt', null],
])('%s and %s: %s', (one, other, how) => {
  expect(namedLike(one, other)).toBe(how);
});

test('a transcript that a checker chose comes first, then those of the same name, then those of a name like it', () => {
  const entries = [
    sourceOf('talk.nl.vtt'),
    sourceOf('talk.mp3', 'dictated.txt'),
    sourceOf('talk.srt'),
    sourceOf('minutes.pdf'),
  ];
  expect(transcriptNames('talk.mp3', entries)).toEqual(['dictated.txt', 'talk.srt', 'talk.nl.vtt']);
});

test('choosing another transcript puts it first and keeps the files that were there', () => {
  const entry = sourceOf('cover.txt', 'talk.mp3', 'first.txt');
  const [talk] = recordingsIn([entry]);
  if (talk === undefined) throw new Error('no recording');
  const attachments = withTranscript(talk, fileNamed('second.srt'));
  expect(attachments.map(({ name }) => name)).toEqual(['cover.txt', 'talk.mp3', 'second.srt', 'first.txt']);
  expect(transcriptNames('talk.mp3', [sourceOf(...attachments.map(({ name }) => name))])).toEqual([
    'second.srt',
    'first.txt',
    'cover.txt',
  ]);
  const again = withTranscript(
    { ...talk, entry: { ...entry, source: { ...entry.source, attachments } } },
    fileNamed('first.txt'),
  );
  expect(again.map(({ name }) => name)).toEqual(['cover.txt', 'talk.mp3', 'first.txt', 'second.srt']);
});

test('a transcript leads to its recording: the one it was put with, else the one it is named like', () => {
  const entries = [
    sourceOf('talk.mp3'),
    sourceOf('talk.nl.mp3'),
    sourceOf('other.wav', 'dictated.txt'),
    sourceOf('talk.nl.srt'),
    sourceOf('dictated.txt'),
  ];
  const leads = (name: string) => recordingOf(hashOf(name), entries)?.file.name ?? null;
  expect(leads('talk.nl.srt')).toBe('talk.nl.mp3');
  expect(leads('dictated.txt')).toBe('other.wav');
  expect(leads('talk.mp3')).toBe('talk.mp3');
  expect(leads('minutes.pdf')).toBeNull();
});

test('what is not read is no transcript, and a locked recording is none', () => {
  const waiting = sourceOf('talk.srt');
  for (const file of waiting.files) file.reading = { state: 'waiting' };
  expect(transcriptNames('talk.mp3', [sourceOf('talk.mp3'), waiting])).toEqual([]);
  const locked = sourceOf('talk.mp3');
  for (const file of locked.files) file.reading = { state: 'locked' };
  expect(recordingOf(hashOf('talk.srt'), [locked, sourceOf('talk.srt')])).toBeNull();
});

import { expect, test } from 'vitest';
import { EvidenceDetails, type AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { evidenceFromRecording, markedTime } from '../../../../core/model/source/evidence-from-recording.ts';
import { restsOn } from '../../../../core/model/source/rests-on.ts';
import { emptySource, type Source } from '../../../../core/model/source/source.ts';
import type { SourceEntry } from '../../../../core/model/source/source-text.ts';

const articleId = '01900000-0000-7000-8000-000000000001';
const sound: AttachmentRef = { hash: 'a'.repeat(64), name: 'talk.mp3', size: 9, mediaType: 'audio/mpeg' };
const text: AttachmentRef = { hash: 'b'.repeat(64), name: 'talk.srt', size: 9, mediaType: '' };
const asked = { articleId, stance: 'supports', target: 'both', lookedAt: '2026-03-05' } as const;
const words = { quotation: 'The quay was closed.', surroundings: { before: '', after: 'All day.' } };

function entryOf(id: number, details: Partial<Source>): SourceEntry {
  const source: Source = {
    ...emptySource,
    id: `01900000-0000-7000-8000-00000000000${id}`,
    articleId,
    createdBy: articleId,
    createdAt: '2026-03-04T10:00:00.000Z',
    removed: false,
    ...details,
  };
  const files = source.attachments.map(({ hash, name }) => ({
    hash,
    name,
    reading: { state: 'waiting' as const },
  }));
  return { source, evidenceId: null, files };
}

const recording = { entry: entryOf(3, { kind: 'recording', attachments: [sound] }), file: sound };

function transcriptIn(entry: SourceEntry) {
  const file = entry.files.find(({ hash }) => hash === text.hash);
  if (file === undefined) throw new Error('no transcript');
  return { entry, file };
}

test('a mark is evidence of the recording at that time, with the words that were said', () => {
  const transcript = transcriptIn(entryOf(4, { attachments: [text] }));
  const mark = { ...markedTime(12.34, null), ...words };
  const details = EvidenceDetails.parse(evidenceFromRecording(recording, transcript, mark, asked));
  expect(details).toMatchObject({
    kind: 'recording',
    stance: 'supports',
    target: 'both',
    title: 'talk.mp3',
    quotation: words.quotation,
    surroundings: words.surroundings,
    locator: { kind: 'time', at: 12.3, until: null },
    sourceId: recording.entry.source.id,
    sourceHash: sound.hash,
    protected: false,
    attachments: [],
  });
});

test('a mark without words quotes nothing', () => {
  const mark = { ...markedTime(3, null), quotation: null, surroundings: null };
  const details = EvidenceDetails.parse(evidenceFromRecording(recording, null, mark, asked));
  expect(details).toMatchObject({ quotation: null, surroundings: null, sourceHash: sound.hash });
});

test('a part goes from the earlier second to the later one, and one without length is a moment', () => {
  expect(markedTime(9, 4.04)).toEqual({ at: 4, until: 9 });
  expect(markedTime(4, 9)).toEqual({ at: 4, until: 9 });
  expect(markedTime(4.01, 4.04)).toEqual({ at: 4, until: null });
});

test('words of a protected transcript make evidence as protected, which rests on both sources', () => {
  const knownBy = [{ kind: 'name' as const, words: 'Marit Kolk', hidden: true }];
  const hidden = entryOf(4, { attachments: [text], protected: true, knownBy });
  const mark = { ...markedTime(3, 5), ...words };
  const details = EvidenceDetails.parse(evidenceFromRecording(recording, transcriptIn(hidden), mark, asked));
  expect(details).toMatchObject({ protected: true, knownBy, attachments: [text] });
  expect(restsOn(details, hidden.source, true)).toBe(true);
  expect(restsOn(details, recording.entry.source, true)).toBe(true);
  // Nothing of the transcript is in a mark without words.
  const silent = { ...mark, quotation: null, surroundings: null };
  expect(evidenceFromRecording(recording, transcriptIn(hidden), silent, asked)).toMatchObject({
    protected: false,
    attachments: [],
  });
});

test('a transcript among the recording’s own files adds nothing', () => {
  const entry = entryOf(3, { attachments: [sound, text], protected: true });
  const mark = { ...markedTime(3, 5), ...words };
  const details = evidenceFromRecording({ entry, file: sound }, transcriptIn(entry), mark, asked);
  expect(details).toMatchObject({ protected: true, attachments: [] });
});

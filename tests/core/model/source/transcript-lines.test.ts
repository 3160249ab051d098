import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceBlock } from '../../../../core/model/source/source-text.ts';
import {
  lineAt,
  timelineOf,
  transcriptLines,
  wordsSaid,
  type TranscriptLine,
} from '../../../../core/model/source/transcript-lines.ts';

function line(
  at: number | null,
  until: number | null,
  text: string,
  speaker: string | null = null,
): TranscriptLine {
  return { at, until, speaker, text };
}

function said(lines: readonly TranscriptLine[], at: number, until: number | null) {
  return wordsSaid(lines, timelineOf(lines), at, until);
}

const talk = [
  line(0, 4, 'The quay was closed.', 'Anna'),
  line(4, 9, 'Since when?', 'Tom'),
  line(10, 14, 'Since the second of March.', 'Anna'),
  line(14, 18, 'Nobody told the ferry.', 'Anna'),
];

test('the line at a time is the last one that began, whatever the order of the file', () => {
  const seconds = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.array(fc.option(seconds), { maxLength: 30 }), seconds, (times, second) => {
      const lines = times.map((at, index) => line(at, null, String(index)));
      const begun = times.filter((at) => at !== null && at <= second) as number[];
      const place = lineAt(timelineOf(lines), second);
      if (begun.length === 0) expect(place).toBe(-1);
      else {
        expect(times[place]).toBe(Math.max(...begun));
        expect(times.lastIndexOf(Math.max(...begun))).toBe(place);
      }
    }),
  );
});

test('sentences of one time are one line, and a line with a name and a time above what is said is none', () => {
  const time = (at: number, until: number | null) => ({ kind: 'time', at, until }) as const;
  const blocks: SourceBlock[] = [
    {
      kind: 'paragraph',
      locator: { kind: 'paragraph', paragraph: 1 },
      speaker: null,
      passages: [{ ordinal: 0, text: 'Recorded at the quay.', locator: { kind: 'paragraph', paragraph: 1 } }],
    },
    {
      kind: 'boilerplate',
      locator: time(3, null),
      speaker: null,
      passages: [{ ordinal: 1, text: 'Anna (00:00:03)', locator: time(3, null) }],
    },
    {
      kind: 'paragraph',
      locator: time(3, 5),
      speaker: 'Anna',
      passages: [
        { ordinal: 2, text: 'It was closed.', locator: time(3, 5) },
        { ordinal: 3, text: 'All day.', locator: time(3, 8) },
        { ordinal: 4, text: 'And the next.', locator: time(8, null) },
      ],
    },
  ];
  expect(transcriptLines(blocks)).toEqual([
    line(null, null, 'Recorded at the quay.'),
    line(3, 8, 'It was closed. All day.', 'Anna'),
    line(8, null, 'And the next.', 'Anna'),
  ]);
});

test('what is said at a moment is the line of that moment, or the one right before it', () => {
  expect(said(talk, 11, null)).toEqual({
    quotation: 'Since the second of March.',
    surroundings: { before: 'Since when?', after: 'Nobody told the ferry.' },
  });
  expect(said(talk, 22, null)?.quotation).toBe('Nobody told the ferry.');
  expect(said(talk, 24, null)).toBeNull();
  expect(said(talk.slice(1), 2, null)).toBeNull();
});

test('what is said between two moments are all lines that touch them; another speaker begins a line', () => {
  expect(said(talk, 8, 15)?.quotation).toBe('Since when?\nSince the second of March. Nobody told the ferry.');
  expect(said(talk, 9, 10)).toBeNull();
  expect(said([line(0, null, 'First.'), line(5, null, 'Second.')], 2, 4)?.quotation).toBe('First.');
});

test('words of times that are out of order stand in the order of the file', () => {
  const mixed = [line(10, 12, 'Later.'), line(0, 2, 'Earlier.'), line(12, 14, 'Last.')];
  expect(said(mixed, 0, 14)?.quotation).toBe('Later. Earlier. Last.');
  expect(said(mixed, 1, null)).toEqual({
    quotation: 'Earlier.',
    surroundings: { before: 'Later.', after: 'Last.' },
  });
});

test('a text without times says nothing at any time', () => {
  const plain = [line(null, null, 'The quay was closed.')];
  expect(said(plain, 3, null)).toBeNull();
  expect(said(plain, 0, 100)).toBeNull();
});

test('a quotation is no longer than evidence may hold, and what is cut off stands after it', () => {
  const long = [line(0, 4, 'a'.repeat(15_000)), line(4, 8, 'b'.repeat(15_000))];
  const words = said(long, 0, 8);
  expect(words?.quotation).toHaveLength(20_000);
  expect(words?.surroundings.after).toBe('b'.repeat(2000));
});

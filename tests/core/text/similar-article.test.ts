import { expect, test } from 'vitest';
import { isSharedText, distinctivePhrases } from '../../../core/text/similar-article.ts';

const first = [
  'The ferry to Oldhaven sails again from Monday.',
  'Repairs took eleven weeks, the owner said.',
  'About 900 people cross the strait every day.',
  'The town paid for a bus round the bay.',
  'Nobody knows yet what the repairs cost.',
];

test('an edited text is a version of the same story, whatever became of its order, marks and length', () => {
  const edited = [
    first[3]!,
    'Repairs took nine weeks, the owner said.',
    first[0]!,
    first[2]!,
    'New: a bridge.',
  ];
  expect(isSharedText(first, edited)).toBe(true);
  expect(isSharedText(edited, first)).toBe(true);
  expect(isSharedText(first.slice(0, 2), first)).toBe(true);
  expect(
    isSharedText(
      first,
      first.map((sentence) => `“${sentence.toUpperCase()}”`),
    ),
  ).toBe(true);
});

test('another story with a sentence in common is not, and short turns of phrase are not', () => {
  const other = [
    first[2]!,
    'The pier of Nieuwdorp was painted green by volunteers.',
    'Painting went on until the rain came in the afternoon.',
  ];
  expect(isSharedText(first, other)).toBe(false);
  expect(
    isSharedText(['Read more.', 'Why so?', 'That is it.'], ['Read more.', 'Why so?', 'That is it.']),
  ).toBe(false);
  expect(isSharedText([], first)).toBe(false);
});

test('phrases come from all over a text, each of its longest words', () => {
  const many = Array.from(
    { length: 40 },
    (_, at) => `Sentence ${at} says extraordinarily remarkable things of it.`,
  );
  const phrases = distinctivePhrases(many);
  expect(phrases).toHaveLength(8);
  expect(phrases[0]).toContain('extraordinarily remarkable');
  expect(distinctivePhrases(first)).toHaveLength(5);
  expect(distinctivePhrases(['Short.'])).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSharedText, distinctivePhrases, similarTitles } from '../../../core/text/similar-article.ts';

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

test('an edited title is of the same story, another title is not, and neither is a short one by chance', () => {
  const isLike = similarTitles('Ferry to Oldhaven sails again');
  expect(isLike('FÉRRY to Oldhaven, sails again!')).toBe(true);
  expect(isLike('Ferry to Oldhaven sails again on Monday')).toBe(true);
  expect(isLike('Painters finish the pier of Nieuwdorp')).toBe(false);
  expect(similarTitles('Live: news')('Live: news!')).toBe(true);
  expect(similarTitles('Live: news')('Live: new')).toBe(false);
  expect(similarTitles('…')('…')).toBe(false);
});

test('a title that is given up early is one that has too few triples in common', () => {
  const word = fc.constantFrom('ferry', 'haven', 'ha', 'havenha', 'aaaa', 'aaa', 'sails', 'é', '2026');
  const title = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(title, title, (one, other) => {
      expect(similarTitles(one)(other)).toBe(isLikeByTriples(one, other));
    }),
    { numRuns: 500 },
  );
});

/** The rule as it is said: the same words, or at least .72 by Dice's coefficient of letter triples. */
function isLikeByTriples(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) => title.normalize('NFKD').replace(/\p{M}/gu, ''));
  if (a === undefined || b === undefined || a === '' || b === '') return false;
  if (a === b) return true;
  if (a.length < 12 || b.length < 12) return false;
  const triples = (text: string): string[] =>
    Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3));
  const left = triples(b);
  let common = 0;
  for (const triple of triples(a)) {
    const at = left.indexOf(triple);
    if (at === -1) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length - 4) >= 0.72;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimReviewsIn, DEEPEST } from '../../../core/archives/claim-review.ts';
import { jsonValues } from '../../../core/archives/json-values.ts';

/** Cuts a text at some places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}

const review = fc.string({ maxLength: 20 }).map((words) => ({
  '@type': 'ClaimReview',
  claimReviewed: `a${words}`,
  itemReviewed: { author: { name: '{["' } },
}));
/** Lists and objects of any shape with reviews in them, and other things. */
const { feed } = fc.letrec<{ feed: unknown }>((tie) => ({
  feed: fc.oneof(
    { maxDepth: 7, depthSize: 'medium' },
    review,
    fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 1 })),
    fc.array(tie('feed'), { maxLength: 5 }),
    fc.dictionary(fc.string({ maxLength: 5 }), tie('feed'), { maxKeys: 4 }),
  ),
}));
const places = fc.array(fc.nat(), { maxLength: 8 });

test('a text that is read value by value gives the reviews that it has as a whole, whatever its shape', () => {
  fc.assert(
    fc.property(
      feed,
      places,
      fc.nat(2),
      fc.integer({ min: 250, max: 2000 }),
      (value, cuts, space, largest) => {
        const text = JSON.stringify(value, null, space);
        const values = jsonValues(DEEPEST, largest);
        const found = cut(text, cuts).flatMap((piece) => values.add(piece));
        expect([values.isBroken(), values.isCutOff()]).toEqual([false, false]);
        const checks = found.flatMap((part) => claimReviewsIn(JSON.parse(part.text), part.depth).checks);
        expect(checks).toEqual(claimReviewsIn(JSON.parse(text)).checks);
      },
    ),
  );
});

test('a text that ends early is told as cut off, with the whole reviews before', () => {
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 6 }), fc.nat(), (reviews, place) => {
      const text = JSON.stringify({ note: '{["', dataFeedElement: reviews });
      const short = text.slice(0, 1 + (place % (text.length - 1)));
      const values = jsonValues(DEEPEST);
      const found = [...values.add(short), ...values.rest()];
      expect(values.isCutOff()).toBe(true);
      const whole = reviews.filter(
        (_, at) =>
          short.length >=
          JSON.stringify({ note: '{["', dataFeedElement: reviews.slice(0, at + 1) }).length - 2,
      );
      expect(found.map((part) => JSON.parse(part.text) as unknown)).toEqual(
        JSON.parse(JSON.stringify(whole)),
      );
    }),
  );
});

test('several texts after each other are read', () => {
  const values = jsonValues(DEEPEST);
  expect(values.add('\uFEFF{"a": 1}\n[2]\r\n{"b"').map(({ text }) => text)).toEqual(['{"a": 1}', '[2]']);
  expect(values.add(': 3}\n').map(({ text }) => text)).toEqual(['{"b": 3}']);
  expect([values.isBroken(), values.isCutOff()]).toEqual([false, false]);
});

test.each(['{"a": [1}', ']', '{} and more', '"{"', '['.repeat(5000)])('%.20s is no JSON', (text) => {
  const values = jsonValues(DEEPEST);
  values.add(text);
  expect(values.isBroken()).toBe(true);
});

test.each([
  ['an element that never ends', '{"a": ', '[1, 2, "three"], '],
  ['a string that never ends', '[{"@type": "ClaimReview", "claimReviewed": "', 'the bridge '],
  ['lists in lists', '['.repeat(900), '[[]], '],
])('%s takes no more memory than the largest value', (_, begin, more) => {
  const values = jsonValues(DEEPEST, 1000);
  values.add(begin);
  let given = 0;
  for (let time = 0; time < 2000; time++)
    given += values.add(more).reduce((sum, { text }) => sum + text.length, 0);
  // What was neither given nor forgotten is what is kept.
  expect(given).toBeLessThanOrEqual(begin.length + 2000 * more.length);
  expect(values.rest().reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(1000);
  expect(values.isCutOff()).toBe(true);
});

test('a value may have any number of others in it', () => {
  const values = jsonValues(DEEPEST, 500_000);
  const text = `[${Array<string>(200_000).fill('{}').join(', ')}`;
  expect(values.add(text)).toHaveLength(200_000);
});

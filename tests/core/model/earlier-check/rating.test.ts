import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictOfRating } from '../../../../core/model/earlier-check/rating.ts';

test.each([
  ['False', 'refuted'],
  ['  FALSE! ', 'refuted'],
  ['Pants on Fire', 'refuted'],
  ['Onwaar', 'refuted'],
  ['Größtenteils erfunden', 'refuted'],
  ['C’est faux', 'refuted'],
  ['Bulo', 'refuted'],
  ['True', 'verified'],
  ['Klopt', 'verified'],
  ['Cierto', 'verified'],
  ['Unproven', 'unverifiable'],
  ['Unbelegt', 'unverifiable'],
  ['Half true', null],
  ['Mostly False', null],
  ['Misleading', null],
  ['Not false', null],
  ['', null],
] as const)('%s amounts to %s', (words, verdict) => {
  expect(verdictOfRating(words, null)).toBe(verdict);
});

test('a number counts where there are no words, at an end of its scale', () => {
  const scale = (value: number, worst = 1, best = 5) => verdictOfRating('', { value, worst, best });
  expect([1, 2, 3, 5].map((value) => scale(value))).toEqual(['refuted', null, null, 'verified']);
  expect(scale(-1)).toBeNull();
  expect(scale(1, 1, 1)).toBeNull();
  expect(scale(5, 5, 1)).toBeNull();
  expect(verdictOfRating('Needs context', { value: 1, worst: 1, best: 5 })).toBeNull();
});

test('whatever words a rating has, the same words give the same verdict in any case and with any marks', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(verdictOfRating(`“${words.toUpperCase()}”`, null)).toBe(
        verdictOfRating(words.toUpperCase(), null),
      );
    }),
  );
});

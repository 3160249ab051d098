import { expect, test } from 'vitest';
import { claimFigures, compareWithFigure } from '../../../core/calculation/compare.ts';

test.each([
  ['nl', '13.6', '%', 'De stijging was 14 procent.', 'rounded', 1],
  ['nl', '14', '%', 'De stijging was 14 procent.', 'equal', null],
  ['nl', '13.4', '%', 'De stijging was 14 procent.', 'other', null],
  ['nl', '0.13636', null, 'De stijging was 13,6 procent.', 'rounded', 0.1],
  ['nl', '0.13636', null, 'De stijging was 13,7 procent.', 'other', null],
  ['en', '2345678', null, 'It counts 2.3 million inhabitants.', 'rounded', 100000],
  ['en', '2355678', null, 'It counts 2.3 million inhabitants.', 'other', null],
  ['de', '14812', null, 'Es kamen 15.000 Menschen.', 'rounded', 1000],
  ['de', '15012', null, 'Es kamen 15.000 Menschen.', 'rounded', 100],
  ['de', '15512', null, 'Es kamen 15.000 Menschen.', 'other', null],
  ['fr', '1250.5', 'EUR', 'Le loyer est de 1 250,50 euros.', 'equal', null],
  ['fr', '1250', 'GBP', 'Le loyer est de 1 250 euros.', 'other', null],
  ['es', '7', null, 'Había al menos 5 testigos.', 'within', null],
  ['es', '4', null, 'Había al menos 5 testigos.', 'other', null],
  ['en', '120', null, 'Between 100 and 150 people came.', 'within', null],
  ['nl', '34', '%', 'Een derde van de huizen staat leeg.', 'rounded', 3.33],
  ['nl', '25', '%', 'Een derde van de huizen staat leeg.', 'other', null],
  ['en', '12.5', null, 'It rose by 12 per cent.', 'other', null],
])('%s: %s %s beside “%s”: %s', (language, value, unit, words, agreement, step) => {
  const [figure] = claimFigures(words, language);
  if (figure === undefined) throw new Error('no figure was found');
  const compared = compareWithFigure({ value, unit }, figure);
  expect(compared.agreement).toBe(agreement);
  if (step === null) expect(compared.step).toBe(null);
  else expect(compared.step).toBeCloseTo(step, 6);
});

test('a fall is told without its sign', () => {
  const [figure] = claimFigures('Prices fell by 12 per cent.', 'en');
  if (figure === undefined) throw new Error('no figure was found');
  expect(compareWithFigure({ value: '-12', unit: '%' }, figure)).toEqual({
    agreement: 'equal',
    isTurned: true,
    difference: null,
    step: null,
  });
});

test('by how much a result differs is told without what computers lose of decimals', () => {
  const differenceOf = (value: string, words: string) => {
    const [figure] = claimFigures(words, 'en');
    if (figure === undefined) throw new Error('no figure was found');
    return compareWithFigure({ value, unit: null }, figure).difference;
  };
  expect(differenceOf('0.3', 'It grew by 0.1 metres.')).toBe(0.2);
  expect(differenceOf('250', 'Some 300 people came.')).toBe(null);
  expect(differenceOf('210', 'It counted 300 people.')).toBe(-90);
  expect(differenceOf('4', 'At least 5 people came.')).toBe(null);
});

test('dates are no figures', () => {
  expect(claimFigures('Op 9 juni 2022 gebeurde het.', 'nl')).toEqual([]);
});

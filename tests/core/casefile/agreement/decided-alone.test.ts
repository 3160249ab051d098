import { expect, test } from 'vitest';
import { decidedByOne } from '../../../../core/casefile/agreement/agreement.ts';
import { translator } from '../../../../core/i18n/translate.ts';

test.each([
  [2, 1, 'Only Noor decided 2 more claims, only Bram 1.'],
  [1, 0, 'Only Noor decided 1 more claim.'],
  [0, 3, 'Only Bram decided 3 more claims.'],
  [0, 0, null],
])('what only one decided is told: %i and %i', (onlyFirst, onlySecond, told) => {
  const names = { first: 'Noor', second: 'Bram' };
  expect(decidedByOne({ onlyFirst, onlySecond }, names, translator('en'))).toBe(told);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexKeys } from '../../../core/match/index-keys.ts';

test('gives stems and numbers in their order, without small words, case and accents', () => {
  expect(indexKeys('The bridges were shut for 14 days', 'en')).toEqual(['bridg', 'shut', '14', 'dai']);
  expect(indexKeys('Les élections de 2024', 'fr-BE')).toEqual(indexKeys('élection 2024', 'fr'));
  expect(indexKeys('De schepen', 'nl')).toEqual(indexKeys('schepen', 'nl'));
});

test('whatever a text says, its keys are letters and digits alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('en', 'nl', 'de', 'tr', 'und', ''),
      (text, language) => {
        for (const key of indexKeys(text, language)) expect(key).toMatch(/^[\p{L}\p{N}]+$/u);
      },
    ),
  );
});

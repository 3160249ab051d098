import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSearchable, readQuery } from '../../../core/model/search.ts';

const said = (query: string): string[] =>
  readQuery(query).map(
    ({ words, kind, not }) => `${not ? '-' : ''}${kind === 'phrase' ? `"${words}"` : `${words}*`}`,
  );

describe('a query', () => {
  test.each([
    ['harbour bridge', ['harbour*', 'bridge*']],
    ['"harbour bridge" ferry', ['"harbour bridge"', 'ferry*']],
    ['ferry -late', ['ferry*', '-"late"']],
    ['ferry -"very late"', ['ferry*', '-"very late"']],
    ['“gold vault” „Brücke“ «pont neuf»', ['"gold vault"', '"Brücke"', '"pont neuf"']],
    ['4,10 2.4m wi-fi', ['4,10*', '2.4m*', 'wi-fi*']],
    ['"not closed', ['"not closed"']],
    [' - "" ? ... ', []],
    ['-late', ['-"late"']],
    ['AND OR NOT NEAR(a b) col:x', ['AND*', 'OR*', 'NOT*', 'NEAR(a*', 'b)*', 'col:x*']],
  ])('%s', (query, terms) => {
    expect(said(query)).toEqual(terms);
  });

  test('that only excludes finds nothing', () => {
    expect(isSearchable(readQuery('-late'))).toBe(false);
    expect(isSearchable(readQuery(''))).toBe(false);
    expect(isSearchable(readQuery('ferry -late'))).toBe(true);
  });

  test('can be anything, and is read in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (query) => {
        for (const { words } of readQuery(query)) expect(words).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
    expect(readQuery('"'.repeat(100_000))).toEqual([]);
  });
});

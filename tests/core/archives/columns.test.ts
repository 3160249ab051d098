import { expect, test } from 'vitest';
import { checkOfRow, guessColumns } from '../../../core/archives/columns.ts';

test('tells columns by their headings, in several languages, and uses each once', () => {
  expect(guessColumns(['Claim Reviewed', 'Claimant', 'Textual rating', 'Review URL', 'Date'])).toEqual({
    claim: 'Claim Reviewed',
    claimant: 'Claimant',
    rating: 'Textual rating',
    address: 'Review URL',
    published: 'Date',
  });
  expect(guessColumns(['Uitspraak', 'Spreker', 'Oordeel', 'Datum', 'Link', 'Opmerking'])).toEqual({
    claim: 'Uitspraak',
    claimant: 'Spreker',
    rating: 'Oordeel',
    published: 'Datum',
    address: 'Link',
  });
  expect(guessColumns(['1', '2', ''])).toEqual({});
});

test('makes a check of a row, and none of one without a claim', () => {
  const names = ['id', 'text', 'verdict', 'day'];
  const checkOf = checkOfRow(names, { claim: 'text', rating: 'verdict', claimed: 'day' });
  expect(checkOf(['1', 'Rents rose by 8 percent.', 'Onwaar', '12 mei 2023'])).toMatchObject({
    claim: 'Rents rose by 8 percent.',
    rating: 'Onwaar',
    verdict: 'refuted',
    claimed: '2023-05-12',
    publisher: null,
  });
  expect(checkOf(['2', '—', 'x', ''])).toBeNull();
  expect(checkOf(['3'])).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeOf, readTypedDate, stepDate, writeTypedDate } from '../../../core/wording/typed-date.ts';

const today = '2026-11-24';

test.each([
  ['24-11-2026', '2026-11-24'],
  ['24 november 2026', '2026-11-24'],
  ['24 November 2026', '2026-11-24'],
  ['1 mrt. 2026', '2026-03-01'],
  ['1 maart 2026', '2026-03-01'],
  ['1st March 2026', '2026-03-01'],
  ['1e maart 2026', '2026-03-01'],
  ['November 24, 2026', '2026-11-24'],
  ['24/11/26', '2026-11-24'],
  ['4-3-2026', '2026-03-04'],
  ['11/24/2026', '2026-11-24'],
  ['november 2026', '2026-11'],
  ['11-2026', '2026-11'],
  ['2026', '2026'],
  ['2026-11-24', '2026-11-24'],
  ['2026-11-24T10:00:00.000Z', '2026-11-24T10:00:00.000Z'],
  ['24 november 2026, 9.30', '2026-11-24T09:30'],
  [' 24-11-2026  14:05 ', '2026-11-24T14:05'],
  ['3 nov', '2026-11-03'],
  ['3 dec', '2025-12-03'],
  ['24-11', '2026-11-24'],
  ['yesterday', '2026-11-23'],
  ['Vandaag', '2026-11-24'],
])('%s is %s', (typed, date) => {
  expect(readTypedDate(typed, today)).toBe(date);
});

test.each([
  '',
  'soon',
  '24',
  '31 februari 2026',
  '2026-02-31',
  '2026-13',
  '31-31-2026',
  '24 ju 2026',
  '24 nov 24 2026',
  '24-11-2026 25:00',
  'november 2026, 10:00',
  '24 november 2026 somewhere',
])('%j is no date', (typed) => {
  expect(readTypedDate(typed, today)).toBeNull();
});

test.each(['en', 'nl'] as const)('what is written in a field in %s is read as the same date', (language) => {
  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  const length = fc.constantFrom(4, 7, 10, 16);
  fc.assert(
    fc.property(day, length, (at, units) => {
      const date = at.toISOString().slice(0, units);
      expect(readTypedDate(writeTypedDate(date, language), today)).toBe(date);
    }),
  );
});

test('a date steps by what it is known to', () => {
  expect(stepDate('2026-12-31', 1)).toBe('2027-01-01');
  expect(stepDate('2026-01', -1)).toBe('2025-12');
  expect(stepDate('2026', 1)).toBe('2027');
});

test('a month and a year have a first and a last day', () => {
  expect(edgeOf('2024-02', 'last')).toBe('2024-02-29');
  expect(edgeOf('2024', 'last')).toBe('2024-12-31');
  expect(edgeOf('9999', 'last')).toBe('9999-12-31');
  expect(stepDate('9999-12', 1)).toBe('9999-12');
  expect(edgeOf('2024-02', 'first')).toBe('2024-02-01');
  expect(edgeOf('2024', 'first')).toBe('2024-01-01');
  expect(edgeOf('2024-02-03T10:00', 'last')).toBe('2024-02-03');
});

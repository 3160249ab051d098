import { describe, expect, test } from 'vitest';
import { formatAgo, formatPartialDate, languageName } from '../../../../renderer/desk/app-state/formats.ts';

describe('formatPartialDate', () => {
  test('is as precise as the date is', () => {
    expect(formatPartialDate('2022', 'en')).toBe('2022');
    expect(formatPartialDate('2022-06', 'en')).toBe('Jun 2022');
    expect(formatPartialDate('2022-06-14', 'en')).toBe('14 Jun 2022');
    expect(formatPartialDate('2022-03-14', 'nl')).toBe('14 mrt 2022');
  });

  test('keeps the day of a moment as it is written, in any time zone', () => {
    expect(formatPartialDate('2022-06-14T23:30:00-11:00', 'en')).toBe('14 Jun 2022');
    expect(formatPartialDate('2022-06-14T00:10:00+14:00', 'en')).toBe('14 Jun 2022');
  });

  test('leaves a day that does not exist as it was written', () => {
    expect(formatPartialDate('2022-13-40', 'en')).toBe('2022-13-40');
  });
});

describe('formatAgo', () => {
  const now = new Date(2026, 2, 10, 15, 0);
  const ago = (at: Date, language: 'en' | 'nl' = 'en'): string => formatAgo(at.toISOString(), now, language);

  test('counts minutes within the hour, then gives the time, the day before, the day, the year', () => {
    expect(ago(new Date(2026, 2, 10, 14, 59, 40))).toBe('now');
    expect(ago(new Date(2026, 2, 10, 14, 55))).toBe('5 min. ago');
    expect(ago(new Date(2026, 2, 10, 9, 5))).toBe('09:05');
    expect(ago(new Date(2026, 2, 9, 23, 0))).toBe('yesterday');
    expect(ago(new Date(2026, 2, 8, 9, 0))).toBe('8 Mar');
    expect(ago(new Date(2025, 11, 31, 9, 0))).toBe('31 Dec 2025');
  });

  test('speaks Dutch', () => {
    expect(ago(new Date(2026, 2, 9, 9, 0), 'nl')).toBe('gisteren');
    expect(ago(new Date(2026, 1, 3, 9, 0), 'nl')).toBe('3 feb');
  });

  test('takes a moment ahead of this clock for now', () => {
    expect(ago(new Date(2026, 2, 10, 15, 4))).toBe('now');
  });
});

test('names a language in the language of the interface, and gives back what it does not know', () => {
  expect(languageName('nl', 'en')).toBe('Dutch');
  expect(languageName('nl', 'nl')).toBe('Nederlands');
  expect(languageName('und', 'en')).toBe('');
  expect(languageName('x!', 'en')).toBe('x!');
});

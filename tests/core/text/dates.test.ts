import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PartialDate } from '../../../core/model/article/article.ts';
import { dateAtStart, readDate } from '../../../core/text/dates.ts';
import { isDate } from '../../../core/wording/typed-date.ts';

describe('dateAtStart', () => {
  it.each([
    ['2022-06In een poging', '2022-06', 7],
    ['2022-06-14 10:30 In een', '2022-06-14T10:30', 16],
    ['2022-06-14T10:30:00+0200', '2022-06-14T10:30:00+02:00', 24],
    ['14 juni 2022', '2022-06-14', 12],
    ['dinsdag 14 juni 2022, 10.30 uur', '2022-06-14T10:30', 31],
    ['14 juni 2022 om 10:30', '2022-06-14T10:30', 21],
    ['June 14, 2022 at 4:05 pm', '2022-06-14T16:05', 24],
    ['Tuesday, 14 June 2022', '2022-06-14', 21],
    ['14. Juni 2022, 17.45 Uhr', '2022-06-14T17:45', 24],
    ['1er mars 2022 à 18h05', '2022-03-01T18:05', 21],
    ['8 de marzo de 2023', '2023-03-08', 18],
    ['maart 2024', '2024-03', 10],
    ['14.06.2022', '2022-06-14', 10],
    ['14-06-2022', '2022-06-14', 10],
    ['14/06/2022', '2022-06-14', 10],
    ['06/14/2022', '2022-06-14', 10],
    ['5/6/2022', '2022', 8],
  ])('reads %s as %s', (text, date, length) => {
    expect(dateAtStart(text)).toMatchObject({ date, length });
    expect(PartialDate.safeParse(date).success).toBe(true);
  });

  it.each([
    '300 per dag',
    '31 februari 2022',
    '2022-13-40',
    '2022 was een zwart jaar',
    'mei en juni',
    '14:30 uur',
  ])('reads no date in %s', (text) => expect(dateAtStart(text)).toBeNull());
});

describe('readDate', () => {
  it.each([
    ['20220614', '2022-06-14'],
    ['20220614T103000', '2022-06-14T10:30:00'],
    ['Tue, 14 Jun 2022 10:30:00 +0200', '2022-06-14T10:30:00'],
    ['2022', '2022'],
    [' 2022-06-14T08:30:00.000Z ', '2022-06-14T08:30:00Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59Z'],
    ['2022-06-14T08:30:00+99:00', '2022-06-14T08:30:00'],
  ])('reads %s as %s', (text, date) => expect(readDate(text)).toBe(date));
  it('reads no date in words', () => expect(readDate('gisteren')).toBeNull());

  it('gives nothing that the details of an article would call wrong, whatever stands there', () => {
    const two = fc.nat(99).map((number) => String(number).padStart(2, '0'));
    const zone = fc.oneof(
      fc.constantFrom('', 'Z'),
      fc.tuple(fc.constantFrom('+', '-'), two, fc.constantFrom('', ':'), two).map((parts) => parts.join('')),
    );
    const day = fc.tuple(fc.integer({ min: 1, max: 9999 }), two, two);
    const time = fc.option(fc.tuple(two, two, fc.option(two)));
    fc.assert(
      fc.property(day, time, zone, fc.boolean(), ([year, month, date], clock, after, isIso) => {
        const hours = clock?.filter((part) => part !== null).join(':') ?? '';
        const written = isIso
          ? `${String(year).padStart(4, '0')}-${month}-${date}${hours && `T${hours}${after}`}`
          : `${Number(date)} juni ${year} ${hours}`;
        const read = readDate(written);
        if (read !== null) expect(isDate(read), `${written}: ${read}`).toBe(true);
      }),
    );
  });
});

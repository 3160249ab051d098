import { describe, expect, it } from 'vitest';
import { dateWriter } from '../../../core/report/dates.ts';

describe('dateWriter', () => {
  const en = dateWriter('en', 'Europe/Amsterdam');
  const nl = dateWriter('nl', 'Europe/Amsterdam');

  it('writes moments in the zone and the language', () => {
    expect(en.moment('2024-09-18T09:10:00.000Z')).toBe('18 September 2024, 11:10');
    expect(nl.moment('2024-01-18T23:30:00.000Z')).toBe('19 januari 2024, 00:30');
  });

  it('writes dates as exactly as they were given', () => {
    expect(nl.date('2024')).toBe('2024');
    expect(nl.date('2024-09')).toBe('september 2024');
    expect(nl.date('2024-09-18')).toBe('18 september 2024');
    expect(nl.date('2024-09-18T06:05')).toBe('18 september 2024, 06:05');
    expect(nl.date('2024-09-18T06:05:09.5Z')).toBe('18 september 2024, 08:05');
    expect(nl.date('2024-09-18T23:05+00:00')).toBe('19 september 2024, 01:05');
  });

  it('shows what is no date as it is', () => {
    expect(en.date('2024-13-45')).toBe('2024-13-45');
    expect(en.moment('soon')).toBe('soon');
  });

  it('names the zone as people do, in summer and winter alike', () => {
    expect(en.zone).toBe('Central European Time');
    expect(nl.zone).toBe('Midden-Europese tijd');
    expect(dateWriter('en', 'UTC').zone).toBe('Coordinated Universal Time');
  });

  it('names the day once when a span stays in it', () => {
    expect(en.range('2024-09-18T08:41:00.000Z', '2024-09-18T11:52:00.000Z')).toBe(
      '18 September 2024, 10:41 to 13:52',
    );
    expect(nl.range('2024-09-18T08:41:00.000Z', '2024-09-19T11:52:00.000Z')).toBe(
      '18 september 2024, 10:41 tot 19 september 2024, 13:52',
    );
    expect(nl.range('2024-09-18T08:41:01.000Z', '2024-09-18T08:41:50.000Z')).toBe('18 september 2024, 10:41');
  });
});

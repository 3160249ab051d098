import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptBackups } from '../../../db/backup/schedule.ts';

const day = (at: string): string => at.slice(0, 10);
const made = (...moments: string[]): { at: string }[] =>
  moments.map((at) => ({ at: `2026-03-${at}:00.000Z` }));
const kept = (backups: { at: string }[]): string[] =>
  keptBackups(backups, day).map(({ at }) => at.slice(8, 16));

describe('which backups are kept', () => {
  test('the last ten days, where there is one a day', () => {
    const days = Array.from({ length: 14 }, (_, at) => `${String(at + 1).padStart(2, '0')}T08:00`);
    expect(kept(made(...days))).toEqual(days.slice(4).reverse());
  });

  test('many made in an hour do not push out the days before', () => {
    const before = ['01T08:00', '02T08:00', '03T08:00', '03T17:00', '04T08:00', '05T08:00', '06T08:00'];
    const today = Array.from({ length: 12 }, (_, at) => `07T09:${String(at + 10)}`);
    expect(kept(made(...before, ...today))).toEqual([
      ...today.slice(-5).reverse(),
      '06T08:00',
      '05T08:00',
      '04T08:00',
      '03T17:00',
      '02T08:00',
    ]);
  });

  test('ten of one day, where there is no other', () => {
    const today = Array.from({ length: 12 }, (_, at) => `07T09:${String(at + 10)}`);
    expect(kept(made(...today))).toEqual(today.slice(2).reverse());
  });

  test('never more than ten, never fewer than there are up to ten, the newest five always', () => {
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-02-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 40 }), (moments) => {
        const backups = moments.map((date) => ({ at: date.toISOString() }));
        const left = keptBackups(backups, day);
        expect(left).toHaveLength(Math.min(10, backups.length));
        const newest = backups.map(({ at }) => at).sort((a, b) => b.localeCompare(a));
        expect(left.slice(0, 5).map(({ at }) => at)).toEqual(newest.slice(0, 5));
        expect(new Set(left).size).toBe(left.length);
      }),
    );
  });

  test('the one that was made just now stays, though the clock was put back', () => {
    const before = made(...Array.from({ length: 12 }, (_, at) => `07T09:${String(at + 10)}`));
    const [late] = made('07T07:30');
    if (late === undefined) throw new Error('there is none');
    const left = keptBackups([...before, late], day, late);
    expect(left).toHaveLength(10);
    expect(left[0]).toBe(late);
  });
});

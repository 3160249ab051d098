import { describe, expect, it } from 'vitest';
import { resultsCsv } from '../../../core/results/csv.ts';
import { isWithin } from '../../../core/model/library/period.ts';
import { byOutlet, bySpeaker, resultOf, type ArticleResult } from '../../../core/results/results.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportOf } from '../../helpers/report.ts';
import { stateFrom } from '../../helpers/report-state.ts';

function results(): ArticleResult[] {
  const second = stateFrom({
    details: { title: '=kop', outlet: 'Dagblad van het Wad', published: '2024-10' },
    blocks: ['Het regent, zegt Brandsma. Het waait.'],
    claims: [
      {
        quote: 'Het regent',
        speaker: 'Brandsma',
        verdict: 'verified',
        said: 'verified',
        evidence: [{ title: 'KNMI' }],
      },
      { quote: 'Het waait.', verdict: 'refuted', correction: 'Het is stil.' },
    ],
  });
  const third = stateFrom({ blocks: ['Niets.'], claims: [{ quote: 'Niets.', status: 'suggested' }] });
  return [harbourState(), second, third].map((state) =>
    resultOf(reportOf(state), '2024-11-05T10:00:00.000Z'),
  );
}

/** The cells of a table without quotation marks in it. */
function rows(file: string): string[][] {
  return file
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));
}

describe('results over a period', () => {
  it('counts articles as their reports do', () => {
    const [first, second, third] = results();
    expect(first).toMatchObject({
      outlet: 'Dagblad van het Wad',
      date: '2024-09-18',
      isDated: true,
      claims: 14,
      verdicts: { verified: 4, unverifiable: 5, refuted: 2, unchecked: 3 },
      corrections: 2,
      done: false,
      checkers: ['SO', 'BR'],
    });
    expect(second).toMatchObject({ claims: 2, corrections: 1, done: true });
    expect(third).toMatchObject({
      date: '2024-11-05',
      isDated: false,
      claims: 0,
      suggested: 1,
      untouched: 1,
      done: false,
    });
  });

  it('adds up by outlet and by speaker', () => {
    const found = results();
    expect(byOutlet(found).map(({ name, articles, done, claims }) => [name, articles, done, claims])).toEqual(
      [
        ['Dagblad van het Wad', 2, 1, 16],
        [null, 1, 0, 0],
      ],
    );
    const speakers = bySpeaker(found);
    // One article has her in full, the other by her surname: that these are one person nobody can tell from there.
    expect(speakers.slice(0, 1)).toMatchObject([
      { name: 'havendirecteur Femke Brandsma', articles: 1, claims: 2, said: { verified: 2 } },
    ]);
    expect(speakers.find(({ name }) => name === 'Brandsma')).toMatchObject({ articles: 1, claims: 1 });
    expect(speakers.at(-1)?.name).toBeNull();
    expect(speakers.reduce((sum, { claims }) => sum + claims, 0)).toBe(16);
  });

  it('is a table that spreadsheets read and run nothing of', () => {
    const found = results();
    const [head = [], ...articles] = rows(resultsCsv(found, 'article'));
    expect(articles).toHaveLength(3);
    for (const row of articles) expect(row).toHaveLength(head.length);
    expect(articles[1]?.[0]).toBe(`"'=kop"`);
    expect(rows(resultsCsv(found, 'outlet'))).toEqual([
      'outlet,articles,articles_done,claims,verified,unverifiable,refuted,unchecked,said_verified,said_unverifiable,said_refuted,said_unchecked'.split(
        ',',
      ),
      ['Dagblad van het Wad', '2', '1', '16', '5', '5', '3', '3', '5', '1', '1', '1'],
      ['', '1', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'],
    ]);
    expect(rows(resultsCsv(found, 'speaker'))[0]?.[0]).toBe('speaker');
  });

  it('blacks out speakers that a report blacks out', () => {
    const state = stateFrom({
      blocks: ['Een ambtenaar zegt dat het regent.'],
      claims: [
        {
          quote: 'het regent',
          speaker: 'Wiebe Terpstra',
          evidence: [{ protected: true, contact: 'Wiebe Terpstra' }],
        },
      ],
    });
    const found = [resultOf(reportOf(state), '2024-11-05T10:00:00.000Z')];
    for (const by of ['article', 'outlet', 'speaker'] as const)
      expect(resultsCsv(found, by)).not.toContain('Terpstra');
  });

  it.each([
    ['2024-09-18', '2024-09-18', '2024-09-18', true],
    ['2024-09-18T23:59:00+02:00', null, '2024-09-18', true],
    ['2024-09-19', null, '2024-09-18', false],
    ['2024-09', '2024-09-30', null, true],
    ['2024-08', '2024-09-01', null, false],
    ['2024', '2024-06-01', '2024-06-02', true],
    ['2023', '2024-06-01', null, false],
    ['1999-01-01', null, null, true],
  ])('knows whether %s lies between %s and %s', (date, from, to, is) => {
    expect(isWithin(date, { from, to })).toBe(is);
  });
});

import { describe, expect, it } from 'vitest';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { resultOf } from '../../../../core/results/results.ts';
import { resultSheets } from '../../../../core/results/sheets.ts';
import { workbook } from '../../../../main/features/results/workbook.ts';
import { harbourState } from '../../../helpers/harbour.ts';
import { reportOf } from '../../../helpers/report.ts';
import { stateFrom } from '../../../helpers/report-state.ts';
import { sheetsOf } from '../../../helpers/workbook.ts';

const loaded = '2024-11-05T10:00:00.000Z';

/** The number that a spreadsheet has for a day: days since the end of 1899. */
function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

async function read(states: Parameters<typeof reportOf>[0][], language: 'en' | 'nl' = 'en') {
  const results = states.map((state) => resultOf(reportOf(state), loaded));
  const sheets = sheetsOf(await workbook(resultSheets(results, language, 'Europe/Amsterdam')));
  const [articles, outlets, speakers] = sheets;
  if (articles === undefined || outlets === undefined || speakers === undefined)
    throw new Error('three sheets');
  return { results, articles, outlets, speakers };
}

describe('results as a workbook', () => {
  it('has a sheet by article, outlet and speaker, with the numbers of the reports', async () => {
    const { results, articles, outlets, speakers } = await read([harbourState()]);
    const [result] = results;
    const [head = [], row = []] = articles.rows;
    const at = (name: string): unknown => row[head.indexOf(name)];
    expect(articles.rows).toHaveLength(2);
    expect(row).toHaveLength(head.length);
    expect(at('Title')).toBe(result?.title);
    expect(at('Date')).toBe(dayNumber('2024-09-18'));
    expect(at('From')).toBe(dayNumber('2024-09-18'));
    expect(at('Claims')).toBe(result?.claims);
    expect(head.slice(9, 13)).toEqual(['verified', 'unverifiable', 'refuted', 'unchecked']);
    expect(row.slice(9, 17)).toEqual([
      ...verdicts.map((verdict) => result?.verdicts[verdict]),
      ...verdicts.map((verdict) => result?.said[verdict]),
    ]);
    expect(at('Done')).toBe('no');
    expect(outlets.rows[1]?.slice(0, 4)).toEqual(['Dagblad van het Wad', 1, 0, result?.claims]);
    const sum = speakers.rows.slice(1).reduce((all, [, , , claims]) => all + Number(claims), 0);
    expect(sum).toBe(result?.claims);
    expect(speakers.rows.at(-1)?.[0]).toBe('the article itself');
  });

  it('is in the language that was asked for', async () => {
    const { articles, outlets, speakers } = await read([harbourState()], 'nl');
    expect([articles, outlets, speakers].map(({ name }) => name)).toEqual(['Artikelen', 'Media', 'Sprekers']);
    expect(articles.rows[0]).toContain('gezegd: bevestigd');
  });

  it('takes every text for a text, and keeps dates that are no day as they are written', async () => {
    const title = '=HYPERLINK("https://evil.example")&<b> "é" Ж \u0000\uD800';
    const { articles } = await read([
      stateFrom({ details: { title, outlet: '+1', published: '2024-10' }, blocks: ['Niets.'], claims: [] }),
      stateFrom({ details: { published: null }, blocks: ['Niets.'], claims: [] }),
    ]);
    expect(articles.hasFormula).toBe(false);
    expect(articles.rows[1]?.slice(0, 5)).toEqual([
      '=HYPERLINK("https://evil.example")&<b> "é" Ж ',
      '+1',
      null,
      '2024-10',
      'the article',
    ]);
    expect(articles.rows[2]?.slice(3, 5)).toEqual([dayNumber('2024-11-05'), 'the load']);
  });

  it('has its heads where there is nothing else', async () => {
    const { articles, outlets, speakers } = await read([]);
    for (const { rows } of [articles, outlets, speakers]) expect(rows).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../../core/report/forms/json/json.ts';
import { renderMarkdown } from '../../../../core/report/forms/markdown/markdown.ts';
import { harbourState } from '../../../helpers/harbour.ts';
import { reportOf } from '../../../helpers/report.ts';
import { stateFrom, type ClaimSpec } from '../../../helpers/report-state.ts';

const blocks = ['Een. Twee. Drie. Vier. Vijf.'];

describe('how the text stands in a report', () => {
  it('counts a suggestion that nobody looked at nowhere, and its sentence as untouched, as the desk does', () => {
    const report = reportOf(
      stateFrom({
        blocks,
        claims: [
          { quote: 'Een.', verdict: 'verified', evidence: [{ title: 'Bron' }] },
          { quote: 'Twee.', status: 'suggested' },
          { quote: 'Drie.', status: 'suggested' },
        ],
        noClaim: ['Drie.', 'Vier.'],
      }),
    );
    expect(report.totals).toMatchObject({
      claims: 1,
      verdicts: { verified: 1, unchecked: 0 },
      suggested: 2,
      coverage: { total: 5, claimed: 1, noClaim: 2, untouched: 2 },
      done: false,
    });
    expect(report.unchecked).toEqual([]);
    expect(report.untouched.map(({ text }) => text)).toEqual(['Twee.', 'Vijf.']);
    expect(report.stretches).toEqual([
      { state: 'claimed', first: 1, last: 1, length: 4 },
      { state: 'untouched', first: 2, last: 2, length: 5 },
      { state: 'noClaim', first: 3, last: 4, length: 10 },
      { state: 'untouched', first: 5, last: 5, length: 5 },
    ]);
  });

  it('is done only when no suggestion is left', () => {
    const claims: ClaimSpec[] = [{ quote: 'Een.', verdict: 'verified', evidence: [{ title: 'Bron' }] }];
    const cleared = { blocks: ['Een. Twee.'], noClaim: ['Twee.'] };
    expect(reportOf(stateFrom({ ...cleared, claims })).totals.done).toBe(true);
    claims.push({ quote: 'Twee.', status: 'suggested' });
    expect(reportOf(stateFrom({ ...cleared, claims })).totals.done).toBe(false);
  });

  it('adds up: stretches to the sentences, speakers to the claims', () => {
    const claim = fc.record({
      quote: fc.constantFrom('Een.', 'Twee.', 'Drie.', 'Vier.', 'Vijf.'),
      status: fc.constantFrom('kept' as const, 'suggested' as const, 'dismissed' as const),
      verdict: fc.constantFrom('verified' as const, 'refuted' as const, 'unchecked' as const),
      speaker: fc.constantFrom('Anna', 'Bo', 'Cas'),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), (claims) => {
        const { totals, stretches, speakers } = reportOf(stateFrom({ blocks, claims, noClaim: ['Vier.'] }));
        const sentences = { claimed: 0, noClaim: 0, untouched: 0 };
        for (const { state, first, last } of stretches) sentences[state] += last - first + 1;
        expect({ ...sentences, total: 5 }).toEqual(totals.coverage);
        const sum = { verified: 0, unverifiable: 0, refuted: 0, unchecked: 0 };
        for (const { verdicts } of speakers)
          for (const verdict of Object.keys(sum) as (keyof typeof sum)[]) sum[verdict] += verdicts[verdict];
        expect(sum).toEqual(totals.verdicts);
      }),
    );
  });

  it('counts the claims of each speaker, the most first and the article itself last', () => {
    const { speakers, totals } = reportOf(harbourState());
    expect(speakers.at(-1)).toMatchObject({ speaker: null, claims: 7 });
    expect(speakers[0]?.claims).toBeGreaterThanOrEqual(speakers[1]?.claims ?? 0);
    expect(speakers.reduce((sum, entry) => sum + entry.claims, 0)).toBe(totals.claims);
  });

  it('counts one person once, whatever the claims call him, and lists by any of those names', () => {
    const state = stateFrom({
      blocks: [
        'Het regent, zegt burgemeester Anna Terwel. Het sneeuwt, aldus Terwel. Het dooit, zegt Bo Dorn.',
      ],
      claims: [
        { quote: 'Het regent', speaker: 'burgemeester Anna Terwel', verdict: 'verified' },
        { quote: 'Het sneeuwt', speaker: 'Terwel', verdict: 'refuted' },
        { quote: 'Het dooit', speaker: 'Bo Dorn' },
      ],
    });
    const report = reportOf(state, { language: 'nl' });
    expect(report.speakers).toMatchObject([
      { speaker: 'burgemeester Anna Terwel', others: ['Terwel'], claims: 2 },
      { speaker: 'Bo Dorn', others: [], claims: 1 },
    ]);
    expect(report.claims.map(({ attribution }) => attribution?.speaker)).toEqual([
      'burgemeester Anna Terwel',
      'Terwel',
      'Bo Dorn',
    ]);
    expect(renderHtml(report, [])).toContain('<small class="also">ook <bdi>Terwel</bdi></small>');
    expect(renderMarkdown(report)).toContain('burgemeester Anna Terwel (ook Terwel)');
    expect(JSON.parse(renderJson(report))).toMatchObject({ speakers: [{ alsoNamed: ['Terwel'] }, {}] });
    const listed = reportOf(state, { language: 'nl', speaker: 'Terwel' });
    expect(listed.claims.map(({ number }) => number)).toEqual([1, 2]);
    expect(listed.options.speaker).toBe('burgemeester Anna Terwel');
  });
});

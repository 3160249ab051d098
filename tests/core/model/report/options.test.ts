import { describe, expect, it } from 'vitest';
import { NO_HASH, type Event } from '../../../../core/model/history/event.ts';
import { buildReport } from '../../../../core/report/model/build-report.ts';
import { renderHtml } from '../../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../../core/report/forms/json/json.ts';
import { renderMarkdown } from '../../../../core/report/forms/markdown/markdown.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { harbourState } from '../../../helpers/harbour.ts';
import { reportMeta, reportOf, wordsOf } from '../../../helpers/report.ts';
import { fixedId, sha256, stateFrom } from '../../../helpers/report-state.ts';

function event(seq: number, part: Partial<Event>): Event {
  return {
    id: fixedId(9000 + seq),
    articleId: fixedId(1),
    seq,
    step: fixedId(9500 + seq),
    at: `2024-09-18T09:${String(seq).padStart(2, '0')}:00.000Z`,
    checkerId: fixedId(100),
    sessionId: null,
    kind: 'claim.made',
    entity: 'claim',
    entityId: fixedId(1000),
    from: null,
    to: {},
    undoes: null,
    previousHash: NO_HASH,
    hash: sha256(String(seq)),
    ...part,
  };
}

describe('the choices of a report', () => {
  it('lists the claims of one speaker, and says so', () => {
    const report = reportOf(harbourState(), { speaker: 'Brandsma', language: 'en' });
    expect(report.claims.map((claim) => claim.attribution?.speaker)).toEqual([
      'havendirecteur Femke Brandsma',
      'Brandsma',
    ]);
    expect(report.totals).toMatchObject({ claims: 14, unlisted: 12 });
    expect(wordsOf(renderHtml(report, []))).toContain(
      'This report lists 2 of 14 claims: those of havendirecteur Femke Brandsma only.',
    );
  });

  it('keeps a protected speaker whose claims are asked for out of the file', () => {
    const state = stateFrom({
      blocks: ['Een ambtenaar zegt dat het regent.'],
      claims: [
        {
          quote: 'het regent',
          speaker: 'Wiebe Terpstra',
          evidence: [{ protected: true, contact: 'Terpstra' }],
        },
      ],
    });
    const report = reportOf(state, { speaker: 'Wiebe Terpstra' });
    expect(report.claims).toHaveLength(1);
    expect(renderJson(report)).not.toContain('Terpstra');
    expect(renderHtml(report, [])).not.toContain('Terpstra');
  });

  it('names checkers in full, by initials or not at all', () => {
    for (const render of [renderJson, (report: ReturnType<typeof reportOf>) => renderHtml(report, [])]) {
      expect(render(reportOf(harbourState()))).toContain('Sanne Ottens');
      const initials = render(reportOf(harbourState(), { checkers: 'initials' }));
      expect(initials).not.toMatch(/Sanne|Ottens|Ruardi/);
      expect(initials).toContain('SO');
      const none = render(reportOf(harbourState(), { checkers: 'none' }));
      expect(none).not.toMatch(/Sanne|Ottens|Ruardi|\bSO\b|\bBR\b/);
      expect(none).not.toContain(fixedId(100));
    }
  });

  it('tells the history without what was written, and leaves protected sources out of it', () => {
    const state = harbourState();
    const hidden = state.evidence.find((entry) => entry.protected);
    const events = [
      event(1, { kind: 'claim.made' }),
      event(2, {
        kind: 'claim.verdictSet',
        from: { verdict: 'unchecked', verdictBy: null },
        to: { verdict: 'unverifiable', verdictBy: fixedId(100) },
      }),
      event(3, {
        kind: 'evidence.added',
        entity: 'evidence',
        entityId: hidden?.id ?? '',
        to: { contact: 'Wiebe Terpstra' },
      }),
      event(4, { kind: 'claim.detailsSet', to: { note: 'geheime notitie' }, undoes: fixedId(1) }),
    ];
    const options = { ...defaultReportOptions, language: 'en', history: true } as const;
    const report = buildReport(state, options, { ...reportMeta, events });
    expect(report.entries?.isWhole).toBe(false);
    expect(
      report.entries?.listed.map(({ seq, claim, from, to, undoes }) => [seq, claim, from, to, undoes]),
    ).toEqual([
      [1, 1, null, null, false],
      [2, 1, 'unchecked', 'unverifiable', false],
      [3, 1, null, null, true],
    ]);
    const html = renderHtml(report, []);
    expect(wordsOf(html)).toContain('Set the verdict: unchecked → unverifiable');
    expect(html + renderJson(report)).not.toMatch(/geheime notitie|Terpstra|09:03/);
    const full = buildReport(state, { ...options, nameProtected: true }, { ...reportMeta, events });
    expect(full.entries).toMatchObject({ isWhole: true, listed: { length: 4 } });
    expect(reportOf(state).entries).toBeNull();
  });

  it('says who signed off, who disagrees and how it was settled', () => {
    const state = harbourState();
    const [claim] = state.claims;
    if (claim === undefined) throw new Error('no claim');
    const common = {
      claimId: claim.id,
      checkerId: fixedId(101),
      ofVerdict: claim.verdict,
      ofSaid: claim.said,
      ofVerdictAt: claim.verdictAt,
      createdAt: '2024-09-18T11:30:00.000Z',
      removed: false,
    };
    const open = { resolvedBy: null, resolvedAt: null, resolution: null };
    const reviews = [
      { ...common, ...open, id: fixedId(7001), agrees: true, verdict: null, reason: null },
      {
        ...common,
        id: fixedId(7002),
        agrees: false,
        verdict: 'refuted' as const,
        reason: 'Terpstra zegt van niet',
        resolvedBy: fixedId(100),
        resolvedAt: '2024-09-18T11:40:00.000Z',
        resolution: 'Het blijft een voorspelling.',
      },
      { ...common, ...open, id: fixedId(7003), agrees: false, verdict: null, reason: 'Nog eens bellen' },
    ];
    const report = reportOf({ ...state, reviews }, { language: 'en' });
    expect(report.totals).toMatchObject({ disagreed: 1, signedOff: 0 });
    const words = wordsOf(renderHtml(report, []));
    for (const part of [
      'signed off by BR, 18 September 2024, 13:30',
      'BR disagrees, 18 September 2024, 13:30: should be refuted. █████ zegt van niet'.replace(
        '█████',
        'protected source',
      ),
      'Settled by SO, 18 September 2024, 13:40: Het blijft een voorspelling.',
      'Not settled.',
      'On 1 claim the checkers disagree.',
    ])
      expect(words).toContain(part);
  });

  it('names who only read what others had found as the second reader, and counts what that came to', () => {
    const state = stateFrom({
      checkers: [
        ['Sanne Ottens', 'SO'],
        ['Bram Ruardi', 'BR'],
      ],
      blocks: ['Het regent. Het waait. Deze berichten zijn niet te controleren.'],
      claims: [
        { quote: 'Het regent.', verdict: 'verified' },
        { quote: 'Het waait.', verdict: 'unverifiable', reason: 'noIndependentAccess' },
      ],
    });
    const [rain, wind] = state.claims;
    if (rain === undefined || wind === undefined) throw new Error('no claims');
    const caveat = { code: 'caveat', words: 'Deze berichten zijn niet te controleren.' };
    const reviews = [rain, wind].map((claim, at) => ({
      id: fixedId(7100 + at),
      claimId: claim.id,
      checkerId: fixedId(101),
      agrees: at === 0,
      verdict: null,
      reason: at === 0 ? null : 'Er stond storm in de krant.',
      ofVerdict: claim.verdict,
      ofSaid: claim.said,
      ofVerdictAt: claim.verdictAt,
      resolvedBy: at === 0 ? null : fixedId(100),
      resolvedAt: at === 0 ? null : '2024-09-18T11:40:00.000Z',
      resolution: at === 0 ? null : 'Het blijft zo.',
      createdAt: '2024-09-18T11:30:00.000Z',
      removed: false,
    }));
    const claims = [rain, { ...wind, picked: [caveat] }];
    const report = reportOf({ ...state, claims, reviews }, { language: 'en' });
    for (const words of [wordsOf(renderHtml(report, [])), renderMarkdown(report)]) {
      expect(words).toMatch(/Checked by Sanne Ottens \(SO\) · Second reader: Bram Ruardi \(BR\)/);
      expect(words).toContain('A second reader signed off 1 of 2 claims; 1 disagreement was settled.');
      expect(words).toMatch(/The article itself: .?Deze berichten zijn niet te controleren\./);
    }
    const other = reportOf({ ...state, claims: [rain, { ...wind, reason: 'other', picked: [caveat] }] });
    expect(other.claims.map(({ caveat: said }) => said)).toEqual([null, null]);
  });
});

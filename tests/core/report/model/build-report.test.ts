import { describe, expect, it } from 'vitest';
import { harbourState } from '../../../helpers/harbour.ts';
import { reportOf } from '../../../helpers/report.ts';
import { fixedId, stateFrom } from '../../../helpers/report-state.ts';

describe('buildReport', () => {
  it('counts what stands in the claims, whatever it lists', () => {
    for (const claims of ['all', 'decided', 'corrections'] as const) {
      const { totals } = reportOf(harbourState(), { claims });
      expect(totals.verdicts).toEqual({ verified: 4, unverifiable: 5, refuted: 2, unchecked: 3 });
      expect(totals.claims).toBe(14);
      expect(totals.attributed).toBe(7);
      expect(totals.said).toEqual({ verified: 4, unverifiable: 1, refuted: 1, unchecked: 1 });
      expect(totals.coverage).toEqual({ total: 19, claimed: 12, noClaim: 2, untouched: 5 });
      expect(totals.missing).toEqual({ evidence: 1, saidEvidenceOnly: 0, reason: 1, correction: 0, said: 0 });
      expect(totals.done).toBe(false);
    }
  });

  it('counts the same as the claims that it lists', () => {
    const { claims, totals } = reportOf(harbourState());
    for (const verdict of ['verified', 'unverifiable', 'refuted', 'unchecked'] as const) {
      expect(claims.filter((claim) => claim.so.verdict === verdict)).toHaveLength(totals.verdicts[verdict]);
      expect(claims.filter((claim) => claim.said?.verdict === verdict)).toHaveLength(totals.said[verdict]);
    }
  });

  it('numbers claims by article order, the same in every list', () => {
    const all = reportOf(harbourState()).claims;
    expect(all.map((claim) => claim.number)).toEqual(all.map((_claim, index) => index + 1));
    expect(all.map((claim) => claim.start)).toEqual(all.map((claim) => claim.start).sort((a, b) => a - b));
    const decided = reportOf(harbourState(), { claims: 'decided' }).claims;
    expect(decided.map((claim) => claim.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14]);
    const corrections = reportOf(harbourState(), { claims: 'corrections' });
    expect(corrections.claims.map((claim) => claim.number)).toEqual([5, 9]);
    expect(corrections.totals.unlisted).toBe(12);
  });

  it('lists corrections for what is not so and for what was not said', () => {
    const report = reportOf(
      stateFrom({
        blocks: ['Het regent, zegt An. Het sneeuwt, zegt Bo.'],
        claims: [
          { quote: 'Het regent, zegt An.', speaker: 'An', said: 'refuted', verdict: 'verified' },
          { quote: 'Het sneeuwt, zegt Bo.', speaker: 'Bo', said: 'verified', verdict: 'refuted' },
        ],
      }),
      { claims: 'decided' },
    );
    expect(report.corrections.map((claim) => claim.number)).toEqual([1, 2]);
  });

  it('leaves out claims that were removed or dismissed, and removed evidence', () => {
    const report = reportOf(
      stateFrom({
        blocks: ['Een. Twee. Drie. Vier.'],
        claims: [
          { quote: 'Een.', removed: true },
          { quote: 'Twee.', status: 'dismissed' },
          { quote: 'Drie.', status: 'suggested' },
          { quote: 'Vier.', verdict: 'verified', evidence: [{ title: 'Weg', removed: true }] },
        ],
      }),
    );
    expect(report.claims.map((claim) => [claim.number, claim.quote])).toEqual([[2, 'Vier.']]);
    expect(report.suggestions.map(({ number, quote }) => [number, quote])).toEqual([[1, 'Drie.']]);
    expect(report.claims[0]?.missing).toEqual(['evidence']);
    expect(JSON.stringify(report)).not.toContain('Weg');
  });

  it('shows no reason or correction of an earlier finding', () => {
    const old = { reason: 'singleSource', tried: 'Gebeld', wouldSettle: 'Brief', correction: 'Nee' } as const;
    const [verified, refuted, unverifiable] = reportOf(
      stateFrom({
        blocks: ['Een. Twee. Drie.'],
        claims: [
          { quote: 'Een.', verdict: 'verified', ...old },
          { quote: 'Twee.', verdict: 'refuted', ...old },
          { quote: 'Drie.', verdict: 'unverifiable', ...old },
        ],
      }),
    ).claims;
    expect(verified).toMatchObject({ reason: null, tried: null, wouldSettle: null, correction: null });
    expect(refuted).toMatchObject({ reason: null, tried: null, wouldSettle: null, correction: 'Nee' });
    expect(unverifiable).toMatchObject({ reason: 'singleSource', tried: 'Gebeld', correction: null });
  });

  it('gives the rest of the sentence round a claim', () => {
    const claim = reportOf(harbourState()).claims.find(({ quote }) => quote === '62 procent');
    expect(claim?.context).toEqual({
      before: 'De uitvoer daalde in de zomer met ',
      after: ', meldt het ministerie van Landbouw.',
    });
  });

  it('says who took part, and from when to when', () => {
    const { people, period, sessions } = reportOf(harbourState());
    expect(people.map((person) => person.initials)).toEqual(['SO', 'BR']);
    expect(period).toEqual({ from: '2024-09-18T08:41:12.000Z', to: '2024-09-18T11:52:55.000Z' });
    expect(sessions.map((session) => session.changes)).toEqual([31, 12]);
  });

  it('says of an article that nobody touched that it is not done', () => {
    const report = reportOf(stateFrom({ blocks: ['Een. Twee.'], claims: [] }));
    expect(report).toMatchObject({ people: [], period: null, claims: [], corrections: [] });
    expect(report.totals.done).toBe(false);
    expect(report.untouched.map((sentence) => sentence.text)).toEqual(['Een.', 'Twee.']);
  });

  it('is done when no claim is unchecked and no sentence untouched', () => {
    const claims = [{ quote: 'Een.', verdict: 'verified' as const }];
    expect(reportOf(stateFrom({ blocks: ['Een. Twee.'], claims })).totals.done).toBe(false);
    expect(reportOf(stateFrom({ blocks: ['Een. Twee.'], claims, noClaim: ['Twee'] })).totals.done).toBe(true);
  });

  it('counts offsets in code points as well', () => {
    const { claims } = reportOf(
      stateFrom({ blocks: ['𝒜𝒷 😀 Het is zo.'], claims: [{ quote: 'Het is zo.' }] }),
    );
    expect(claims[0]).toMatchObject({ start: 8, end: 18, codePoints: { start: 5, end: 15 } });
  });

  it('leaves text and notes out when the options do', () => {
    const report = reportOf(harbourState(), { fullText: false, notes: false });
    expect(report.text).toBeNull();
    expect(JSON.stringify(report)).not.toContain('navragen of het graan');
    expect(report.claims.every((claim) => claim.note === null)).toBe(true);
  });

  it('takes a claim by somebody who is not among the checkers', () => {
    const state = stateFrom({ blocks: ['Een.'], claims: [{ quote: 'Een.', createdBy: fixedId(999) }] });
    expect(reportOf(state).people).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { claimsCsv } from '../../../core/report/forms/csv/claims.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { renderMarkdown } from '../../../core/report/forms/markdown/markdown.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportOf } from '../../helpers/report.ts';
import { fixedId } from '../../helpers/report-state.ts';

/** The harbour article with what Bram found of two of Sanne's claims without having seen her verdicts. */
function checkedUnseen() {
  const state = harbourState();
  const own = state.claims.filter(
    (claim) => claim.verdictBy === fixedId(100) && claim.verdict !== 'unchecked',
  );
  const [one, two] = own;
  if (one === undefined || two === undefined) throw new Error('not enough claims');
  for (const [index, claim] of [one, two].entries())
    state.reviews.push({
      id: fixedId(9000 + index),
      claimId: claim.id,
      checkerId: fixedId(101),
      agrees: index === 0,
      verdict: index === 0 ? null : claim.verdict === 'verified' ? 'refuted' : 'verified',
      reason: index === 0 ? null : '',
      said: null,
      independent: true,
      ofVerdict: claim.verdict,
      ofSaid: 'unchecked',
      ofVerdictAt: claim.verdictAt,
      ofBy: fixedId(100),
      resolvedBy: index === 0 ? null : fixedId(100),
      resolvedAt: index === 0 ? null : '2024-09-18T11:00:00.000Z',
      resolution: index === 0 ? null : 'Nagebeld met Wiebe Terpstra.',
      resolvedVerdict: index === 0 ? null : 'unverifiable',
      createdAt: '2024-09-18T10:00:00.000Z',
      removed: false,
    });
  return { state, two };
}

describe('the agreement of independent checks in a report', () => {
  test('is in every form that can hold it, the same figures, settled ones as settled', () => {
    const { state } = checkedUnseen();
    const model = reportOf(state);
    expect(model.agreement).toMatchObject([
      {
        first: fixedId(100),
        second: fixedId(101),
        verdict: { compared: 2, agreed: 1 },
        differences: [{ tick: 'verdict' }],
      },
    ]);
    for (const words of [renderHtml(model, []), renderMarkdown(model)]) {
      expect(words).toContain('Overeenstemming van onafhankelijke controles');
      expect(words).toContain('1 van 2: 50%');
      expect(words).toContain('opgelost door SO, nu niet te controleren:');
      expect(words).toContain('Nagebeld met');
    }
    expect(renderJson(model)).toContain('"agreement": [\n    {');
    expect(claimsCsv(model)).toMatch(/BR; verdict; \w+; first: \w+/);
  });

  test('a settlement that set no verdict, as those of before, names none', () => {
    const { state } = checkedUnseen();
    const reviews = state.reviews.map((review) => ({ ...review, resolvedVerdict: null }));
    const words = renderHtml(reportOf({ ...state, reviews }), []);
    expect(words).toContain('opgelost door SO:');
    expect(words).not.toMatch(/opgelost door SO, nu/);
  });

  test('names no protected source, and nobody where nobody is to be named', () => {
    const { state } = checkedUnseen();
    for (const render of [
      renderJson,
      renderMarkdown,
      (model: Parameters<typeof renderJson>[0]) => renderHtml(model, []),
    ])
      expect(render(reportOf(state))).not.toContain('Terpstra');
    const nameless = reportOf(state, { checkers: 'none' });
    expect(nameless.agreement).toMatchObject([{ first: null, second: null }]);
    const words = renderHtml(nameless, []);
    expect(words).toContain('de ene controleur en de andere hebben elk 2 beweringen beoordeeld');
    for (const name of ['Sanne', 'Bram', '>SO<', '>BR<']) expect(words).not.toContain(name);
  });

  test('is left out where nobody checked unseen', () => {
    const model = reportOf(harbourState());
    expect(model.agreement).toEqual([]);
    expect(renderMarkdown(model)).not.toContain('Overeenstemming');
  });
});

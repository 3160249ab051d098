import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/calculation/evaluate.ts';
import type { Calculation } from '../../../core/model/calculation.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { defaultReportOptions } from '../../../core/model/report/options.ts';
import { resultOf } from '../../../core/results/results.ts';
import { sealJson } from '../../../core/report/model/seal.ts';
import { verifyReport } from '../../../core/report/verify/verify-report.ts';
import { reportedInHtml } from '../../../core/report/verify/reported-html.ts';
import { rulesOf } from '../../../core/protection/rules/disclose.ts';
import { reportMeta } from '../../helpers/report.ts';
import { fixedId, stateFrom } from '../../helpers/report-state.ts';

const state = stateFrom({
  blocks: ['Een ambtenaar zegt dat het regent.'],
  claims: [
    { quote: 'het regent', verdict: 'verified', evidence: [{ protected: true, contact: 'Terpstra' }] },
  ],
});

/** A protected source that has other words in every field that takes any. */
function marked(piece: Evidence): Evidence {
  const names = Object.entries(piece).flatMap(([field, value]) =>
    value === null || typeof value === 'string' ? [field] : [],
  );
  const fixed = ['id', 'claimId', 'kind', 'stance', 'target', 'createdBy', 'createdAt', 'lookedAt'];
  const words = names.filter((field) => !fixed.includes(field)).map((field) => [field, `Merk van ${field}`]);
  return {
    ...piece,
    ...(Object.fromEntries(words) as Partial<Evidence>),
    link: 'https://example.org/Merk',
    lookedAt: '2024-09-18T11:47',
    knownBy: [{ kind: 'name', words: 'Merk', hidden: true }],
    attachments: [{ hash: 'a'.repeat(64), name: 'Merk.png', size: 1, mediaType: 'image/png' }],
    // A field that a later version has, or that a hand put there.
    ...{ archive: 'https://archive.example/Merk' },
  };
}

describe('of a protected source', () => {
  const evidence = state.evidence.map(marked);
  const options = {
    ...defaultReportOptions,
    language: 'en',
    notes: true,
    evidenceFiles: true,
    history: true,
  } as const;
  const report = buildReport({ ...state, evidence }, options, { ...reportMeta, events: [] });

  test('no form of a report has a field that its rule does not show', () => {
    const all = [JSON.stringify(report), renderJson(report), renderHtml(report, [])].join('\n');
    expect(all).not.toContain('Merk');
    expect(all).not.toContain('archive.example');
    expect(all).not.toContain('11:47');
    const [piece] = report.claims.flatMap((claim) => claim.evidence);
    for (const [field, { covered }] of Object.entries(rulesOf('evidence')))
      if (covered?.report === 'nothing' && piece !== undefined && field in piece)
        expect([null, []], field).toContainEqual(piece[field as keyof typeof piece]);
  });

  test('nor has the table of results', () => {
    expect(JSON.stringify(resultOf(report, state.article.createdAt))).not.toContain('Merk');
  });
});

test('what a source is known by is in no report, named or not, protected or not', () => {
  const evidence = state.evidence.map((piece) => ({ ...marked(piece), protected: false }));
  for (const nameProtected of [false, true]) {
    const options = { ...defaultReportOptions, language: 'en', notes: true, nameProtected } as const;
    const report = buildReport({ ...state, evidence }, options, reportMeta);
    expect(JSON.stringify(report)).toContain('Merk van title');
    expect(JSON.stringify(report)).not.toContain('knownBy');
    expect(JSON.stringify(report)).not.toContain('archive.example');
  }
});

describe('a calculation', () => {
  const text = stateFrom({
    blocks: ['Het aantal steeg met 14 procent.'],
    claims: [{ quote: 'Het aantal steeg met 14 procent', verdict: 'verified', evidence: [{}] }],
  });
  const input = { unit: null, words: null, hash: null, locator: null };
  const worked = {
    expression: 'change(oud; nieuw)',
    language: 'nl',
    inputs: [
      { ...input, name: 'oud', value: '1100', locator: { kind: 'page', page: 3 } as const },
      { ...input, name: 'nieuw', value: '1250' },
    ],
    unit: '%',
  };
  const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
  const results = (value: string): (string | undefined)[] => {
    const evidence = text.evidence.map((piece) => ({ ...piece, calculation: { ...worked, value } }));
    const report = buildReport(
      { ...text, evidence },
      { ...defaultReportOptions, language: 'en' },
      reportMeta,
    );
    const forms = [sealJson(renderJson(report), hash), renderHtml(report, [])];
    for (const form of forms) expect(form).toContain('change(oud; nieuw)');
    expect(renderHtml(report, [])).toContain('oud = 1,100 · p. 3');
    return forms.map(
      (form) =>
        verifyReport(form, hash).findings.find(({ key }) => key.startsWith('verify.calculations'))?.result,
    );
  };

  test('is one piece of evidence on the page, with all its numbers', () => {
    const [piece] = text.evidence;
    if (piece === undefined) throw new Error('There is evidence');
    const evidence = [
      { ...piece, calculation: { ...worked, value: '13.6' } },
      { ...piece, id: fixedId(77), title: 'Jaarcijfers' },
    ];
    const report = buildReport(
      { ...text, evidence },
      { ...defaultReportOptions, language: 'en' },
      reportMeta,
    );
    const page = reportedInHtml(renderHtml(report, []), [], ['UTC']);
    expect(page?.claims.map((claim) => claim.evidence)).toEqual([2]);
  });

  test('is worked out again when a report is verified', () => {
    expect(results('13.6363636363636363636363636364')).toEqual(['fits', 'fits']);
    expect(results('14')).toEqual(['differs', 'differs']);
  });

  test('comes out in every report as it was kept, whatever was worked out', () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String);
    const sign = fc.constantFrom(' + ', ' - ', ' * ', ' / ');
    const function_ = fc.constantFrom('sum', 'share', 'change', 'perHead');
    const expression = fc.oneof(
      fc
        .tuple(sign, sign, fc.constantFrom('14%', '2,5', '1.000', '(oud + 3)'))
        .map(([one, other, last]) => `oud${one}nieuw${other}${last}`),
      function_.map((name) => `${name}(oud; nieuw)`),
    );
    const unit = fc.constantFrom(null, 'kg', '%', '€');
    let worked = 0;
    fc.assert(
      fc.property(expression, number, number, unit, unit, (typed, old, now, unitOfOld, unitOfNew) => {
        const inputs = [
          { ...input, name: 'oud', value: old, unit: unitOfOld },
          { ...input, name: 'nieuw', value: now, unit: unitOfNew },
        ];
        const result = evaluate(typed, 'nl', inputs);
        if (!result.ok) return;
        worked += 1;
        const { value, unit: resultUnit } = result;
        const kept: Calculation = { expression: typed, language: 'nl', inputs, value, unit: resultUnit };
        const evidence = text.evidence.map((piece) => ({ ...piece, calculation: kept }));
        const report = buildReport(
          { ...text, evidence },
          { ...defaultReportOptions, language: 'nl' },
          reportMeta,
        );
        for (const form of [sealJson(renderJson(report), hash), renderHtml(report, [])])
          expect(verifyReport(form, hash).findings).toContainEqual(
            expect.objectContaining({ key: 'verify.calculations', result: 'fits' }),
          );
      }),
      { numRuns: 100 },
    );
    expect(worked).toBeGreaterThan(20);
  });

  test('names no file of a protected source, whatever evidence works with it', () => {
    const file = { hash: 'b'.repeat(64), name: 'lijst.csv', size: 1, mediaType: 'text/csv' };
    const open = { ...worked, value: '13.6363636363636363636363636364' };
    const evidence = text.evidence.flatMap((piece) => [
      { ...piece, id: `${piece.id.slice(0, -1)}0`, protected: true, attachments: [file] },
      {
        ...piece,
        sourceHash: file.hash,
        calculation: { ...open, inputs: open.inputs.map((one) => ({ ...one, hash: file.hash })) },
      },
    ]);
    const options = { ...defaultReportOptions, language: 'en', evidenceFiles: true } as const;
    const report = buildReport({ ...text, evidence }, options, reportMeta);
    const forms = [JSON.stringify(report), renderJson(report), renderHtml(report, [])];
    for (const form of forms) expect(form).not.toContain(file.hash);
    expect(forms.at(-1)).toContain('change(oud; nieuw)');
  });
});

import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { defaultReportOptions } from '../../../core/model/report/options.ts';
import { resultOf } from '../../../core/results/results.ts';
import { rulesOf } from '../../../core/protection/rules/disclose.ts';
import { reportMeta } from '../../helpers/report.ts';
import { stateFrom } from '../../helpers/report-state.ts';

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

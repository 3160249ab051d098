import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleState } from '../../../core/contract/index.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { renderMarkdown } from '../../../core/report/forms/markdown/markdown.ts';
import { defaultReportOptions } from '../../../core/model/report/options.ts';
import { reportMeta } from '../../helpers/report.ts';
import { fixedId, sha256, stateFrom } from '../../helpers/report-state.ts';

const NAME = 'Placeholder Nobody';
const guesses = ['Iwan Petrow', 'Bo', 'Anneliese Hohenstaufen', 'Jan Nowak', 'Zoë Müller', 'Karin Brandsma'];

/** Each puts the name somewhere that is not the source's own entry. */
const places: Record<string, (state: ArticleState) => ArticleState> = {
  note: (state) => claims(state, { note: `${NAME} belt.` }),
  tried: (state) => claims(state, { tried: `Gebeld met ${NAME} en met ${NAME}`, wouldSettle: NAME }),
  speaker: (state) =>
    claims(state, {
      attribution: { speaker: NAME, speakerSpan: null, cue: `zei ${NAME}`, cueSpan: null, via: [NAME] },
    }),
  title: (state) => ({ ...state, article: { ...state.article, title: `Bij ${NAME}`, byline: NAME } }),
  url: (state) => ({ ...state, article: { ...state.article, url: `https://example.org/${NAME}` } }),
  source: (state) => ({
    ...state,
    version: {
      ...state.version,
      sourceName: `${NAME}.docx`,
      release: { status: 'usable', embargoedUntil: null, editorNote: `Bel ${NAME}`, dateline: NAME },
    },
  }),
};

function claims(state: ArticleState, fields: Partial<ArticleState['claims'][number]>): ArticleState {
  return { ...state, claims: state.claims.map((claim) => ({ ...claim, ...fields })) };
}

const state = stateFrom({
  blocks: ['Een ambtenaar zegt dat het regent.'],
  claims: [
    {
      quote: 'het regent',
      verdict: 'unverifiable',
      reason: 'other',
      evidence: [
        { protected: true, contact: NAME, title: `Gesprek met ${NAME}` },
        { title: `Brief van ${NAME}`, note: NAME },
      ],
    },
  ],
});

/** The state of a library in which somebody else hides: its history ends in another hash. */
function naming(from: ArticleState, guess: string): ArticleState {
  const other = JSON.parse(JSON.stringify(from).replaceAll(NAME, guess)) as ArticleState;
  return { ...other, historyHash: sha256(`history of ${guess}`) };
}

const someOrder = fc.subarray(Object.keys(places));

test('of six guesses at the name behind a bar none is told from another by any byte of a report', () => {
  fc.assert(
    fc.property(someOrder, fc.boolean(), fc.boolean(), (wanted, notes, history) => {
      const full = wanted.reduce((before, place) => places[place]?.(before) ?? before, state);
      const options = { ...defaultReportOptions, language: 'en', notes, history } as const;
      const reports = guesses.map((guess) => {
        const own = naming(full, guess);
        // The key is random, and another in each library: what it makes of a hash is nothing that can be tried out.
        const meta = { ...reportMeta, events: [], keyed: () => 'f'.repeat(64) };
        const report = buildReport(own, options, meta);
        return [renderJson(report), renderHtml(report, []), renderMarkdown(report)].join('\n');
      });
      expect(reports[0]).not.toContain('Petrow');
      for (const report of reports) expect(report).toBe(reports[0]);
    }),
    { numRuns: 40 },
  );
});

test('a report names the last hash of the history only where nothing is blacked out', () => {
  const options = { ...defaultReportOptions, language: 'en' } as const;
  const keyed = (hash: string): string => createHmac('sha256', 'a key').update(hash).digest('hex');
  const last = state.historyHash;
  const of = (own: ArticleState, nameProtected = false) =>
    buildReport(own, { ...options, nameProtected }, { ...reportMeta, keyed }).history;
  expect(of(state)).toMatchObject({ lastHash: null, keyed: keyed(last) });
  expect(of(state, true)).toMatchObject({ lastHash: last, keyed: null });
  expect(of({ ...state, evidence: [] })).toMatchObject({ lastHash: last, keyed: null });
  const hidden = state.evidence.map((piece) => ({ ...piece, id: fixedId(99) }));
  // A source of another version of the text, or one that was deleted, is in the history too.
  const report = buildReport({ ...state, evidence: [] }, options, { ...reportMeta, hidden, keyed });
  expect(report.history).toMatchObject({ lastHash: null, keyed: keyed(last) });
  expect(renderHtml(report, [])).toContain(` data-keyed="${keyed(last)}"`);
  expect(renderHtml(report, [])).not.toContain('data-history');
});

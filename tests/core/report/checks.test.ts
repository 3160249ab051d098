import { describe, expect, it } from 'vitest';
import type { ArticleChecks } from '../../../core/model/source/article-checks.ts';
import { redactionFor } from '../../../core/protection/redaction.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { verifyJson } from '../../../core/report/verify/verify-json.ts';
import { defaultReportOptions } from '../../../core/model/report/options.ts';
import { harbourState, protectedWords } from '../../helpers/harbour.ts';
import { sha256 } from '../../helpers/report-state.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { markdownForm } from '../../../core/report/forms/markdown/markdown.ts';
import { textsOfReport } from '../../../core/disclosure/disclosed-texts.ts';

const state = harbourState();
const { text } = state.version;
const options = { ...defaultReportOptions, language: 'nl', quotations: true, proofList: true } as const;
const meta = { exportedAt: '2024-09-19T08:00:00.000Z', appVersion: '0.1.0', timeZone: 'UTC' };

function spanOf(words: string) {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`${words} is in the article`);
  return { start, end: start + words.length };
}

/** What two sources have of the article's first words: a word otherwise, and the name of somebody who is protected beside it. */
function checks(): ArticleChecks {
  const content = spanOf('De graankade van Oosterdiep');
  const changed = spanOf('graankade');
  const excerpt = `${protectedWords[0] ?? ''} zei: de kade van Oosterdiep`;
  const piece = { start: excerpt.indexOf('de kade'), end: excerpt.length };
  const kade = { start: excerpt.indexOf('kade'), end: excerpt.indexOf('kade') + 4 };
  const source = { sourceIds: [], isProtected: false };
  return {
    sources: [
      { ...source, name: 'Notulen', hash: sha256('notulen') },
      { ...source, name: `Gesprek met ${protectedWords[0] ?? ''}`, hash: sha256('gesprek') },
    ],
    quotations: [
      {
        ...content,
        content,
        speaker: 'Femke Brandsma',
        matches: [
          {
            kind: 'word',
            source: 0,
            pieces: [piece],
            passages: [0, 0],
            speaker: 'unknown',
            before: null,
            after: null,
            differences: [{ kind: 'word', quotation: changed, source: kade, marked: false, letters: [] }],
            excerpt,
            locator: { kind: 'page', page: 4 },
          },
        ],
      },
    ],
    proof: [
      {
        item: { kind: 'name', words: 'Oosterdiep', of: null, places: [spanOf('Oosterdiep')] },
        finding: { state: 'absent' },
        locator: null,
      },
      {
        item: { kind: 'figure', words: '61.000 ton', of: null, places: [spanOf('61.000 ton')] },
        finding: {
          state: 'otherwise',
          source: 0,
          place: { start: 0, end: 10 },
          passage: 0,
          words: '16.000 ton',
        },
        locator: { kind: 'page', page: 4 },
      },
    ],
  };
}

const all = () => buildReport(state, options, { ...meta, checks: checks() });

describe('quotations and the proof list in a report', () => {
  it('are in every form that holds them, each with its source and place', async () => {
    const model = all();
    const making = { hash: sha256, sign: null, fonts: () => Promise.resolve([]), template: null };
    const forms = [
      renderHtml(model, []),
      renderHtml(model, [], 'pdf'),
      await markdownForm.render(model, making),
      renderJson(model),
    ];
    for (const form of forms) {
      expect(form).toContain('Notulen');
      expect(form).toContain('16.000 ton');
      expect(form).toContain('graankade');
      expect(form).toContain('Oosterdiep');
    }
    expect(forms[0]).toContain('<span class="differs">graankade</span>');
  });

  it('are left out unless they are asked for', () => {
    const model = buildReport(
      state,
      { ...options, quotations: false, proofList: false },
      { ...meta, checks: checks() },
    );
    expect(model).toMatchObject({ quotations: null, proofList: null, comparedWith: [] });
    expect(renderHtml(model, [])).not.toContain('Notulen');
  });

  it('name nobody who is protected, in a source’s name or in its words', () => {
    const model = all();
    expect(JSON.stringify([model.quotations, model.proofList, model.comparedWith])).not.toContain(
      protectedWords[0],
    );
    expect(model.comparedWith[1]).toContain('█████');
    // The marks would stand on other letters.
    expect(model.quotations?.[0]?.excerpt.map(({ mark }) => mark)).toEqual([null]);
    const open = buildReport(state, { ...options, nameProtected: true }, { ...meta, checks: checks() });
    expect(open.comparedWith[1]).toContain(protectedWords[0]);
    expect(open.quotations?.[0]?.excerpt.map(({ mark }) => mark)).toContain('differs');
  });

  it('are among the texts that are searched for what looks like a source', () => {
    const content = { state, events: [], hidden: [], sources: [], checks: checks(), notes: false };
    const texts = textsOfReport(content, redactionFor(state.evidence, text, true));
    const words = texts.map((one) => one.words);
    expect(words).toContain('Notulen');
    expect(words).toContain('16.000 ton');
    expect(words.some((one) => one.includes('de kade van Oosterdiep'))).toBe(true);
  });

  it('are verified: words that do not stand where the report says are found', () => {
    const json = renderJson(all());
    const keys = (file: string) => verifyJson(file, sha256).findings.map(({ key }) => key);
    expect(keys(json)).toContain('verify.places');
    const moved = JSON.parse(json) as { proofList: { places: { words: string }[] }[] };
    const [place] = moved.proofList[0]?.places ?? [];
    if (place === undefined) throw new Error('There is a place');
    place.words = 'Oosterdeip';
    expect(keys(`${JSON.stringify(moved, null, 2)}\n`)).toContain('verify.placesDiffer');
  });
});

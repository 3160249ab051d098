import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../../core/model/review/review.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { claimsCsv } from '../../../core/report/forms/csv/claims.ts';
import { evidenceCsv } from '../../../core/report/forms/evidence/evidence.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { renderAnnotations } from '../../../core/report/forms/annotations/annotations.ts';
import { renderClaimReview } from '../../../core/report/forms/claimreview/claim-review.ts';
import { renderMarkdown } from '../../../core/report/forms/markdown/markdown.ts';
import { BAR, redactionFor } from '../../../core/protection/redaction.ts';
import { harbourState, protectedWords } from '../../helpers/harbour.ts';
import { reportOf, wordsOf } from '../../helpers/report.ts';
import { fixedId, sha256, stateFrom } from '../../helpers/report-state.ts';

function cleaner(evidence: Parameters<typeof stateFrom>[0]['claims'][0]['evidence'], printed = 'Het is zo.') {
  const state = stateFrom({ blocks: [printed], claims: [{ quote: printed, ...(evidence && { evidence }) }] });
  return redactionFor(state.evidence, printed, false);
}

describe('redaction', () => {
  const formats = [
    ['html', (state = harbourState()) => renderHtml(reportOf(state), [])],
    ['pdf page', (state = harbourState()) => renderHtml(reportOf(state), [], 'pdf')],
    ['json', (state = harbourState()) => renderJson(reportOf(state))],
    ['markdown', (state = harbourState()) => renderMarkdown(reportOf(state))],
    ['csv', (state = harbourState()) => claimsCsv(reportOf(state))],
    ['evidence csv', (state = harbourState()) => evidenceCsv(reportOf(state))],
    ['claim review', (state = harbourState()) => renderClaimReview(reportOf(state))],
    ['annotations', (state = harbourState()) => renderAnnotations(reportOf(state))],
  ] as const;

  it.each(formats)('leaves nothing of a protected source in %s', (_name, render) => {
    const output = render();
    for (const words of protectedWords) {
      expect(output).not.toContain(words);
      expect(wordsOf(output)).not.toContain(words);
    }
  });

  it('names them all in the full report', () => {
    const json = renderJson(reportOf(harbourState(), { nameProtected: true }));
    for (const words of protectedWords) expect(json).toContain(words);
    expect(json).not.toContain(BAR);
  });

  it('keeps what a colleague must know: kind, stance, target and day', () => {
    const entry = reportOf(harbourState()).claims[6]?.evidence[0];
    expect(entry).toMatchObject({
      kind: 'interview',
      stance: 'contradicts',
      target: 'verdict',
      blackedOut: true,
      lookedAt: '2024-09-18',
      id: null,
      recordedAt: null,
      attachments: [],
    });
  });

  it('draws a bar of one width, whatever it covers', () => {
    const bars =
      renderHtml(reportOf(harbourState()), []).match(/<span class="redacted">[^<]*<\/span>/g) ?? [];
    expect(bars).toHaveLength(4);
    expect(new Set(bars)).toEqual(new Set(['<span class="redacted">beschermde bron</span>']));
  });

  it('finds the source in what checkers wrote elsewhere, however it is cased or spaced', () => {
    const { clean } = cleaner([
      { protected: true, contact: 'Wiebe Terpstra, 06-41870352', title: 'Rooster C' },
    ]);
    expect(clean('Gebeld met wiebe  terpstra.')).toBe(`Gebeld met ${BAR}.`);
    expect(clean('TERPSTRA belt terug op 06-41870352')).toBe(`${BAR} belt terug op ${BAR}`);
    expect(clean('Zie rooster c')).toBe(`Zie ${BAR}`);
    expect(clean('Roosters Cees')).toBe('Roosters Cees');
  });

  it('leaves words of a contact alone that the article itself prints', () => {
    const { clean } = cleaner(
      [{ protected: true, contact: 'Wiebe van Havenbedrijf' }],
      'Het Havenbedrijf zwijgt.',
    );
    expect(clean('Havenbedrijf gebeld')).toBe('Havenbedrijf gebeld');
    expect(clean('Wiebe gebeld')).toBe(`${BAR} gebeld`);
  });

  it.each([
    ['Ali Nowak', 'Ali', 'Mr Alibaba of Nowakowo said nothing.'],
    ['Ali Nowak', 'Nowak', 'Mr Alibaba of Nowakowo said nothing.'],
    ['Jan Bos', 'Jan Bos', 'Jan Boschma of the Bosch fund paid.'],
    ['Zoë Bos', 'Bos', 'Door de Boskamp'],
  ])(
    'does not take %s for printed where the article has %s inside of longer words alone',
    (contact, typed, printed) => {
      expect(cleaner([{ protected: true, contact }], printed).cleanUnlessPrinted(typed)).toBe(BAR);
      expect(cleaner([{ protected: true, contact }], `${printed} ${typed}.`).cleanUnlessPrinted(typed)).toBe(
        typed,
      );
    },
  );

  it('knows a name of a note whose beginning alone the article prints', () => {
    const { clean } = cleaner(
      [{ protected: true, contact: 'ext. 4471', note: 'This is Jan Bos of the yard' }],
      'Jan Boschma of the Bosch fund paid.',
    );
    expect(clean('Jan Bos rang')).toBe(`${BAR} rang`);
  });

  it.each([
    '+31 6 12345678, wa.me/31612345678',
    'https://wa.me/31612345678, +31 6 12345678',
    'wa.me/31612345678',
    'whatsapp 31612345678',
  ])('finds a number as it is called at home that a contact has with its country code: %s', (contact) => {
    const { clean } = cleaner([{ protected: true, contact }]);
    for (const written of ['0612345678', '06-12345678', '06 1234 5678', '+31612345678', '612345678'])
      expect(clean(`tel:${written}`), written).toBe(`tel:${BAR}`);
  });

  it('never changes the article’s own words', () => {
    const text = 'Wiebe Terpstra zegt dat het regent.';
    const state = stateFrom({
      blocks: [text],
      claims: [
        {
          quote: text,
          speaker: 'Wiebe Terpstra',
          evidence: [{ protected: true, contact: 'Wiebe Terpstra' }],
        },
      ],
    });
    const report = reportOf(state);
    expect(report.text?.content).toBe(text);
    expect(report.claims[0]?.quote).toBe(text);
    expect(report.claims[0]?.attribution?.speaker).toBe('Wiebe Terpstra');
  });

  it('hides a speaker whom only the checker names', () => {
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
    expect(reportOf(state).claims[0]?.attribution?.speaker).toBe(`Wiebe ${BAR}`);
  });

  it('hides the link and the file that another entry shares with a protected one', () => {
    const file = { hash: sha256('x'), name: 'lek.pdf', size: 1, mediaType: 'application/pdf' };
    const link = 'https://lek.example/map/1';
    const state = stateFrom({
      blocks: ['Een.'],
      claims: [
        {
          quote: 'Een.',
          evidence: [
            { protected: true, link, attachments: [file] },
            { link: `${link}?blad=2`, attachments: [file] },
          ],
        },
      ],
    });
    const [open] = reportOf(state).claims[0]?.evidence ?? [];
    expect(open?.link).toBe(BAR);
    expect(open?.attachments).toEqual([{ ...file, name: BAR, hash: null, savedAs: null, picture: null }]);
  });

  it('covers a source whose entry was removed but who lives on in a note', () => {
    const state = stateFrom({
      blocks: ['Een.'],
      claims: [
        {
          quote: 'Een.',
          note: 'Terpstra nabellen',
          evidence: [{ protected: true, contact: 'Terpstra', removed: true }],
        },
      ],
    });
    expect(reportOf(state).claims[0]?.note).toBe(`${BAR} nabellen`);
  });

  const file = (name: string) => ({ hash: sha256('x'), name, size: 1, mediaType: 'application/pdf' });
  const embargo = { status: 'usable', embargoedUntil: null, editorNote: null, dateline: null } as const;
  const disagreed = (claimId: string, words: string): Review => ({
    id: fixedId(700),
    claimId,
    checkerId: fixedId(100),
    agrees: false,
    verdict: 'verified',
    reason: words,
    ofVerdict: 'unverifiable',
    ofSaid: 'refuted',
    ofVerdictAt: null,
    resolvedBy: fixedId(100),
    resolvedAt: '2024-09-18T10:00:00.000Z',
    resolution: words,
    createdAt: '2024-09-18T09:00:00.000Z',
    removed: false,
  });

  it('keeps any secret out of every form, wherever a checker wrote it', () => {
    const secret = fc
      .string({ unit: 'grapheme', minLength: 6, maxLength: 30 })
      .map((words) => `Q7${words.trim().normalize('NFC')}7Q`)
      .filter((words) => !/\s\s|█/.test(words));
    const fields = fc.constantFrom('contact', 'title', 'quotation', 'note');
    fc.assert(
      fc.property(secret, fields, fc.constantFrom(...formats), (words, field, [, render]) => {
        const told = `Zie ${words} hierover.`;
        const state = stateFrom({
          blocks: ['Een zin.'],
          claims: [
            {
              quote: 'Een zin.',
              verdict: 'unverifiable',
              said: 'refuted',
              speaker: told,
              cue: told,
              tried: told,
              wouldSettle: told,
              correction: told,
              note: told,
              evidence: [
                { protected: true, [field]: words },
                { title: told, note: told, contact: told, quotation: told, attachments: [file(told)] },
              ],
            },
          ],
        });
        const { claims, version } = state;
        state.reviews = claims.map(({ id }) => disagreed(id, told));
        state.version = { ...version, sourceName: told, release: { ...embargo, editorNote: told } };
        expect(JSON.stringify(reportOf(state))).not.toContain(JSON.stringify(words).slice(1, -1));
        const output = render(state);
        expect(output).not.toContain(words);
        expect(wordsOf(output)).not.toContain(words);
      }),
      {
        numRuns: 200,
        // Words that begin with a sign that means something in a pattern.
        examples: [
          ["Q7! +¼'7Q", 'contact', formats[0]],
          ['Q7 ]ab [cd 7Q', 'contact', formats[0]],
          ['Q7 \\ab ^cd 7Q', 'contact', formats[0]],
          ['Q7 -ab (cd 7Q', 'contact', formats[0]],
        ],
      },
    );
  });
});

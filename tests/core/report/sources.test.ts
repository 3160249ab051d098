import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleState } from '../../../core/contract/index.ts';
import { textsOfReport } from '../../../core/disclosure/disclosed-texts.ts';
import type { AttachmentRef, Evidence } from '../../../core/model/evidence/evidence.ts';
import { defaultReportOptions, type ReportOptions } from '../../../core/model/report/options.ts';
import { emptySource, type Source } from '../../../core/model/source/source.ts';
import { redactionFor } from '../../../core/protection/redaction.ts';
import { wordPreview } from '../../../core/report/forms/docx/preview.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { renderMarkdown } from '../../../core/report/forms/markdown/markdown.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import type { ReportModel } from '../../../core/report/model/model.ts';
import { verifyReport } from '../../../core/report/verify/verify-report.ts';
import { reportMeta, wordsOf } from '../../helpers/report.ts';
import { fixedId, sha256, stateFrom } from '../../helpers/report-state.ts';

const options = { ...defaultReportOptions, language: 'en', sources: true, notes: true } as const;

const file = (digit: string, name: string): AttachmentRef => ({
  hash: digit.repeat(64),
  name,
  size: 20_000,
  mediaType: 'application/pdf',
});

function sourceOf(number: number, more: Partial<Source>): Source {
  const made = { createdBy: fixedId(100), createdAt: '2024-09-18T08:00:00.000Z', removed: false };
  return { ...emptySource, id: fixedId(900 + number), articleId: fixedId(1), ...made, ...more };
}

function stateWith(...evidence: Partial<Evidence>[][]): ArticleState {
  const quotes = ['De overslag steeg.', 'De kade is dicht.', 'Het regent.'];
  return stateFrom({
    blocks: [quotes.join(' ')],
    claims: quotes.map((quote, at) => ({ quote, verdict: 'verified', evidence: evidence[at] ?? [] })),
  });
}

function reportOf(state: ArticleState, sources: Source[], more: Partial<ReportOptions> = {}): ReportModel {
  const hidden = sources.filter((source) => source.protected);
  return buildReport(state, { ...options, ...more }, { ...reportMeta, hidden, sources });
}

const minutes = sourceOf(1, {
  title: 'Notulen van de havenraad',
  supplier: 'checker',
  primary: true,
  publisher: 'Havenraad Oosterdiep',
  author: 'Лариса Голубь',
  published: '2024-03',
  link: 'https://haven.example/notulen',
  archivedCopy: 'https://archief.example/notulen',
  lookedAt: '2024-09-17',
  note: 'Alleen deel twee.',
  contact: 'griffie',
  restriction: 'Niet voor herdruk.',
  attachments: [file('a', 'notulen.pdf')],
});
const page = sourceOf(2, { kind: 'link', title: null, link: 'https://krant.example/kade' });

const forms = [
  ['HTML', (model: ReportModel) => wordsOf(renderHtml(model, []))],
  ['PDF', (model: ReportModel) => wordsOf(renderHtml(model, [], 'pdf'))],
  ['Word', (model: ReportModel) => wordsOf(wordPreview(model))],
  ['Markdown', (model: ReportModel) => renderMarkdown(model).replaceAll('\\', '')],
  ['JSON', renderJson],
] as const;

describe('the list of sources', () => {
  const state = stateWith(
    [{ title: 'Blad 3', sourceId: minutes.id }],
    [{ sourceHash: 'a'.repeat(64) }, { link: 'https://krant.example/kade', sourceId: page.id }],
  );
  const model = reportOf(state, [minutes, page]);

  test.each(forms)('has in %s who made each source, where it is, its files and its claims', (_, render) => {
    const shown = render(model);
    for (const words of [
      'Notulen van de havenraad',
      'Havenraad Oosterdiep',
      'Лариса Голубь',
      'https://haven.example/notulen',
      'https://archief.example/notulen',
      'notulen.pdf',
      'a'.repeat(64),
      'https://krant.example/kade',
    ])
      expect(shown.replaceAll('<wbr>', '')).toContain(words);
    for (const words of ['Alleen deel twee', 'griffie', 'herdruk']) expect(shown).not.toContain(words);
  });

  test('counts a claim whose evidence names the source, has its file, or is its only record', () => {
    expect(model.sources?.map(({ claims }) => claims)).toEqual([[1, 2], [2]]);
    const [piece] = state.evidence;
    if (piece === undefined) throw new Error('There is evidence');
    const own = { ...sourceOf(3, { title: 'Blad 3' }), id: piece.id };
    expect(reportOf(state, [own]).sources?.map(({ claims }) => claims)).toEqual([[1]]);
  });

  test('is left out unless it is asked for, and says so where there is none', () => {
    expect(reportOf(state, [minutes], { sources: false }).sources).toBeNull();
    expect(renderHtml(reportOf(state, [minutes], { sources: false }), [])).not.toContain('Havenraad');
    for (const [, render] of forms.slice(0, 4))
      expect(render(reportOf(state, []))).toContain('No source is kept with this article.');
  });

  test('is searched for what looks like a protected source', () => {
    const redaction = redactionFor([], state.version.text, false);
    const content = { state, events: [], hidden: [], sources: [minutes], checks: null, notes: true };
    const words = textsOfReport(content, redaction).map((text) => text.words);
    expect(words).toEqual(
      expect.arrayContaining([minutes.title, minutes.publisher, minutes.author, minutes.link, 'notulen.pdf']),
    );
    expect(words).not.toContain(minutes.note);
  });

  test('is verified: a claim that is not there, or has no evidence from the source, is found', () => {
    const found = (text: string) =>
      verifyReport(text, sha256).findings.find(({ key }) => key.startsWith('verify.sources'));
    for (const text of [renderJson(model), renderHtml(model, [])])
      expect(found(text)).toMatchObject({ result: 'fits', values: { n: 2 } });
    const [first] = model.sources ?? [];
    if (first === undefined) throw new Error('There is a source');
    const with3 = { ...model, sources: [{ ...first, claims: [1, 3] }] };
    for (const text of [renderJson(with3), renderHtml(with3, [])])
      expect(found(text)).toMatchObject({ result: 'differs', values: { numbers: '3' } });
    const with9 = { ...model, sources: [{ ...first, claims: [9] }] };
    expect(found(renderJson(with9))).toMatchObject({ result: 'differs' });
    // Claims that are not listed show nothing.
    const some = { ...with9, options: { ...with9.options, claims: 'corrections' as const }, claims: [] };
    expect(found(renderJson(some))).toMatchObject({ result: 'fits' });
    const other = { ...model, sources: [{ ...first, files: [file('b', 'ander.pdf')], claims: [2] }] };
    expect(found(renderJson(other))).toMatchObject({ result: 'fits' });
  });
});

describe('of protected sources', () => {
  const secret = 'Zbigniew Wąsik';
  const hidden = sourceOf(3, {
    title: `Gesprek met ${secret}`,
    protected: true,
    contact: secret,
    attachments: [file('c', 'gesprek.mp3')],
  });

  test('the list has nothing, unless the report names them', () => {
    const state = stateWith([{ sourceId: hidden.id, protected: true, contact: secret }]);
    const closed = reportOf(state, [minutes, hidden, page]);
    expect(closed.sources?.map(({ number, title }) => [number, title])).toEqual([
      [1, minutes.title],
      [2, null],
    ]);
    for (const [, render] of forms) expect(render(closed)).not.toContain('Gesprek met');
    const named = reportOf(state, [minutes, hidden, page], { nameProtected: true });
    expect(named.sources?.[1]).toMatchObject({ title: hidden.title, protected: true, claims: [1] });
    for (const [, render] of forms) expect(render(named)).toContain(secret);
  });

  test('no claim is counted for an open source of which a blacked-out piece was taken', () => {
    const taken = { sourceId: minutes.id, sourceHash: 'a'.repeat(64), attachments: minutes.attachments };
    const state = stateWith([{ ...taken, protected: true, contact: secret }]);
    expect(reportOf(state, [minutes]).sources?.map(({ claims, files }) => [claims, files[0]?.hash])).toEqual([
      // A protected piece has the same file.
      [[], null],
    ]);
  });

  test('no form of a report says how many there are, or anything that they have, whatever they are', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 6, maxLength: 20 })
      .map((text) => `Q7${text.trim().normalize('NFC')}7Q`)
      .filter((text) => !/\s\s|█/.test(text));
    const digits = fc.constantFrom('1', '2', '3', '4');
    const some = fc.record({
      isProtected: fc.boolean(),
      field: fc.constantFrom('title', 'contact', 'note'),
      file: fc.option(digits),
      claim: fc.option(fc.nat(2)),
    });
    fc.assert(
      fc.property(words, fc.array(some, { maxLength: 5 }), fc.constantFrom(...forms), (name, list, form) => {
        const sources = list.map(({ isProtected, field, file: digit }, at) =>
          sourceOf(at, {
            title: isProtected ? null : `Bron van ${name}, ${String(at)}`,
            author: isProtected ? null : name,
            protected: isProtected,
            ...(isProtected && { [field]: name }),
            attachments:
              digit === null ? [] : [file(isProtected ? digit : 'e', isProtected ? `${name}.pdf` : 'a.pdf')],
          }),
        );
        const evidence = [0, 1, 2].map((claim) =>
          list.flatMap((one, at): Partial<Evidence>[] =>
            one.claim === claim && !one.isProtected ? [{ title: 'Stuk', sourceId: fixedId(900 + at) }] : [],
          ),
        );
        const state = stateWith(...evidence);
        const isHidden = sources.some((source) => source.protected);
        const report = reportOf(state, sources);
        const shown = form[1](report);
        if (isHidden) expect(shown).not.toContain(name);
        // Without the protected sources, but with what they are known by, the list is the same.
        const open = sources.filter((source) => !source.protected);
        const hiddenOnes = sources.filter((source) => source.protected);
        const without = buildReport(state, options, { ...reportMeta, hidden: hiddenOnes, sources: open });
        expect(report.sources).toEqual(without.sources);
        expect(shown).toBe(form[1](without));
      }),
      { numRuns: 150 },
    );
  });
});

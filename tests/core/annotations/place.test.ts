import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationFinder } from '../../../core/annotations/place.ts';
import { planAnnotations } from '../../../core/annotations/plan.ts';
import { readAnnotations } from '../../../core/annotations/read-annotations.ts';
import { renderAnnotations } from '../../../core/report/forms/annotations/annotations.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportOf } from '../../helpers/report.ts';
import { fixedId, sha256, stateFrom } from '../../helpers/report-state.ts';

const TEXT =
  'Van de veertig schepen lag er een vast. De ‘Hoop  doet leven’ voer uit.\n\nVan de veertig schepen zonk er geen.';
const finder = annotationFinder({ text: TEXT, textHash: sha256(TEXT) }, null);
const place = (
  exact: string,
  prefix = '',
  suffix = '',
  position: { start: number; end: number } | null = null,
) => finder({ quote: { exact, prefix, suffix }, position });
const span = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('where an annotation is found', () => {
  test('once, to the letter', () => {
    expect(place('lag er een vast')).toEqual({ kind: 'exact', span: span('lag er een vast') });
  });

  test('after more than is compared, in a text that writes letters and their accents apart', () => {
    const text = `${'é'.repeat(300)} kade, ${'è'.repeat(300)} kade.`;
    const one = annotationFinder({ text, textHash: sha256(text) }, null);
    for (const prefix of [text.slice(0, 301), text.slice(0, 300)]) {
      const quote = { exact: 'kade', prefix: prefix.normalize('NFD'), suffix: '' };
      expect(one({ quote, position: null })).toMatchObject({ kind: 'exact', span: { start: 301 } });
    }
  });

  test('of several the one that has around it what stood around it', () => {
    expect(place('veertig schepen', 'Van de ', ' zonk er')).toEqual({
      kind: 'exact',
      span: span('veertig schepen', 30),
    });
    expect(place('veertig schepen', 'Van  de')).toMatchObject({ kind: 'several', spans: { length: 2 } });
    expect(place('veertig schepen', 'Toen de ')).toMatchObject({ kind: 'several', spans: { length: 2 } });
  });

  test('with white space and quotation marks otherwise, which is told', () => {
    const whole = '‘Hoop  doet leven’';
    expect(place("'Hoop doet leven'")).toEqual({ kind: 'elsewhere', span: span(whole), why: 'spelling' });
  });

  test('with other words around it, or at another place, which is told', () => {
    expect(place('lag er een vast', 'Van de twintig schepen ')).toMatchObject({
      kind: 'elsewhere',
      why: 'context',
    });
    expect(place('lag er een vast', '', '', { start: 0, end: 5 })).toMatchObject({
      kind: 'elsewhere',
      why: 'position',
    });
  });

  test('by a position only where the words are there too, or the text is known to be the same', () => {
    const second = span('veertig schepen', 30);
    expect(place('veertig schepen', '', '', second)).toEqual({ kind: 'exact', span: second });
    expect(place('veertig schepen', 'Zo’n ', '', second)).toMatchObject({ kind: 'several' });
    const bare = { quote: null, position: second };
    expect(finder(bare)).toEqual({ kind: 'missing', why: 'noWords' });
    const same = annotationFinder({ text: TEXT, textHash: sha256(TEXT) }, sha256(TEXT));
    expect(same(bare)).toEqual({ kind: 'exact', span: second });
  });

  test('never by words that differ', () => {
    expect(place('vijftig schepen')).toEqual({ kind: 'missing', why: 'notThere' });
    expect(place('   ')).toEqual({ kind: 'missing', why: 'noWords' });
    expect(place('a'.repeat(30_000))).toEqual({ kind: 'missing', why: 'tooLong' });
  });

  test('between paragraphs that a page runs together, and among more places than are shown', () => {
    expect(place('Van de veertig', 'voer uit.', 'schepen zonk')).toEqual({
      kind: 'exact',
      span: span('Van de veertig', 30),
    });
    expect(place('veertigschepen', 'Van de ', ' zonk er')).toEqual({ kind: 'missing', why: 'notThere' });
    const text = `${'en '.repeat(500)}slot`;
    const many = annotationFinder({ text, textHash: sha256(text) }, null);
    const last = { exact: 'en', prefix: '', suffix: ' slot' };
    expect(many({ quote: last, position: null })).toEqual({
      kind: 'exact',
      span: { start: 1497, end: 1499 },
    });
  });

  test('does not choose among more places than can be told apart', () => {
    const text = `${'en '.repeat(500)}slot`;
    const many = annotationFinder({ text, textHash: sha256(text) }, null);
    expect(many({ quote: { exact: 'en', prefix: 'en', suffix: 'en' }, position: null })).toMatchObject({
      kind: 'several',
      spans: { length: 100 },
    });
  });
});

describe('our own export', () => {
  const spansOf = (state: ReturnType<typeof harbourState>) => {
    const exported = renderAnnotations(reportOf(state));
    const file = readAnnotations(new TextEncoder().encode(exported), 'own.jsonld');
    return planAnnotations(state.version, file).map(({ placement }) =>
      placement.kind === 'exact' ? [placement.span.start, placement.span.end] : [placement.kind],
    );
  };

  test('comes back on the very same words, with who decided and the verdicts offered', () => {
    const state = harbourState();
    const claims = reportOf(state).claims;
    expect(spansOf(state)).toEqual(claims.map(({ start, end }) => [start, end]));
    const file = readAnnotations(new TextEncoder().encode(renderAnnotations(reportOf(state))), 'own.jsonld');
    const planned = planAnnotations(state.version, file);
    expect(planned.map(({ verdict }) => verdict ?? 'unchecked')).toEqual(claims.map(({ so }) => so.verdict));
  });

  test('comes back on the very same spans in any script', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'x\u0302',
      '👩‍👩‍👧',
      '🇳🇱',
      '😀',
      'م',
      'َ',
      'ש',
      '\u05B8',
      '中',
      '한',
      'न',
      'ि',
      ' ',
      '  ',
      '’',
      '“',
      '\n',
      '.',
    );
    const words = fc.string({ unit, minLength: 4, maxLength: 80 });
    fc.assert(
      fc.property(
        words,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 }),
        (raw, cuts) => {
          const text = `b${raw}b`.normalize('NFC');
          const state = stateFrom({ blocks: [text], claims: [] });
          const template = harbourState().claims[0];
          if (template === undefined) throw new Error('no claim');
          const characters = [...text];
          const offset = (points: number): number => characters.slice(0, points).join('').length;
          state.claims = cuts.flatMap(([a, b], index) => {
            const [from, to] = [a % characters.length, b % characters.length].sort((x, y) => x - y);
            const [start, end] = [offset(from ?? 0), offset((to ?? 0) + 1)];
            const quote = text.slice(start, end);
            return quote.trim() !== quote || quote === ''
              ? []
              : [
                  {
                    ...template,
                    id: fixedId(500 + index),
                    articleId: state.article.id,
                    versionId: state.version.id,
                    start,
                    end,
                    quote,
                    attribution: null,
                  },
                ];
          });
          const wanted = reportOf(state).claims.map(({ start, end }) => [start, end]);
          expect(spansOf(state)).toEqual(wanted);
        },
      ),
      { numRuns: 300 },
    );
  });
});

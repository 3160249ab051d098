import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../core/model/article/article.ts';
import { checkQuotation } from '../../../core/quotations/check-quotation.ts';
import { withExcerpt } from '../../../core/quotations/excerpt.ts';
import { SourceIndex } from '../../../core/quotations/source-index.ts';
import { joinPassages } from '../../../core/quotations/source-text.ts';

const filler = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Zin ${at} gaat over stoel ${at * 7} en niets anders.`).join(' ');
const opens = 'Wij hebben de dijk in het voorjaar twee keer laten meten.';
const closes = 'De uitslag van die meting was beide keren ruim onder de norm.';

function excerptOf(words: string, source: string) {
  const text = joinPassages([{ text: source }]);
  const asked = { content: { start: 0, end: words.length }, asides: [], speaker: null };
  const [match] = checkQuotation(asked, { text: words, language: 'nl' }, new SourceIndex([text]));
  if (match === undefined) throw new Error('The quotation is found');
  return { match, shown: withExcerpt(text.text, match) };
}

const at = (text: string, { start, end }: Span): string => text.slice(start, end);

describe('what is shown of a source beside a quotation', () => {
  it('is its words with the sentence around them', () => {
    const { shown } = excerptOf('de dijk in het voorjaar twee keer laten meten', `${opens} ${closes}`);
    expect(shown.excerpt).toContain(opens);
    expect(shown.before && at(shown.excerpt, shown.before)).toContain('Wij hebben');
  });

  it('has a cut between sentences that stand far apart, and both of them whole', () => {
    const source = `${filler(20)} ${opens} ${filler(200)} ${closes} ${filler(20)}`;
    const { match, shown } = excerptOf(`${opens} ${closes}`, source);
    expect(match.kind).toBe('joined');
    expect(shown.excerpt.length).toBeLessThan(1200);
    expect(shown.excerpt).toContain(opens);
    expect(shown.excerpt).toContain(closes);
    expect(shown.excerpt).toMatch(/ … /u);
  });

  it('has every piece and every changed word at the offsets that it gives', () => {
    const gap = fc.integer({ min: 0, max: 60 });
    const drop = fc.array(fc.nat({ max: 120 }), { maxLength: 6 });
    fc.assert(
      fc.property(gap, gap, gap, drop, (before, between, after, drops) => {
        const source = `${filler(before)} ${opens} ${filler(between)} ${closes} ${filler(after)}`.trim();
        const words = [...`${opens} ${closes}`].filter((_, place) => !drops.includes(place)).join('');
        const { match, shown } = excerptOf(words, source);
        const { excerpt } = shown;
        expect(shown.pieces.map((piece) => at(excerpt, piece))).toEqual(
          match.pieces.map((piece) => at(source, piece)),
        );
        for (const [index, difference] of match.differences.entries()) {
          const placed = shown.differences[index];
          if (placed === undefined) throw new Error('No difference is lost');
          const isGap = difference.kind === 'omission' || difference.kind === 'joined';
          if (!isGap) expect(at(excerpt, placed.source)).toBe(at(source, difference.source));
          expect(placed.letters.map((pair) => at(excerpt, pair.source))).toEqual(
            difference.letters.map((pair) => at(source, pair.source)),
          );
          expect(placed.source.start).toBeLessThanOrEqual(placed.source.end);
          expect(placed.source.end).toBeLessThanOrEqual(excerpt.length);
        }
        // Nothing is shown that the source has not, but for the cuts.
        for (const part of excerpt.split('…')) expect(source).toContain(part.trim());
      }),
      { numRuns: 300 },
    );
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkQuotation } from '../../../core/quotations/check-quotation.ts';
import { SourceIndex } from '../../../core/quotations/source-index.ts';
import { plainSigns } from '../../../core/quotations/words.ts';
import { sourceOf } from '../../../scripts/measure/make-quotations.ts';
import { checkMadeQuotations, quotationTable } from '../../../scripts/measure/quotations.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/quotations');
const transcripts = ['de', 'en', 'es', 'fr', 'nl'].map((language) => ({
  language,
  text: readFileSync(path.join(folder, `${language}.txt`), 'utf8'),
}));

test('of 10,000 quotations in five languages each kind is told right, and none that was changed is told as word for word', () => {
  const figures = checkMadeQuotations(transcripts, 10_000);
  process.stdout.write(`${quotationTable(figures)}\n`);
  const shares = Object.entries(figures.kinds).map(([kind, { right, of }]) => ({ kind, share: right / of }));
  expect(shares.filter(({ share }) => !(share >= 0.99))).toEqual([]);
  expect(figures.takenForSame).toBe(0);
});

describe('whatever becomes of a quotation', () => {
  const sources = transcripts.map(sourceOf);
  const index = new SourceIndex(sources);
  const made = fc
    .record({
      at: fc.nat({ max: sources.length - 1 }),
      from: fc.double({ min: 0, max: 0.95, noNaN: true }),
      length: fc.integer({ min: 8, max: 400 }),
    })
    .map(({ at, from, length }) => {
      const { text } = sources[at] ?? { text: '' };
      const start = Math.floor(text.length * from);
      return { language: transcripts[at]?.language ?? '', words: text.slice(start, start + length) };
    });
  const check = (words: string, language: string) =>
    checkQuotation(
      { content: { start: 0, end: words.length }, asides: [], speaker: null },
      { text: words, language },
      index,
    );

  it('another letter or digit is never word for word, nor a matter of typography', () => {
    fc.assert(
      fc.property(
        made,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäéßñø0123456789'),
        ({ words, language }, where, sign) => {
          const letters = [...words.matchAll(/[\p{L}\p{Nd}]/gu)];
          const place = letters[Math.floor(letters.length * where)];
          if (place === undefined || place[0].toLowerCase() === sign) return;
          const changed = words.slice(0, place.index) + sign + words.slice(place.index + 1);
          const isElsewhere = sources.some(({ text }) =>
            plainSigns(text).includes(plainSigns(changed).trim()),
          );
          if (isElsewhere) return;
          const kinds = check(changed, language).map(({ kind }) => kind);
          expect(kinds.filter((kind) => kind === 'exact' || kind === 'typography')).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('all places are in the texts, in order, and what is not a difference is the same', () => {
    fc.assert(
      fc.property(made, fc.array(fc.nat({ max: 400 }), { maxLength: 12 }), ({ words, language }, drops) => {
        const kept = [...words].filter((_, at) => !drops.includes(at)).join('');
        for (const { source, pieces, passages, differences } of check(kept, language)) {
          const { text, passages: all } = sources[source] ?? { text: '', passages: [] };
          const isIn = (start: number, end: number, length: number) =>
            0 <= start && start <= end && end <= length;
          for (const { start, end } of pieces) {
            expect(isIn(start, end, text.length)).toBe(true);
            expect(start).toBeGreaterThanOrEqual(all[passages?.[0] ?? 0]?.start ?? Infinity);
            expect(end).toBeLessThanOrEqual(all[passages?.[1] ?? 0]?.end ?? -1);
          }
          let last = 0;
          for (const one of differences) {
            for (const { quotation, source: place } of [one, ...one.letters]) {
              expect(isIn(quotation.start, quotation.end, kept.length)).toBe(true);
              expect(isIn(place.start, place.end, text.length)).toBe(true);
            }
            expect(one.quotation.start).toBeGreaterThanOrEqual(last);
            last = one.quotation.start;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

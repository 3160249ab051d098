import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnnotations } from '../../../core/report/forms/annotations/annotations.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportOf } from '../../helpers/report.ts';
import { fixedId, stateFrom } from '../../helpers/report-state.ts';

interface Collection {
  total: number;
  first: { items: Annotation[] };
}

interface Annotation {
  id: string;
  motivation: string;
  creator?: { name: string };
  body: { purpose: string; value?: string; source?: string }[];
  target: {
    source: string;
    selector: [
      { type: string; exact: string; prefix: string; suffix: string },
      { type: string; start: number; end: number },
    ];
  };
}

function read(json: string): Collection {
  return JSON.parse(json) as Collection;
}

describe('renderAnnotations', () => {
  it('gives back the span of every claim, by its place and by its words', () => {
    const letters = fc.constantFrom('a', 'é', '😀', '𝒜', '🇳🇱', 'ك', ' ', 'b', '.', '\u0301');
    const blocks = fc.array(
      fc.string({ unit: letters, minLength: 1, maxLength: 40 }).filter((words) => words.trim() !== ''),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(
        blocks,
        fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 20 })), { maxLength: 6 }),
        (texts, spans) => {
          const { text } = stateFrom({ blocks: texts, claims: [] }).version;
          const points = [...text];
          const claims = spans.map(([from, length]) => {
            const first = from % points.length;
            const start = points.slice(0, first).join('').length;
            const quote = points.slice(first, first + length).join('');
            return { quote, start, end: start + quote.length };
          });
          const report = reportOf(stateFrom({ blocks: texts, claims }));
          const { items } = read(renderAnnotations(report)).first;
          expect(items).toHaveLength(claims.length);
          items.forEach(({ target: { selector } }, index) => {
            const [quote, position] = selector;
            const claim = report.claims[index];
            expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
            expect(points.slice(0, position.start).join('').length).toBe(claim?.start);
            const around = `${quote.prefix}${quote.exact}${quote.suffix}`;
            expect(text.indexOf(around, (claim?.start ?? 0) - quote.prefix.length)).toBe(
              (claim?.start ?? 0) - quote.prefix.length,
            );
            expect(around.isWellFormed()).toBe(true);
          });
        },
      ),
    );
  });

  it('is a collection as the W3C has it', () => {
    const collection = read(renderAnnotations(reportOf(harbourState(), { language: 'en' })));
    expect(collection).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', {}],
      type: 'AnnotationCollection',
      total: 14,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    const [annotation] = collection.first.items;
    expect(annotation).toMatchObject({
      id: `urn:uuid:${fixedId(1000)}`,
      type: 'Annotation',
      motivation: 'assessing',
      creator: { type: 'Person', name: 'Sanne Ottens' },
      target: { source: 'https://dagbladwad.example/2024/09/18/graankade' },
    });
    expect(annotation?.body[0]?.value).toContain('so ? unverifiable');
    expect(annotation?.body[1]).toMatchObject({ purpose: 'classifying', value: 'unverifiable' });
    expect(annotation?.target.selector.map((selector) => selector.type)).toEqual([
      'TextQuoteSelector',
      'TextPositionSelector',
    ]);
  });
});

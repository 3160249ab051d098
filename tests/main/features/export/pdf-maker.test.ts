import { describe, expect, test } from 'vitest';
import { setPdfProducer } from '../../../../main/features/export/pdf-maker.ts';
import { CREATOR, PRODUCER, printedPdf } from './printed-pdf.ts';

describe('setPdfProducer', () => {
  test('names Tickmark alone, and moves nothing', () => {
    const made = printedPdf(`/Title (A)\n${CREATOR}\n${PRODUCER}\n/CreationDate (D:20261201)`);
    const before = made.toString('latin1');
    setPdfProducer(made);
    const after = made.toString('latin1');
    expect(after).not.toMatch(/Mozilla|Linux|Electron|Chrome|Skia/);
    expect(after).toMatch(
      /\/Title \(A\)\n\/Creator \(Tickmark\) +\n\/Producer \(Tickmark\) +\n\/CreationDate \(D:20261201\)/,
    );
    expect(after).toHaveLength(before.length);
    expect(after.slice(after.indexOf('endobj'))).toBe(before.slice(before.indexOf('endobj')));
  });

  test('leaves a title alone that says the same', () => {
    const title = String.raw`/Title (On /Creator \(Mozilla\) /Producer)`;
    const made = printedPdf(`${title}\n${CREATOR}\n${PRODUCER}`);
    setPdfProducer(made);
    expect(made.toString('latin1')).toContain(title);
    expect(made.toString('latin1')).not.toContain('Electron');
  });

  test.each([
    ['without a creator', printedPdf(PRODUCER)],
    ['without a table', Buffer.from('%PDF-1.4\ntrailer\n<</Info 1 0 R>>\nstartxref\n0\n%%EOF')],
    ['that is none', Buffer.from('hello')],
    ['whose maker is too short to write over', printedPdf(`/Creator (x)\n${PRODUCER}`)],
  ])('refuses a PDF %s', (_what, made) => {
    expect(() => setPdfProducer(made)).toThrow();
  });
});

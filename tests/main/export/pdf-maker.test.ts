import { describe, expect, test } from 'vitest';
import { nameMaker } from '../../../main/export/pdf-maker.ts';

/** A PDF as Skia writes it, as far as the document information goes. */
function pdf(information: string): Buffer {
  const start = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const object = `1 0 obj\n<<${information}>>\nendobj\n`;
  const table = start.length + object.length;
  const place = String(start.length).padStart(10, '0');
  const xref = `xref\n0 2\n0000000000 65535 f \n${place} 00000 n \n`;
  return Buffer.from(
    `${start}${object}${xref}trailer\n<</Size 2\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    'latin1',
  );
}

const creator = String.raw`/Creator (Mozilla/5.0 \(X11; Linux x86_64\) Chrome/130 Electron/33.2.1)`;
const producer = '/Producer (Skia/PDF m130)';

describe('nameMaker', () => {
  test('names Tickmark alone, and moves nothing', () => {
    const made = pdf(`/Title (A)\n${creator}\n${producer}\n/CreationDate (D:20261201)`);
    const before = made.toString('latin1');
    nameMaker(made);
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
    const made = pdf(`${title}\n${creator}\n${producer}`);
    nameMaker(made);
    expect(made.toString('latin1')).toContain(title);
    expect(made.toString('latin1')).not.toContain('Electron');
  });

  test.each([
    ['without a creator', pdf(producer)],
    ['without a table', Buffer.from('%PDF-1.4\ntrailer\n<</Info 1 0 R>>\nstartxref\n0\n%%EOF')],
    ['that is none', Buffer.from('hello')],
    ['whose maker is too short to write over', pdf(`/Creator (x)\n${producer}`)],
  ])('refuses a PDF %s', (_what, made) => {
    expect(() => nameMaker(made)).toThrow();
  });
});

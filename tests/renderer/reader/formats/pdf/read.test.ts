import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import { readPdf } from '../../../../../renderer/reader/formats/pdf/read.ts';
import { assemble, column, makePdf } from './make-pdf.ts';
import { fixturePath } from '../../../../helpers/paths.ts';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(fixturePath('pdf', name)));

async function read(bytes: Uint8Array, password: string | null = null) {
  const file = await readPdf(bytes, 'a.pdf', password);
  if (file.kind !== 'article') throw new Error('an article was expected');
  const { article } = file;
  return {
    ...article,
    told: article.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`),
  };
}

const errorOf = (bytes: Uint8Array, password: string | null = null): Promise<TickmarkError> =>
  readPdf(bytes, 'a.pdf', password).then(
    () => Promise.reject(new Error('an error was expected')),
    (error: unknown) => (error instanceof TickmarkError ? error : Promise.reject(new Error(String(error)))),
  );

const STORY = [
  'The council of the town has said that the bridge will be opened in June, a month',
  'late, and that the costs are higher than was planned for it in the spring.',
];

describe('a PDF', () => {
  test('with a headline, text and properties', async () => {
    const pdf = makePdf(
      [
        {
          texts: [
            { text: 'Bridge opens late', x: 60, y: 780, size: 22, bold: true },
            ...column(STORY, 60, 740),
          ],
        },
      ],
      "/Title (Microsoft Word - bridge.docx) /Author (Ada Byrne) /CreationDate (D:20240918104100+02'00')",
    );
    const { told, details, format } = await read(pdf);
    expect(format).toBe('pdf');
    expect(told).toEqual(['heading1: Bridge opens late', `paragraph: ${STORY.join(' ')}`]);
    expect(details).toMatchObject({
      title: 'Bridge opens late',
      byline: 'Ada Byrne',
      published: '2024-09-18',
    });
  });

  test('says of each block on which page it begins', async () => {
    const pages = ['First page of the minutes.', 'Second page of the minutes.'];
    const { blocks } = await read(
      makePdf(pages.map((text) => ({ texts: [{ text, x: 60, y: 700, size: 11 }] }))),
    );
    expect(blocks.map(({ text, page }) => [page, text])).toEqual([
      [1, pages[0]],
      [2, pages[1]],
    ]);
  });

  test.each([90, 180, 270])('turned by %i degrees is read as it is', async (rotate) => {
    expect((await read(makePdf([{ rotate, texts: column(STORY, 60, 500) }]))).told).toEqual([
      `paragraph: ${STORY.join(' ')}`,
    ]);
  });

  test('with tags is read by them', async () => {
    const { told, details } = await read(fixture('tagged.pdf'));
    expect(told).toContain('heading1: Waterschap verhoogt peil in de polder');
    expect(told).toContain('tableRow: Beemster\t-4,20\t-4,00');
    expect(told).toContain('listItem: Dijken: 300.000 euro');
    expect(told).toContain('quotation: „Dit is goed nieuws voor de boeren”, zegt dijkgraaf Piet Smit.');
    expect(told).toContain('paragraph: Een voetnoot volgt hier¹ en de zin gaat door.');
    expect(details).toMatchObject({ title: 'Waterschap verhoogt peil in de polder', byline: 'Ank de Vries' });
  });

  test('with a password asks for it', async () => {
    expect((await errorOf(fixture('locked.pdf'))).code).toBe('passwordNeeded');
    expect((await errorOf(fixture('locked.pdf'), 'purmer')).code).toBe('passwordWrong');
    expect((await read(fixture('locked.pdf'), 'beemster')).told).toContain('heading2: Kosten');
  });

  test('with comments, a box of text and a filled field', async () => {
    const pdf = assemble([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [9 0 R] >> >>',
      '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Length 72 >>\nstream\nBT /F1 10 Tf 60 700 Td (The bridge opens in June, says the council.) Tj ET\nendstream',
      '<< >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [7 0 R 8 0 R 9 0 R] /Resources << /Font << /F1 3 0 R >> >> >>',
      '<< /Type /Annot /Subtype /Highlight /Rect [78 697 112 710] /QuadPoints [78 710 112 710 78 697 112 697] /Contents (Which bridge?) /T (Ada) /M (D:20240918104100Z) >>',
      '<< /Type /Annot /Subtype /FreeText /Rect [60 600 300 615] /Contents (Added in the margin.) /DA (/F1 10 Tf) >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Filled in by hand) /Rect [60 500 300 515] >>',
    ]);
    const { told, blocks } = await read(pdf);
    expect(told).toEqual([
      'paragraph: The bridge opens in June, says the council.',
      'paragraph: Added in the margin.',
      'paragraph: Filled in by hand',
    ]);
    expect(blocks[0]?.remarks).toEqual([
      { author: 'Ada', at: '2024-09-18', text: 'Which bridge?', quote: 'bridge' },
    ]);
  });

  test('in Japanese without a font of its own is read by the character maps that are built in', async () => {
    const pdf = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H /DescendantFonts [7 0 R] >>',
      '<< /Length 45 >>\nstream\nBT /F1 10 Tf 60 700 Td <65B0805E> Tj ET      \nendstream',
      '<< >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>',
    ]);
    expect((await read(pdf)).told).toEqual(['paragraph: \u65B0\u805E']);
  });

  test('leaves the bytes as they were', async () => {
    const bytes = makePdf([{ texts: column(STORY, 60, 500) }]);
    const before = bytes.slice();
    await read(bytes);
    expect(bytes).toEqual(before);
  });
});

describe('a PDF that cannot be read', () => {
  test('without text is a scan', async () => {
    expect((await errorOf(makePdf([{ texts: [] }, { texts: [] }]))).code).toBe('scanOnly');
  });

  test('that is cut off is read as far as it goes, or said to be damaged', async () => {
    const whole = makePdf([{ texts: column(STORY, 60, 500) }]);
    for (let length = 5; length < whole.length; length += 97) {
      const cut = whole.slice(0, length);
      const outcome = await read(cut).then(
        ({ told }) => told.join(' '),
        (error: unknown) => (error instanceof TickmarkError ? error.code : String(error)),
      );
      expect(outcome).toMatch(/^(?:fileDamaged|scanOnly|paragraph: The council)/);
    }
  });

  test.each([
    ['whose pages are in a circle', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'],
    ['that says it has a billion pages', '<< /Type /Pages /Kids [] /Count 1000000000 >>'],
    ['without pages', '<< /Type /Pages /Kids [] /Count 0 >>'],
    ['whose pages are no pages', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
  ])('%s', async (_, pages) => {
    const pdf = assemble(['<< /Type /Catalog /Pages 2 0 R >>', pages, '<< /Type /Font >>', '<< >>', '<< >>']);
    expect((await errorOf(pdf)).code).toMatch(/^(?:fileDamaged|scanOnly)$/);
  });

  test('with a stream that lies about its length, and a form that draws itself', async () => {
    const pdf = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
      '<< >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X 4 0 R >> >> >>',
      '<< /Length 99999999 >>\nstream\nBT /F1 12 Tf 60 700 Td (All of it is here.) Tj ET /X Do\nendstream',
    ]);
    expect((await read(pdf)).told).toEqual(['paragraph: All of it is here.']);
  });
});

import { deflateSync } from 'node:zlib';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { turned, type GrayPicture, type QuarterTurns } from '../../core/ocr/gray-picture.ts';
import { cleanLook, drawTextPage, type PageLook } from '../../scripts/measure/ocr-draw.ts';

/** Draws paragraphs as a scanned page, turned by so many quarters. */
export async function drawnScan(
  paragraphs: readonly string[],
  look: Partial<PageLook> = {},
  quarters: QuarterTurns = 0,
): Promise<Canvas> {
  return canvasOf(turned(await drawTextPage(paragraphs, { ...cleanLook, ...look }), quarters));
}

function canvasOf({ width, height, pixels }: GrayPicture): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(width, height);
  for (const [at, shade] of pixels.entries()) image.data.set([shade, shade, shade, 255], 4 * at);
  pen.putImageData(image, 0, 0);
  return canvas;
}

/** Returns a PDF whose pages are pictures, at 150 dots an inch. */
export function scannedPdf(pages: readonly Canvas[]): Buffer {
  const objects: Buffer[] = [];
  const text = (words: string): Buffer => Buffer.from(words, 'latin1');
  const stream = (head: string, bytes: Buffer): Buffer =>
    Buffer.concat([text(`<< ${head} /Length ${bytes.length} >>\nstream\n`), bytes, text('\nendstream')]);
  const kids = pages.map((_, at) => `${3 + 3 * at} 0 R`).join(' ');
  objects.push(text('<< /Type /Catalog /Pages 2 0 R >>'));
  objects.push(text(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`));
  for (const [at, page] of pages.entries()) {
    const number = 3 + 3 * at;
    const [width, height] = [(page.width * 72) / 150, (page.height * 72) / 150];
    objects.push(
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R ` +
          `/Resources << /XObject << /Scan ${number + 2} 0 R >> >> >>`,
      ),
      stream('', text(`q ${width} 0 0 ${height} 0 0 cm /Scan Do Q`)),
      stream(
        `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB ` +
          '/BitsPerComponent 8 /Filter /DCTDecode',
        page.toBuffer('image/jpeg', 85),
      ),
    );
  }
  const parts = [text('%PDF-1.5\n')];
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(Buffer.concat(parts).length);
    parts.push(text(`${at + 1} 0 obj\n`), object, text('\nendobj\n'));
  }
  const xref = Buffer.concat(parts).length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    text(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n` +
        `startxref\n${xref}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Returns a white PNG of any size, a bit a pixel: some kilobytes for millions of pixels. */
export function whitePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const row = Buffer.alloc(1 + Math.ceil(width / 8), 255);
  row[0] = 0;
  const rows = Buffer.alloc(row.length * height);
  for (let y = 0; y < height; y++) row.copy(rows, y * row.length);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

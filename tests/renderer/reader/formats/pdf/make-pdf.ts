/** Text at a place of a page: points from its lower left corner, as PDF counts. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

export interface PageToMake {
  readonly texts: readonly Placed[];
  /** Degrees, clockwise. */
  readonly rotate?: number;
}

const WIDTH = 595;
const HEIGHT = 842;

/** Writes a PDF of A4 pages in Helvetica, of letters that Latin-1 has. `info` is the Info dictionary's inside. */
export function makePdf(pages: readonly PageToMake[], info = ''): Uint8Array<ArrayBuffer> {
  const pageNumber = (index: number): number => 6 + 2 * index;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< ${info} >>`,
    ...pages.flatMap(({ texts, rotate = 0 }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Contents ${pageNumber(index) + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      streamOf(texts.map(operators).join('\n')),
    ]),
  ];
  return assemble(objects);
}

/** Writes a PDF of numbered objects, the first of them the catalogue and the fifth the Info dictionary. */
export function assemble(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Sets lines below each other from `top`, in points from the lower left corner. */
export function column(lines: readonly string[], x: number, top: number, size = 10): Placed[] {
  return lines.map((text, index) => ({ text, x, y: top - index * 1.2 * size, size }));
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function operators({ text, x, y, size = 10, bold = false }: Placed): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
}

import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { momentOf } from './properties.ts';
import type { PlacedItem } from './page-text.ts';

/** A comment on a page: its text, and the part of the page that it is about, in points from the upper left. */
export interface PageRemark {
  readonly author: string | null;
  readonly at: string | null;
  readonly text: string;
  readonly boxes: readonly Box[];
  /** True if it marks words, rather than a place. */
  readonly marks: boolean;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What readers and forms added to a page: comments, and text that is to be read as if it were printed. */
export interface Annotations {
  readonly remarks: readonly PageRemark[];
  readonly texts: readonly PlacedItem[];
}

const MOST = 2000;

/** Reads a page's annotations: comments, text boxes, and filled-in forms. None if they are broken. */
export async function annotationsOf(page: PDFPageProxy, viewport: PageViewport): Promise<Annotations> {
  const found: unknown[] = await page.getAnnotations().catch(() => []);
  const remarks: PageRemark[] = [];
  const texts: PlacedItem[] = [];
  for (const annotation of found.slice(0, MOST)) {
    const says = (key: string): unknown =>
      typeof annotation === 'object' && annotation !== null ? Reflect.get(annotation, key) : undefined;
    const box = boxOf(viewport, numbersOf(says('rect')), 0);
    if (box === null || says('hidden') === true || says('noView') === true) continue;
    const subtype = says('subtype');
    const contents = strOf(says('contentsObj'));
    if (subtype === 'Widget') texts.push(...linesIn(box, filledIn(says)));
    else if (subtype === 'FreeText') texts.push(...linesIn(box, contents));
    else if (contents !== '' && subtype !== 'Link' && subtype !== 'Popup') {
      const quads = numbersOf(says('quadPoints'));
      const boxes = quads.flatMap((_, at) => (at % 8 === 0 ? (boxOf(viewport, quads, at, 8) ?? []) : []));
      const author = strOf(says('titleObj'));
      const date = says('modificationDate');
      remarks.push({
        author: author === '' ? null : author.slice(0, 500),
        at: typeof date === 'string' ? momentOf(date) : null,
        text: contents.slice(0, 20_000),
        boxes: boxes.length === 0 ? [box] : boxes,
        marks: boxes.length > 0,
      });
    }
  }
  return { remarks, texts };
}

/** The box round `count` numbers, pairs of x and y as the file has them; null if they are not there. */
function boxOf(viewport: PageViewport, numbers: readonly number[], at: number, count = 4): Box | null {
  const own = numbers.slice(at, at + count);
  if (own.length < count) return null;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let index = 0; index + 1 < count; index += 2) {
    const point: unknown[] = viewport.convertToViewportPoint(own[index] ?? 0, own[index + 1] ?? 0);
    xs.push(Number(point[0]));
    ys.push(Number(point[1]));
  }
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function linesIn({ x0, y0, x1, y1 }: Box, text: string): PlacedItem[] {
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  const size = Math.min(10, (0.8 * (y1 - y0)) / Math.max(1, lines.length)) || 1;
  return lines.map((str, index) => ({
    str,
    dir: 'ltr',
    matrix: [size, 0, 0, -size, x0, y0 + size + index * 1.2 * size],
    width: Math.min(x1 - x0, str.length * size * 0.5),
    vertical: false,
    bold: false,
    mark: null,
    artifact: false,
  }));
}

/** What is written or chosen in a field; nothing for a box to tick, whose value is a name, or for a password. */
function filledIn(says: (key: string) => unknown): string {
  const isText = says('fieldType') === 'Tx' || says('fieldType') === 'Ch';
  const value = says('fieldValue');
  if (!isText || says('password') === true) return '';
  return Array.isArray(value) ? value.map(wordsOf).join(', ') : wordsOf(value);
}

function numbersOf(value: unknown): number[] {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return [];
  return Array.from(value as ArrayLike<unknown>, Number).filter(Number.isFinite);
}

function strOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? wordsOf(Reflect.get(value, 'str')) : '';
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

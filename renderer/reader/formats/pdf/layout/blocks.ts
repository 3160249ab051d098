import type { SourceBlock } from '../../../../../core/text/source-article.ts';
import { chunkText } from './chunk.ts';
import { joinLines, type Line } from './line.ts';
import { withoutBullet, type Paragraph } from './paragraph.ts';

const LONGEST_HEADING = 200;
const LONGEST_CAPTION = 600;
/** A caption's name and number, parted from its words: 'Figuur 3.', 'Table 2:', 'Abb. 4 –'. */
const CAPTION =
  /^(?:figuu?r[ae]?|fig\.|tab(?:el|le|elle|leau|la)|abb(?:ildung|\.)|grafiek|graph|chart|diagramm?|kaart|map|karte|foto|photo)\s*\d+(?:[.-]\d+)*\s*[.:–—|-]\s/iu;

/** What blocks are made with: the words of the document, the size of its text, and the sizes of its headings. */
export interface Styles {
  readonly words: ReadonlySet<string>;
  readonly bodySize: number;
  readonly isBoldText: boolean;
  /** Half points, from the largest. */
  readonly headingSizes: readonly number[];
  /** The size of the title on page one, or null. */
  readonly titleSize: number | null;
}

/** Returns what blocks of a document are made with. */
export function stylesOf(body: readonly Paragraph[], words: ReadonlySet<string>, bodySize: number): Styles {
  const length = (some: readonly Paragraph[]) =>
    some.reduce((sum, { lines }) => sum + lines.reduce((own, { text }) => own + text.length, 0), 0);
  const isBoldText = length(body.filter(({ lines }) => lines.every(({ bold }) => bold))) > length(body) / 2;
  const large = body.filter((paragraph) => isLarge(paragraph, bodySize));
  const headingSizes = [...new Set(large.map(sizeOf))].sort((a, b) => b - a);
  const onFirst = large
    .filter(({ page, lines }) => page === 0 && /\p{L}{2}/u.test(lines[0]?.text ?? ''))
    .map(sizeOf);
  return {
    words,
    bodySize,
    isBoldText,
    headingSizes,
    titleSize: onFirst.length === 0 ? null : Math.max(...onFirst),
  };
}

/** Makes blocks of paragraphs: headings by their type or tags, list items, rows of tables, captions. */
export function blocksOf(paragraphs: readonly Paragraph[], styles: Styles): SourceBlock[] {
  let titled = false;
  const blocks = paragraphs.map((paragraph, index): SourceBlock => {
    const { kind, lines } = paragraph;
    if (kind === 'tableRow') return marked(rowText(paragraph, styles.words), kind);
    const text = textOf(lines, styles.words);
    const level = paragraph.level ?? headingLevel(paragraph, text, paragraphs[index + 1], styles);
    if (level !== null) {
      const isSecond = level === 1 && titled;
      titled ||= level === 1;
      return { text, kind: 'heading', level: isSecond ? 2 : level, marked: true };
    }
    if (kind === 'listItem') return marked(withoutBullet(text), kind);
    if (kind === 'caption' || (CAPTION.test(text) && text.length < LONGEST_CAPTION))
      return marked(text, 'caption');
    if (kind === 'quotation') return marked(text, kind);
    return { text, kind: 'paragraph', level: null, marked: lines.length > 1 };
  });
  return blocks.map((block, index) => ({ ...block, page: (paragraphs[index]?.page ?? 0) + 1 }));
}

function marked(text: string, kind: SourceBlock['kind']): SourceBlock {
  return { text, kind, level: null, marked: true };
}

function textOf(lines: readonly Line[], words: ReadonlySet<string>): string {
  return joinLines(
    lines.map(({ text }) => text),
    words,
  );
}

function headingLevel(
  paragraph: Paragraph,
  text: string,
  next: Paragraph | undefined,
  styles: Styles,
): number | null {
  const { bodySize, headingSizes, titleSize, isBoldText } = styles;
  if (paragraph.kind === 'caption' || text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return null;
  if (isLarge(paragraph, bodySize)) {
    if (paragraph.page === 0 && sizeOf(paragraph) === titleSize) return 1;
    return Math.min(
      6,
      2 + Math.max(0, headingSizes.filter((size) => size !== titleSize).indexOf(sizeOf(paragraph))),
    );
  }
  const isBold = paragraph.lines.every(({ bold }) => bold);
  const heads = next !== undefined && next.kind !== 'tableRow' && !next.lines.every(({ bold }) => bold);
  if (!isBold || isBoldText || !heads || sizeOf(paragraph) < 0.9 * bodySize) return null;
  if (paragraph.lines.length > 2 || text.length > 120 || /[.,;:]$/u.test(text)) return null;
  return Math.min(6, 2 + headingSizes.filter((size) => size !== titleSize).length);
}

function isLarge(paragraph: Paragraph, bodySize: number): boolean {
  const { kind, lines } = paragraph;
  return kind !== 'tableRow' && lines.length <= 5 && sizeOf(paragraph) >= 1.12 * bodySize;
}

function sizeOf({ lines }: Paragraph): number {
  return Math.round((lines[0]?.size ?? 0) * 2) / 2;
}

/** A row's cells with tabs between them. */
function rowText({ lines, rowCells }: Paragraph, words: ReadonlySet<string>): string {
  const cells =
    rowCells?.map((own) => textOf(own, words)) ??
    lines.flatMap(({ cells, rtl }) => cells.map((cell) => chunkText(cell, rtl)));
  return cells.join('\t');
}

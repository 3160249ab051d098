import type { SourceBlock } from '../../../../../core/text/source-article.ts';
import { blocksOf, stylesOf } from './blocks.ts';
import { chunksOf, type Chunk, chunkOf } from './chunk.ts';
import { columnsOf } from './columns.ts';
import { withDropCaps } from './drop-caps.ts';
import { bodySizeOf, flowOf } from './flow.ts';
import { runningTexts, takeFurniture } from './furniture.ts';
import { wordsOf, linesOf, lineOf, type Line } from './line.ts';
import { paragraphsOf, type Paragraph } from './paragraph.ts';
import { withRtlPunctuation } from './rtl-punctuation.ts';
import { areGoodTags, taggedPage } from './tagged/tagged-page.ts';
import type { TagNode } from './tagged/tag-parts.ts';
import type { PageText, TextItem } from './text-item.ts';

/** A page's text, and its structure tree where the document is tagged. */
export interface PageToRead {
  readonly text: PageText;
  readonly tree: TagNode | null;
}

/**
 * Makes blocks of a document's pages: in the order of its tags if they are good, else by the layout, with columns in
 * reading order. Footnotes follow, then running heads and page numbers as boilerplate. All text of every item is in
 * one block.
 */
export function documentBlocks(read: readonly PageToRead[]): SourceBlock[] {
  const pages = read.map(({ text, tree }) => ({
    text: { ...text, items: withDropCaps(withRtlPunctuation(text.items)) },
    tree,
  }));
  const tagged = pages.map(({ text, tree }, page) => taggedPage(text, tree, page));
  if (!areGoodTags(tagged)) return blocksByPlace(pages);
  const furniture = takeFurniture(
    tagged.map(({ rest }, page) => ({ height: pages[page]?.text.height ?? 0, chunks: chunksOf(rest) })),
  );
  const paragraphs = tagged.flatMap(({ paragraphs: own }, page) => [
    ...own,
    ...columnParagraphs(furniture.pages[page] ?? [], page),
  ]);
  const artifacts = tagged.flatMap((page) => linesOf(chunksOf(page.artifacts)).map(({ text }) => text));
  return [...flowBlocks(paragraphs), ...boilerplate([...furniture.texts, ...runningTexts(artifacts)])];
}

function blocksByPlace(pages: readonly PageToRead[]): SourceBlock[] {
  const furniture = takeFurniture(
    pages.map(({ text }) => ({ height: text.height, chunks: chunksOf(text.items) })),
  );
  return [...flowBlocks(furniture.pages.flatMap(columnParagraphs)), ...boilerplate(furniture.texts)];
}

function columnParagraphs(chunks: readonly Chunk[], page: number): Paragraph[] {
  return columnsOf(chunks, isRtl(chunks)).flatMap((column) =>
    paragraphsOf(withNarrowCells(linesOf(column)), page),
  );
}

function flowBlocks(paragraphs: readonly Paragraph[]): SourceBlock[] {
  const words = wordsOf(paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const bodySize = bodySizeOf(paragraphs);
  const { body, notes } = flowOf(paragraphs, bodySize);
  const styles = stylesOf(body, words, bodySize);
  return [
    ...blocksOf(body, styles),
    ...blocksOf(notes, { ...styles, titleSize: null }).map((block) => ({ ...block, marked: true })),
  ];
}

function boilerplate(texts: readonly string[]): SourceBlock[] {
  return texts.map((text) => ({ text, kind: 'boilerplate', level: null, marked: true }));
}

function isRtl(chunks: readonly Chunk[]): boolean {
  let [rtl, all] = [0, 0];
  for (const item of chunks.flatMap(({ items }) => items)) {
    all += item.str.length;
    if (item.rtl) rtl += item.str.length;
  }
  return rtl > all / 2;
}

/** A figure as tables have them: with a sign, a currency, a unit of a letter or two, or a dash for none. */
const FIGURE = /^[-–—+±<>≤≥(]?\s?(?:[€$£¥]\s?)?(?:\d[\d.,:/]*|[-–—])\s?(?:%|‰|[\p{L}°]{1,2})?\)?[*†¹²³]?$/u;
/** Figures that stand above each other differ by less at their left or right ends, in points. */
const ALIGNED = 2;
const FEWEST_ROWS = 3;
/** The gap before the figures of at least one row is wider than this, in font sizes, and than any space in its label. */
const WIDE = 0.5;

/** A line that ends in figures: the cells before them, without them, and those. */
interface Row {
  readonly line: Line;
  readonly label: readonly (readonly TextItem[])[];
  readonly figures: readonly TextItem[];
}

/**
 * Parts lines into cells where the gaps are too narrow to tell: three lines or more below each other that end in as many
 * figures, which stand above each other.
 */
function withNarrowCells(lines: readonly Line[]): Line[] {
  const rows = lines.map(rowOf);
  const result = [...lines];
  let start = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    if (at < rows.length && areAligned(rows[at - 1], rows[at])) continue;
    const run = rows.slice(start, at).filter((row) => row !== null);
    if (run.length >= FEWEST_ROWS && run.some(hasWideGap))
      for (const [place, row] of run.entries()) result[start + place] = parted(row);
    start = at;
  }
  return result;
}

function rowOf(line: Line): Row | null {
  if (line.rtl) return null;
  const label = line.cells.map(({ items }) => [...items]);
  const figures: TextItem[] = [];
  for (let cell = label.at(-1); cell !== undefined; cell = label.at(-1)) {
    const last = cell.at(-1);
    if (last === undefined) label.pop();
    else if (FIGURE.test(last.str.trim())) figures.unshift(...cell.splice(-1));
    else break;
  }
  return label.length === 0 || figures.length === 0 ? null : { line, label, figures };
}

function areAligned(before: Row | null | undefined, row: Row | null | undefined): boolean {
  if (before === null || row === null || before === undefined || row === undefined) return false;
  if (row.line.y - before.line.y > 3 * row.line.size || before.figures.length !== row.figures.length)
    return false;
  return row.figures.every(({ x, width }, at) => {
    const other = before.figures[at];
    if (other === undefined) return false;
    const shifts = [x - other.x, x + width - other.x - other.width];
    return shifts.some((shift) => Math.abs(shift) < ALIGNED);
  });
}

/** A line of prose that is set wide has all its spaces wide. */
function hasWideGap({ line, label, figures }: Row): boolean {
  const last = label.at(-1) ?? [];
  const gaps = [...last, ...figures.slice(0, 1)].flatMap(({ x }, at) => {
    const before = last[at - 1];
    return before === undefined ? [] : [x - before.x - before.width];
  });
  const own = gaps.at(-1) ?? 0;
  return own > WIDE * line.size && gaps.slice(0, -1).every((gap) => gap < own / 1.3);
}

function parted({ label, figures }: Row): Line {
  return lineOf([...label, ...figures.map((figure) => [figure])].map(chunkOf));
}

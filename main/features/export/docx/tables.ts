import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Inline, Part } from '../../../../core/report/outline/parts.ts';
import { pictureParagraphs } from './picture.ts';
import { colour, isRightToLeft, run, runs, type RunContext } from './runs.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: colour.hair };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairlines = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
};
/** The most rows of a table that is kept on one page. */
const SHORT = 8;
const margins = { top: 60, bottom: 60, left: 0, right: 140 };

/** Returns a table with hairlines between its rows. Its head, if it has one, is repeated on each page. */
export function table(head: readonly string[], rows: readonly Inline[][][], context: RunContext): Table {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const widths = columnWidths(head, rows, columns, context);
  const cells = (contents: readonly Paragraph[][]): TableCell[] =>
    contents.map((children, index) => cell(children, widths[index] ?? 0));
  return whole(widths, [
    ...(head.length === 0 ? [] : [headRow(head, widths)]),
    ...rows.map((row, index) => {
      // A short table stays whole. In a long one neither the first nor the last row is alone on a page.
      const staysWithNext =
        index < rows.length - 1 && (rows.length <= SHORT || index === 0 || index === rows.length - 2);
      const style = context.isFine === true ? 'Fine' : 'Cell';
      const paragraph = (words: readonly Inline[]): Paragraph =>
        new Paragraph({ style, keepNext: staysWithNext, children: runs(words, context) });
      return new TableRow({ cantSplit: true, children: cells(row.map((words) => [paragraph(words)])) });
    }),
  ]);
}

/** Returns the claims as a table: number, words and what is said of them, ticks. */
export function claimTable(
  claims: readonly Extract<Part, { kind: 'claim' }>[],
  heads: readonly string[],
  context: RunContext,
): Table {
  const widths = [600, 5840, 2600];
  const rows = claims.map(({ claim, what, margin }) => {
    const words = new Paragraph({
      style: 'ClaimWords',
      keepNext: true,
      bidirectional: isRightToLeft(claim.quote),
      children: runs([{ text: claim.quote, own: true }], context),
    });
    const contents = [
      [new Paragraph({ style: 'Cell', children: [run(String(claim.number), { bold: true })] })],
      [words, ...what.flatMap((part) => told(part, context))],
      margin.map((row) => new Paragraph({ style: 'Cell', children: runs(row, context) })),
    ];
    // A row with pictures may continue on the next page, because otherwise half a page would stay empty.
    const isWhole = !what.some(({ kind }) => kind === 'picture');
    return new TableRow({
      cantSplit: isWhole,
      children: contents.map((children, index) => cell(children, widths[index] ?? 0)),
    });
  });
  return whole(widths, [headRow(heads, widths), ...rows]);
}

function told(part: Part, context: RunContext): Paragraph[] {
  if (part.kind === 'picture') return pictureParagraphs(part, context);
  if (part.kind === 'para')
    return [
      new Paragraph({
        style: part.look === 'soft' ? 'CellSoft' : 'Cell',
        bidirectional: isRightToLeft(part.words.map(({ text }) => text).join('')),
        children: runs(part.words, context),
      }),
    ];
  if (part.kind === 'list')
    return part.items.map(
      (item) =>
        new Paragraph({
          style: 'Cell',
          bullet: { level: 0 },
          indent: { start: 220, hanging: 180 },
          children: runs(item, context),
        }),
    );
  return [];
}

function headRow(head: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((words, index) =>
      cell(
        [new Paragraph({ style: 'CellHead', keepNext: true, children: [run(words)] })],
        widths[index] ?? 0,
      ),
    ),
  });
}

function cell(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    children: children.length === 0 ? [new Paragraph({ style: 'Cell' })] : [...children],
    width: { size: width, type: WidthType.DXA },
    margins,
    verticalAlign: VerticalAlignTable.TOP,
  });
}

function whole(widths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: hairlines,
  });
}

/** How wide the page's text is, in twentieths of a point. */
const TEXT_WIDTH = 9040;

/** How wide a letter is on average, at most, in a cell, in a head, which is bold, and in a fine cell. */
const LETTER = { cell: 95, head: 112, fine: 82 };
/** Cells of at most this many letters stay on one line if there is room, such as a verdict or a moment. */
const SHORT_CELL = 26;
/** Longer words are addresses, which are broken; a hash is not. */
const LONGEST_WORD = 64;
/** If cells that stay on one line need more than this share of the page, they leave too little for the others. */
const MOST_FOR_SHORT = 0.8;

/**
 * Divides the width. Each column gets what its longest word needs, and a column of short cells what these need on one
 * line, if possible. The rest goes to the columns with the most text.
 */
function columnWidths(
  head: readonly string[],
  rows: readonly Inline[][][],
  columns: number,
  { isFine = false }: RunContext,
): number[] {
  const letter = isFine ? LETTER.fine : LETTER.cell;
  const needs = Array.from({ length: columns }, (_unused, index) => {
    const title = head[index] ?? '';
    const cells = rows.map((row) => (row[index] ?? []).map(({ text }) => text).join(''));
    const lengths = [title, ...cells].map(({ length }) => length);
    const longest = Math.max(...lengths);
    const word = Math.max(wordIn(title) * LETTER.head, ...cells.map((cell) => wordIn(cell) * letter));
    const line = Math.max(title.length * LETTER.head, ...cells.map((cell) => cell.length * letter));
    const least = word + margins.right;
    return { longest, least, onOneLine: longest <= SHORT_CELL ? line + margins.right : least };
  });
  const staysOnLine = sum(needs.map(({ onOneLine }) => onOneLine)) <= MOST_FOR_SHORT * TEXT_WIDTH;
  const base = needs.map(({ least, onOneLine }) => (staysOnLine ? onOneLine : least));
  const rest = TEXT_WIDTH - sum(base);
  if (rest <= 0) return base.map((width) => Math.floor((width / sum(base)) * TEXT_WIDTH));
  const isAllShort = needs.every(({ longest }) => longest <= SHORT_CELL);
  const parts = needs.map(({ longest }) =>
    staysOnLine && !isAllShort && longest <= SHORT_CELL ? 0 : Math.min(60, longest + 4),
  );
  return base.map((width, index) => Math.floor(width + (rest * (parts[index] ?? 0)) / sum(parts)));
}

/** Letters of the longest word. */
function wordIn(words: string): number {
  return Math.min(LONGEST_WORD, Math.max(...words.split(/\s+/u).map(({ length }) => length)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

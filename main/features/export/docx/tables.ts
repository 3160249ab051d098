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
import { pictureParagraph } from './picture.ts';
import { colour, isRightToLeft, run, runs, type RunContext } from './runs.ts';
import { CELL_MARGIN, columnWidths, linesOf, LOW_ROW, LOW_TABLE, sum, TALLEST_ROW } from './table-layout.ts';

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
const margins = { top: 60, bottom: 60, left: 0, right: CELL_MARGIN };

/**
 * Returns a table with hairlines between its rows. Its head, if it has one, is repeated on each page. It breaks between rows, but for one
 * that is low enough to be moved whole, and so that neither its first nor its last row is alone if these are low.
 */
export function table(head: readonly string[], rows: readonly Inline[][][], context: RunContext): Table {
  const isFine = context.isFine === true;
  const widths = columnWidths(head, rows, isFine);
  const lines = rows.map((row) =>
    Math.max(1, ...row.map((words, index) => linesOf(words, widths[index] ?? 0, isFine))),
  );
  const isLow = (index: number): boolean => (lines[index] ?? 0) <= LOW_ROW;
  const isWhole = sum(lines) + rows.length / 2 <= LOW_TABLE;
  const staysWithNext = (index: number): boolean =>
    index < rows.length - 1 &&
    (isWhole || ((index === 0 || index === rows.length - 2) && isLow(index) && isLow(index + 1)));
  const cells = (contents: readonly Paragraph[][]): TableCell[] =>
    contents.map((children, index) => cell(children, widths[index] ?? 0));
  return whole(widths, [
    ...(head.length === 0 ? [] : [headRow(head, widths, isFine)]),
    ...rows.map((row, index) => {
      const paragraph = (words: readonly Inline[]): Paragraph =>
        new Paragraph({
          style: isFine ? 'Fine' : 'Cell',
          keepNext: staysWithNext(index),
          bidirectional: isRightToLeft(words.map(({ text }) => text).join('')),
          children: runs(words, context),
        });
      return new TableRow({
        cantSplit: (lines[index] ?? 0) <= TALLEST_ROW,
        children: cells(row.map((words) => [paragraph(words)])),
      });
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
    // A row with pictures, or of more than a page, may continue on the next page, because otherwise half a page would stay empty.
    const lines = sum(what.map((part) => linesOfPart(part, widths[1] ?? 0)));
    return new TableRow({
      cantSplit: lines <= TALLEST_ROW && !what.some(({ kind }) => kind === 'picture'),
      children: contents.map((children, index) => cell(children, widths[index] ?? 0)),
    });
  });
  return whole(widths, [headRow(heads, widths), ...rows]);
}

function told(part: Part, context: RunContext): Paragraph[] {
  if (part.kind === 'picture') return [pictureParagraph(part, context)];
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

/** About how many lines a part of a claim has. */
function linesOfPart(part: Part, width: number): number {
  if (part.kind === 'para') return linesOf(part.words, width, false);
  return part.kind === 'list' ? sum(part.items.map((item) => linesOf(item, width, false))) : 0;
}

function headRow(head: readonly string[], widths: readonly number[], isFine = false): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((words, index) =>
      cell(
        [new Paragraph({ style: isFine ? 'FineHead' : 'CellHead', keepNext: true, children: [run(words)] })],
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

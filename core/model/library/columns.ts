import { z } from '../../kernel/zod.ts';

/** The columns of the library's table, in order; each can be sorted by. */
export const Column = z.enum([
  'title',
  'status',
  'outlet',
  'byline',
  'published',
  'language',
  'words',
  'progress',
  'untouched',
  'lastChange',
  'opened',
  'added',
]);
export type Column = z.infer<typeof Column>;

/** The columns that can be left out. The title always stays, because it names the line. */
export type OtherColumn = Exclude<Column, 'title'>;

/** The usual, least and greatest width of a column in CSS pixels. The title takes the rest. */
export const columnWidths: Readonly<Record<OtherColumn, { usual: number; least: number; most: number }>> = {
  status: { usual: 104, least: 64, most: 200 },
  outlet: { usual: 150, least: 64, most: 360 },
  byline: { usual: 140, least: 64, most: 360 },
  published: { usual: 92, least: 64, most: 200 },
  language: { usual: 88, least: 56, most: 200 },
  words: { usual: 64, least: 48, most: 140 },
  progress: { usual: 164, least: 96, most: 360 },
  untouched: { usual: 100, least: 56, most: 160 },
  lastChange: { usual: 148, least: 88, most: 320 },
  opened: { usual: 104, least: 72, most: 240 },
  added: { usual: 92, least: 64, most: 200 },
};

/** The columns that are shown until a checker chooses. */
export const usualColumns: readonly OtherColumn[] = [
  'outlet',
  'published',
  'language',
  'progress',
  'untouched',
  'lastChange',
];

/** The least width of the title, and the space between two columns, in CSS pixels. */
const TITLE_LEAST = 240;
export const COLUMN_GAP = 16;

/**
 * The order in which columns disappear in a narrow window: first those that the title's second line can show, then
 * those that checkers know by heart.
 */
const givesWay: readonly OtherColumn[] = [
  'language',
  'outlet',
  'byline',
  'words',
  'added',
  'opened',
  'published',
  'untouched',
  'status',
  'lastChange',
  'progress',
];

/** A column as it is drawn: its width in CSS pixels. */
export interface FittedColumn {
  column: OtherColumn;
  width: number;
}

/**
 * Returns the columns of `chosen` that fit beside the title in `room` CSS pixels, in the table's order, each as wide
 * as it was set. If there is too little room, some are left out, so that nobody has to scroll sideways.
 */
export function fitColumns(
  chosen: readonly OtherColumn[],
  widths: Readonly<Partial<Record<OtherColumn, number>>>,
  room: number,
): FittedColumn[] {
  let fitted = Column.options.flatMap((column) =>
    column !== 'title' && chosen.includes(column) ? [{ column, width: widthOf(column, widths) }] : [],
  );
  for (const column of givesWay) {
    const taken = fitted.reduce((sum, { width }) => sum + width + COLUMN_GAP, 0);
    if (taken + TITLE_LEAST <= room) break;
    fitted = fitted.filter((other) => other.column !== column);
  }
  return fitted;
}

/** Returns a column's width, within what it may be. */
export function widthOf(column: OtherColumn, widths: Readonly<Partial<Record<OtherColumn, number>>>): number {
  const { usual, least, most } = columnWidths[column];
  return Math.min(most, Math.max(least, Math.round(widths[column] ?? usual)));
}

import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { ResultSheet, SheetCell } from '../../../core/results/sheets.ts';
import { cutAt } from '../../../core/kernel/tidy.ts';

/** The most that a cell of a spreadsheet takes, in UTF-16 code units. */
const MOST = 32_767;

/**
 * Returns sheets as the bytes of an XLSX workbook: numbers and days to reckon with, every text a text (nothing in it is run
 * as a formula), the heads in sight while one scrolls.
 */
export async function workbook(sheets: readonly ResultSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, heads, rows }): Sheet<never> => ({
    sheet: name,
    data: [
      heads.map(({ words }): Cell => ({ ...text(words), fontWeight: 'bold' })),
      ...rows.map((row) => row.map(cell)),
    ],
    columns: heads.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await writeExcelFile(written).toBuffer());
}

function cell(value: SheetCell): Cell {
  if (value === null) return null;
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return { type: Number, value };
  // ISO days are read in every language, and sort as they stand.
  return { type: Date, value: new Date(`${value.day}T00:00:00Z`), format: 'yyyy-mm-dd' };
}

/** A text, no longer than a cell; what XML has no place for is left out by the library. */
function text(words: string): { type: StringConstructor; value: string } {
  return { type: String, value: cutAt(words, MOST) };
}

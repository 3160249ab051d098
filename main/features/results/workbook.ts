import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { ResultSheet, SheetCell } from '../../../core/results/sheets.ts';
import { cutAt } from '../../../core/kernel/tidy.ts';

/** The longest text of a spreadsheet cell, in UTF-16 code units. */
const MOST = 32_767;

/**
 * Returns sheets as the bytes of an XLSX workbook. Numbers and days can be calculated with, every text is a text
 * (nothing runs as a formula), and the heads stay visible while scrolling.
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

/** A text, no longer than a cell. The library leaves out characters that XML does not allow. */
function text(words: string): { type: StringConstructor; value: string } {
  return { type: String, value: cutAt(words, MOST) };
}

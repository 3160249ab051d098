import { zipSync } from 'fflate';
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { tidyText } from '../../../../core/kernel/tidy.ts';
import { readZip } from '../../../../core/kernel/zip/read-zip.ts';
import { readCompoundFile } from '../../shared/cfb/read-cfb.ts';
import { STREAMS } from './detect.ts';
import type { Cell, CellRange, Grid } from './grid.ts';

/** The parts of a package that say what its cells have: not its pictures, charts, macros and links to other files. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/app\.xml|xl\/(?!media|embeddings|externalLinks|activeX|charts|drawings\/(?!.*\.vml$))[^]*\.(?:xml|rels|bin|vml))$/iu;
const MOST_MERGES = 5000;
const MOST_COMMENTS = 2000;
const MOST_SHEETS = 500;

/**
 * Opens a workbook; of each sheet `most` rows are read at most. Of a package what is needed is unpacked within our limits first, so that the
 * library meets no bomb. Throws `fileEncrypted`, `fileDamaged`, and what readZip throws.
 */
export function openWorkbook(bytes: Uint8Array, most: number): Grid[] {
  const book = parsed(bytes[0] === 0x50 ? repacked(bytes) : workbookStream(bytes), most);
  return book.SheetNames.slice(0, MOST_SHEETS).flatMap((name, at) => {
    const sheet = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return sheet === undefined ? [] : [gridOf(name, isHidden, sheet)];
  });
}

function parsed(bytes: Uint8Array, sheetRows: number): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      sheetRows,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      bookVBA: false,
      // Dates in the form of the computer's region say nothing of day and month.
      dateNF: 'yyyy-mm-dd',
    });
  } catch (error) {
    // The library says what is wrong in errors of no kind of its own; any is the file's fault.
    const problem = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new TickmarkError(/password|encrypt/iu.test(problem) ? 'fileEncrypted' : 'fileDamaged', {
      problem,
    });
  }
}

/** The cells of an older workbook are in one stream of its container, which our code reads: the library's meets loops in it. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  const file = readCompoundFile(bytes);
  const name = STREAMS.find((stream) => file.names.includes(stream));
  const stream = name === undefined ? null : file.read(name);
  if (stream?.[0] !== 0x09) throw new TickmarkError('fileDamaged', { problem: 'Workbook' });
  return stream;
}

function repacked(bytes: Uint8Array): Uint8Array {
  const zip = readZip(bytes);
  const files: Record<string, Uint8Array> = {};
  for (const name of zip.names) {
    if (!PARTS.test(name)) continue;
    const part = zip.read(name);
    if (part !== null) files[name] = part;
  }
  return zipSync(files, { level: 0 });
}

function gridOf(name: string, isHidden: boolean, sheet: WorkSheet): Grid {
  const rows = new Map<number, Map<number, Cell>>();
  const comments: Grid['comments'][number][] = [];
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  let read = 0;
  for (const [row, cells] of data.entries()) {
    if (cells === undefined) continue;
    read = row + 1;
    const found = new Map<number, Cell>();
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue;
      const shown = shownCell(cell);
      if (shown.text !== '') found.set(column, shown);
      for (const { t: text } of Array.isArray(cell.c) ? cell.c : [])
        if (typeof text === 'string' && text.trim() !== '' && comments.length < MOST_COMMENTS)
          comments.push({ row, column, text });
    }
    if (found.size > 0) rows.set(row, found);
  }
  return { name, isHidden, rows, merges: mergesOf(sheet), comments, has: rowsOf(sheet, read), read };
}

/** How many rows a sheet has in the file: it says so where not all were read. */
function rowsOf(sheet: WorkSheet, read: number): number {
  const full: unknown = sheet['!fullref'] ?? sheet['!ref'];
  const last = typeof full === 'string' ? /(\d+)$/u.exec(full)?.[1] : undefined;
  return Math.max(read, Math.min(Number(last ?? 0), 10_000_000));
}

function mergesOf(sheet: WorkSheet): CellRange[] {
  return (sheet['!merges'] ?? [])
    .slice(0, MOST_MERGES)
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

/** A cell as the program shows it: a formula's value, a figure by its number format. */
function shownCell(cell: CellObject): Cell {
  const { t: type, v: value, w: shown } = cell;
  if (type === 'z' || value === undefined)
    return { text: shown === undefined ? '' : tidy(shown), isValue: false };
  const text = tidy(shown ?? String(value));
  if (type === 'n') return { text, isValue: true };
  return { text, isValue: type === 'd' || type === 'e' };
}

function tidy(text: string): string {
  return tidyText(text).replace(/\s+/gu, ' ').trim();
}

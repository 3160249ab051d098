import { eld } from 'eld/extrasmall';
import { MAX_BLOCKS, MAX_TABLE_TEXT } from '../../../../core/model/article/parsed-article.ts';
import type { Warning } from '../../../../core/model/article/article.ts';
import { shorten, tidyText } from '../../../../core/kernel/tidy.ts';
import { titleOfName } from '../../../../core/text/headline.ts';
import { noDetails, type SourceArticle, type SourceBlock } from '../../../../core/text/source-article.ts';
import { readCsv } from './csv.ts';
import type { Grid, Cell, CellRange } from './grid.ts';
import { openWorkbook } from './open-workbook.ts';
import { tableBlocks } from './table-blocks.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { LeftOut } from '../../shared/document/left-out.ts';
import { openOdt } from '../../shared/opendocument/open-odt.ts';
import { paragraphsOf } from '../../shared/opendocument/plain-text.ts';
import { childOf, descend, elementsIn, outermost, type XmlElement } from '../../shared/xml/element.ts';

/** So many rows of a file are read at most, and so much text: what is left out is told. */
const MOST_ROWS = MAX_BLOCKS / 2;
const MOST_TEXT = MAX_TABLE_TEXT - 500_000;
const MOST_SHOWN = 500;

/** Reads a table with separators. */
export function readTable(text: string, name: string): SourceArticle {
  return tableOf('csv', [readCsv(text, name, MOST_ROWS)], name, null);
}

/** Reads a workbook of Office. Throws what openWorkbook throws. */
export function readWorkbook(format: 'xlsx' | 'xls', bytes: Uint8Array, name: string): SourceArticle {
  const plain = openWorkbook(bytes, MOST_ROWS);
  const language = languageOf(plain);
  const signs = signsOf(language);
  const grids = plain.map((grid) => ({ ...grid, rows: written(grid.rows, signs) }));
  return tableOf(format, grids, name, language);
}

/** Reads an OpenDocument table. Throws what openOds throws. */
export async function readOds(
  bytes: Uint8Array,
  name: string,
  password: string | null,
): Promise<SourceArticle> {
  const grids = await openOds(bytes, password, MOST_ROWS);
  return tableOf('ods', grids, name, languageOf(grids));
}

/** The language of the words of a workbook, by which its figures are written; null if it cannot be told. */
function languageOf(grids: readonly Grid[]): string | null {
  let sample = '';
  for (const { rows } of grids)
    for (const cells of rows.values()) {
      for (const { text, isValue } of cells.values()) if (!isValue) sample += `${text}. `;
      if (sample.length > 10_000) break;
    }
  const found = eld.detect(sample.slice(0, 10_000));
  return found.isReliable() ? found.language : null;
}

/** The signs of figures in a language: of thousands, and of decimals. Without a language thousands go unparted. */
function signsOf(language: string | null): { thousands: string; decimal: string } {
  if (language === null) return { thousands: '', decimal: '.' };
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(12_345.6);
  const sign = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value.replace('\u202F', '\u00A0') ?? otherwise;
  return { thousands: sign('group', ''), decimal: sign('decimal', '.') };
}

/**
 * A workbook of Office holds figures, not their signs: a program shows them as its user's language has them. They are written as the language of the
 * words has them, by which they are also read.
 */
function written(rows: Grid['rows'], signs: { thousands: string; decimal: string }): Grid['rows'] {
  const worded = (text: string): string =>
    text.replace(/\d[\d,]*(?:\.\d+)?/gu, (figure) =>
      figure.replace(/[,.]/gu, (sign) => (sign === ',' ? signs.thousands : signs.decimal)),
    );
  return new Map(
    [...rows].map(([row, cells]) => [
      row,
      new Map(
        [...cells].map(([column, { text, isValue }]) => [
          column,
          { text: isValue ? worded(text) : text, isValue },
        ]),
      ),
    ]),
  );
}

function tableOf(
  format: 'csv' | 'xlsx' | 'xls' | 'ods',
  grids: readonly Grid[],
  name: string,
  language: string | null,
): SourceArticle {
  const blocks: SourceBlock[] = [];
  const cut: string[] = [];
  let length = 0;
  const filled = grids.filter(({ rows }) => rows.size > 0);
  for (const grid of filled) {
    let isFull = grid.has > grid.read;
    let last = grid.read;
    for (const block of tableBlocks(grid, filled.length > 1)) {
      if (blocks.length >= MOST_ROWS || length + block.text.length > MOST_TEXT) {
        isFull = true;
        last = Math.max(0, rowOf(block) - 1);
        break;
      }
      length += block.text.length;
      blocks.push(block);
    }
    if (isFull) cut.push(`${grid.name}: ${last} / ${grid.has}`);
  }
  return {
    format,
    details: { ...noDetails, title: titleOfName(name), language },
    blocks,
    warnings: warningsOf(filled, cut),
    asItStands: true,
  };
}

function rowOf({ locator }: SourceBlock): number {
  return locator?.kind === 'cells' ? Number(/\d+/u.exec(locator.from)?.[0] ?? 0) : 0;
}

function warningsOf(grids: readonly Grid[], cut: readonly string[]): Warning[] {
  const hidden = grids.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const warnings: Warning[] = [];
  if (cut.length > 0) warnings.push({ code: 'tableCut', detail: shorten(cut.join(', '), MOST_SHOWN) });
  if (hidden.length > 0)
    warnings.push({ code: 'hiddenRead', detail: shorten(hidden.join(', '), MOST_SHOWN) });
  return warnings;
}

const VALUES = new Set(['float', 'percentage', 'currency', 'date', 'time']);
/** A filled row or cell that is repeated more often is a decoration. */
const MOST_REPEATED = 1000;
const MOST_MERGES = 5000;
const MOST_PLACE = 2_000_000;

/**
 * Opens an OpenDocument table, in a package or flat: its cells have the words that the program that wrote it showed. Of each sheet `most` rows
 * are read at most. Throws what openOdt throws, and `fileDamaged` without a table.
 */
async function openOds(bytes: Uint8Array, password: string | null, most: number): Promise<Grid[]> {
  const { content } = await openOdt(bytes, new LeftOut(), password);
  const body = descend(content, 'office:body', 'office:spreadsheet');
  if (body === null) throw new TickmarkError('fileDamaged', { problem: 'office:spreadsheet' });
  const hidden = hiddenStyles(childOf(content, 'office:automatic-styles'));
  return elementsIn(body, 'table:table').map((table) => gridOf(table, hidden, most));
}

function hiddenStyles(styles: XmlElement | null): Set<string> {
  const named = styles === null ? [] : elementsIn(styles, 'style:style');
  const isHidden = (style: XmlElement): boolean =>
    childOf(style, 'style:table-properties')?.attributes.get('table:display') === 'false';
  return new Set(named.filter(isHidden).map(({ attributes }) => attributes.get('style:name') ?? ''));
}

function gridOf(table: XmlElement, hidden: ReadonlySet<string>, most: number): Grid {
  const name = tidyText(table.attributes.get('table:name') ?? '').trim() || '–';
  const rows = new Map<number, Map<number, Cell>>();
  const merges: CellRange[] = [];
  const comments: Grid['comments'][number][] = [];
  let row = 0;
  let has = 0;
  for (const element of outermost(table, 'table:table-row')) {
    const times = repeated(element, 'table:number-rows-repeated');
    const cells = cellsOf(element, row, merges, comments);
    if (cells.size > 0) {
      has = row + Math.min(times, MOST_REPEATED);
      for (let copy = row; copy < Math.min(has, most); copy += 1) rows.set(copy, cells);
    }
    row = Math.min(MOST_PLACE, row + times);
  }
  const isHidden = hidden.has(table.attributes.get('table:style-name') ?? '');
  return { name, isHidden, rows, merges, comments, has, read: Math.min(has, most) };
}

function cellsOf(
  row: XmlElement,
  number: number,
  merges: CellRange[],
  comments: Grid['comments'][number][],
): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  let column = 0;
  for (const cell of elementsIn(row)) {
    if (cell.tag !== 'table:table-cell' && cell.tag !== 'table:covered-table-cell') continue;
    const times = repeated(cell, 'table:number-columns-repeated');
    const text = tidyText(paragraphsOf(cell).join(' ')).trim();
    if (text !== '' && cell.tag === 'table:table-cell') {
      const isValue = VALUES.has(cell.attributes.get('office:value-type') ?? '');
      for (let copy = 0; copy < Math.min(times, MOST_REPEATED); copy += 1)
        cells.set(column + copy, { text, isValue });
      const bottom = number + repeated(cell, 'table:number-rows-spanned') - 1;
      const right = column + repeated(cell, 'table:number-columns-spanned') - 1;
      if ((bottom > number || right > column) && merges.length < MOST_MERGES)
        merges.push({ top: number, left: column, bottom, right });
    }
    for (const note of elementsIn(cell, 'office:annotation'))
      comments.push({ row: number, column, text: paragraphsOf(note).join(' ') });
    column = Math.min(MOST_PLACE, column + times);
  }
  return cells;
}

function repeated(element: XmlElement, name: string): number {
  const times = Number(element.attributes.get(name) ?? 1);
  return Number.isInteger(times) && times > 0 ? Math.min(times, MOST_PLACE) : 1;
}

import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { tidyText } from '../../../../core/kernel/tidy.ts';
import { LeftOut } from '../../shared/document/left-out.ts';
import { openOdt } from '../../shared/opendocument/open-odt.ts';
import { paragraphsOf } from '../../shared/opendocument/plain-text.ts';
import { childOf, descend, elementsIn, outermost, type XmlElement } from '../../shared/xml/element.ts';
import type { Cell, CellRange, Grid } from './grid.ts';

const VALUES = new Set(['float', 'percentage', 'currency', 'date', 'time']);
/** A filled row or cell that is repeated more often is a decoration. */
const MOST_REPEATED = 1000;
const MOST_MERGES = 5000;
const MOST_PLACE = 2_000_000;

/**
 * Opens an OpenDocument table, in a package or flat: its cells have the words that the program that wrote it showed. Of each sheet `most` rows
 * are read at most. Throws what openOdt throws, and `fileDamaged` without a table.
 */
export async function openOds(bytes: Uint8Array, password: string | null, most: number): Promise<Grid[]> {
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

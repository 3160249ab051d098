import { elementsIn, type XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';
import { rowBlocks } from '../text/table-row.ts';

/** How many cells one element may stand for. */
const MOST_REPEATED = 16;
const MOST_CELLS = 1000;

/** Reads a table, row by row. Repeated rows, which only spreadsheets have, are read once. */
export function readTable(table: XmlElement, readCell: (cell: XmlElement) => FlowBlock[]): FlowBlock[] {
  const rows = rowsIn(table);
  return rows.flatMap((row) => rowBlocks(cellsOf(row, readCell), rows.length === 1));
}

function rowsIn(element: XmlElement): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    switch (child.tag) {
      case 'table:table-row':
        return [child];
      case 'table:table-rows':
      case 'table:table-header-rows':
      case 'table:table-row-group':
        return rowsIn(child);
      default:
        return [];
    }
  });
}

function cellsOf(row: XmlElement, readCell: (cell: XmlElement) => FlowBlock[]): FlowBlock[][] {
  const cells: FlowBlock[][] = [];
  let spanned = 0;
  for (const cell of elementsIn(row)) {
    if (cells.length >= MOST_CELLS) break;
    const times = count(cell.attributes.get('table:number-columns-repeated'));
    if (cell.tag === 'table:table-cell') {
      const blocks = readCell(cell);
      for (let time = 0; time < times; time += 1) cells.push(time === 0 ? blocks : withoutRemarks(blocks));
      spanned = count(cell.attributes.get('table:number-columns-spanned')) - 1;
    } else if (cell.tag === 'table:covered-table-cell') {
      // Covered from the left it is a part of that cell; from above, an empty one.
      for (let time = 0; time < times; time += 1) {
        if (spanned > 0) spanned -= 1;
        else cells.push([]);
      }
    }
  }
  return cells;
}

function withoutRemarks(blocks: readonly FlowBlock[]): FlowBlock[] {
  return blocks.map((block) => ({ ...block, remarks: [] }));
}

function count(written: string | undefined): number {
  const number = Number(written ?? 1);
  return number >= 1 ? Math.min(Math.floor(number), MOST_REPEATED) : 1;
}

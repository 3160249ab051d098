import type { FlowBlock } from './flow.ts';

/** In a row of data no cell has more than this, in UTF-16 units; longer ones are prose that a table lays out. */
const LONGEST_CELL = 300;
const MOST_PARAGRAPHS = 4;

/**
 * Makes blocks of a table's row, each cell as its blocks: one row with tabs between its cells, or, where the table only
 * lays a page out, the blocks as they are. `isLone` says that the table has no other row.
 */
export function rowBlocks(cells: readonly (readonly FlowBlock[])[], isLone: boolean): FlowBlock[] {
  const isLayout = cells.length === 1 && (isLone || cells[0]?.length !== 1);
  if (isLayout || !cells.every(isData)) return cells.flat();
  const row: { text: string; remarks: FlowBlock['remarks'][number][] } = { text: '', remarks: [] };
  for (const [position, cell] of cells.entries()) {
    if (position > 0) row.text += '\t';
    for (const [index, block] of cell.entries()) {
      if (index > 0) row.text += ' ';
      const shift = row.text.length;
      row.text += block.text.replace(/\s/gu, ' ');
      for (const { id, start, end } of block.remarks)
        row.remarks.push({ id, start: start + shift, end: end + shift });
    }
  }
  if (row.text.trim() === '') return [];
  return [{ ...row, kind: 'tableRow', level: null, marked: true, bold: false }];
}

function isData(cell: readonly FlowBlock[]): boolean {
  const length = cell.reduce((sum, { text }) => sum + text.length, 0);
  return (
    cell.length <= MOST_PARAGRAPHS &&
    length <= LONGEST_CELL &&
    cell.every(({ kind }) => kind === 'paragraph' || kind === 'listItem')
  );
}

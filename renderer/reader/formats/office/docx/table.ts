import { childOf, elementsIn, type XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';
import { rowBlocks } from '../text/table-row.ts';
import type { DocxContext } from './context.ts';
import { chosenContent, countChange } from './read-runs.ts';

/** Reads a table, row by row. Deleted rows and cells are left out, inserted ones taken in, each counted. */
export function readTable(
  table: XmlElement,
  context: DocxContext,
  readCell: (cell: XmlElement) => FlowBlock[],
): FlowBlock[] {
  const rows: FlowBlock[][][] = [];
  for (const row of within(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    const inserted = childOf(properties, 'w:ins');
    const deleted = childOf(properties, 'w:del');
    if (inserted !== null) countChange(inserted, context);
    if (deleted !== null) countChange(deleted, context);
    else rows.push(within(row, 'w:tc').flatMap((cell) => cellBlocks(cell, context, readCell)));
  }
  return rows.flatMap((cells) => rowBlocks(cells, rows.length === 1));
}

function cellBlocks(
  cell: XmlElement,
  context: DocxContext,
  readCell: (cell: XmlElement) => FlowBlock[],
): FlowBlock[][] {
  const deleted = childOf(childOf(cell, 'w:tcPr'), 'w:cellDel');
  if (deleted === null) return [readCell(cell)];
  countChange(deleted, context);
  return [];
}

/** The rows of a table or the cells of a row, those in content controls and the like included. */
function within(element: XmlElement, tag: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    switch (child.tag) {
      case tag:
        return [child];
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
        return within(child, tag);
      case 'mc:AlternateContent': {
        const chosen = chosenContent(child);
        return chosen === null ? [] : within(chosen, tag);
      }
      default:
        return [];
    }
  });
}

import { childOf, elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import { type FlowBlock, rowBlocks } from '../../shared/document/flow.ts';
import { LONGEST_HEADING, Paragraph } from '../../shared/document/paragraph.ts';
import type { OdtContext } from './context.ts';
import { readAnnotation, readInlines } from './read-inlines.ts';
import type { List } from './numbering.ts';
import { isShape, shapeBlocks } from './shapes.ts';
import type { OdtStyle } from './styles.ts';

/** What surrounds a paragraph. */
interface Place {
  readonly isItem: boolean;
  /** The list that it is in, and on which level; null if it is in none. */
  readonly list: { readonly list: List; readonly level: number } | null;
  /** True in a table of contents or another index. */
  readonly isIndex: boolean;
}

/**
 * Reads a story, or a part of one: the body, a note, a header, a cell, a text box. Goes down by recursion: parsed XML is
 * at most 256 elements deep.
 */
export function readStory(container: XmlElement, context: OdtContext): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  // A paragraph whose end is deleted goes on in the next.
  let open: Paragraph | null = null;
  // The label of a list's item, for the first paragraph in it.
  let label = '';

  const addParagraph = (element: XmlElement, place: Place) => {
    const paragraph = open ?? new Paragraph();
    const style = context.styles('paragraph', element.attributes.get('text:style-name'));
    if (open === null) context.ranges.paragraphBegins(paragraph);
    if (element.tag === 'text:h' && place.list === null && style.list === null && isCounted(element))
      label = context.numbering.heading(Number(element.attributes.get('text:outline-level') ?? 1));
    if (label !== '') paragraph.add(`${label} `, { bold: true, superscript: false });
    label = '';
    readInlines(element, paragraph, style, context);
    open = context.deletions.isOpen ? paragraph : null;
    if (open === null) end(paragraph, kindOf(element, style, place, paragraph.text.length));
  };

  const end = (paragraph: Paragraph, what: Pick<FlowBlock, 'kind' | 'level' | 'marked'>) => {
    context.ranges.paragraphEnds(paragraph);
    context.leftOut.part();
    blocks.push(...paragraph.blocks(what));
  };

  const endOpen = () => {
    if (open !== null) end(open, { kind: 'paragraph', level: null, marked: false });
    open = null;
  };

  const walk = (element: XmlElement, place: Place) => {
    for (const child of elementsIn(element))
      switch (child.tag) {
        case 'text:p':
        case 'text:h':
          addParagraph(child, place);
          break;
        case 'text:list':
        case 'text:numbered-paragraph':
          walk(child, { ...place, isItem: true, list: listIn(child, place, context) });
          if (child.tag === 'text:list') label = '';
          break;
        case 'text:list-item':
          label = place.list === null ? '' : context.numbering.item(place.list.list, place.list.level, child);
          walk(child, place);
          break;
        case 'table:table':
          endOpen();
          blocks.push(...readTable(child, (cell) => readStory(cell, context)));
          break;
        case 'text:table-of-content':
        case 'text:illustration-index':
        case 'text:table-index':
        case 'text:object-index':
        case 'text:user-index':
        case 'text:alphabetical-index':
          walk(childOf(child, 'text:index-body') ?? child, { ...place, isIndex: true });
          break;
        case 'text:section':
          if (isHiddenSection(child)) hide(child);
          else walk(child, place);
          break;
        case 'office:annotation':
          readAnnotation(child, null, context);
          break;
        case 'text:change-start':
        case 'text:change-end':
          context.deletions.mark(child);
          break;
        case 'text:tracked-changes':
          // Deleted text is stored here; inserted text is at its own place.
          break;
        default:
          if (isShape(child)) blocks.push(...shapeBlocks(child, context));
          else walk(child, place);
      }
  };

  const hide = (section: XmlElement) => {
    for (const { text } of readStory({ ...section, tag: 'office:text' }, context)) {
      context.leftOut.hide(text);
      context.leftOut.part();
    }
  };

  walk(container, { isItem: false, isIndex: false, list: null });
  endOpen();
  return blocks;
}

/** The list that a text:list is, or the next level of the one that it is in. */
function listIn(element: XmlElement, { list }: Place, { numbering, styles }: OdtContext): Place['list'] {
  if (list !== null) return { list: list.list, level: list.level + 1 };
  const [item] = elementsIn(element);
  const [first] = item === undefined ? [] : elementsIn(item);
  const styled = styles('paragraph', first?.attributes.get('text:style-name')).list;
  return { list: numbering.list(element, styled), level: 1 };
}

/** False for a heading that the document takes out of its numbering. */
function isCounted({ attributes }: XmlElement): boolean {
  return attributes.get('text:is-list-header') !== 'true';
}

function isHiddenSection({ attributes }: XmlElement): boolean {
  const display = attributes.get('text:display');
  return display === 'none' || (display === 'condition' && attributes.get('text:is-hidden') === 'true');
}

function kindOf(
  { tag, attributes }: XmlElement,
  style: OdtStyle,
  { isItem, isIndex }: Place,
  length: number,
): Pick<FlowBlock, 'kind' | 'level' | 'marked'> {
  if (isIndex || style.kind === 'boilerplate') return { kind: 'boilerplate', level: null, marked: true };
  const outline = Number(attributes.get('text:outline-level') ?? 1);
  const level = style.level === 0 || tag === 'text:p' ? style.level : outline >= 1 ? Math.min(outline, 6) : 1;
  if (level !== null && length <= LONGEST_HEADING) return { kind: 'heading', level, marked: true };
  if (style.kind !== null) return { kind: style.kind, level: null, marked: true };
  return { kind: isItem ? 'listItem' : 'paragraph', level: null, marked: isItem };
}

/** How many cells one element may stand for. */
const MOST_REPEATED = 16;
const MOST_CELLS = 1000;

/** Reads a table, row by row. Repeated rows, which only spreadsheets have, are read once. */
function readTable(table: XmlElement, readCell: (cell: XmlElement) => FlowBlock[]): FlowBlock[] {
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

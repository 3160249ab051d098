import { childOf, descend, elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import { type FlowBlock, rowBlocks } from '../../shared/document/flow.ts';
import { Paragraph, LONGEST_HEADING } from '../../shared/document/paragraph.ts';
import type { DocxContext } from './context.ts';
import { numberingOf, outlineLevel, type ItemOf, type Style } from './styles.ts';
import { chosenContent, countChange, readRuns } from './read-runs.ts';
import { valueOf } from './package.ts';

/**
 * Reads a story, or a part of one: the body, a note, a header, a cell, a text box. Goes down by recursion: parsed XML is
 * at most 256 elements deep.
 */
export function readStory(container: XmlElement, context: DocxContext): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  // A paragraph whose end is deleted goes on in the next.
  let open: Paragraph | null = null;

  const addParagraph = (element: XmlElement, isListing: boolean) => {
    const properties = childOf(element, 'w:pPr');
    const styleId = valueOf(childOf(properties, 'w:pStyle'));
    const style = context.styles.paragraph(styleId);
    const mark = childOf(properties, 'w:rPr');
    const deleted = childOf(mark, 'w:del');
    const goesOn = deleted !== null || childOf(mark, 'w:moveFrom') !== null;
    const numbering = numberingOf(properties) ?? style.numbering;
    const item = goesOn || numbering?.id === '0' ? null : numbering;
    const paragraph = open ?? new Paragraph();
    if (open === null) context.ranges.paragraphBegins(paragraph);
    const label = item === null ? '' : context.numbering.count(item.id, item.level, styleId);
    if (label !== '') paragraph.add(`${label} `, { bold: true, superscript: false });
    const wasList = context.fields.isList;
    readRuns(element, paragraph, style, context);
    const { fields } = context;
    const isList =
      isListing || fields.isList || (wasList && paragraph.text.slice(fields.listEnd).trim() === '');
    const inserted = childOf(mark, 'w:ins');
    if (inserted !== null) countChange(inserted, context);
    if (deleted !== null) countChange(deleted, context);
    open = goesOn ? paragraph : null;
    if (!goesOn) end(paragraph, paragraphKind(properties, style, item, paragraph.text, isList));
  };

  const end = (paragraph: Paragraph, what: Pick<FlowBlock, 'kind' | 'level' | 'marked'>) => {
    context.fields.endParagraph(paragraph);
    context.ranges.paragraphEnds(paragraph);
    context.leftOut.part();
    blocks.push(...paragraph.blocks(what));
  };

  const endOpen = () => {
    if (open !== null) end(open, { kind: 'paragraph', level: null, marked: false });
    open = null;
  };

  const walk = (element: XmlElement, isListing: boolean) => {
    for (const child of elementsIn(element))
      switch (child.tag) {
        case 'w:p':
          addParagraph(child, isListing);
          break;
        case 'w:tbl':
          endOpen();
          blocks.push(...readTable(child, context, (cell) => readStory(cell, context)));
          break;
        case 'w:sdt': {
          const content = childOf(child, 'w:sdtContent');
          if (content !== null) walk(content, isListing || isContents(child));
          break;
        }
        case 'w:customXml':
        case 'w:smartTag':
          walk(child, isListing);
          break;
        case 'w:ins':
        case 'w:moveTo':
          countChange(child, context);
          context.changes.within(() => walk(child, isListing));
          break;
        case 'w:del':
          countChange(child, context);
          break;
        case 'mc:AlternateContent': {
          const chosen = chosenContent(child);
          if (chosen !== null) walk(chosen, isListing);
          break;
        }
        case 'w:commentRangeStart':
          context.ranges.begin(child.attributes.get('w:id') ?? '', open);
          break;
        case 'w:commentRangeEnd':
          context.ranges.end(child.attributes.get('w:id') ?? '');
          break;
        case 'm:oMathPara':
        case 'm:oMath':
          addParagraph({ tag: 'w:p', attributes: new Map(), children: [child] }, isListing);
          break;
        case 'w:altChunk':
        case 'w:subDoc':
          context.leftOut.object(context.part.targetOf(child.attributes.get('r:id')) ?? '…');
          break;
        default:
          break;
      }
  };

  walk(container, false);
  endOpen();
  return blocks;
}

/** True for a content control that holds what Word makes of the headings. */
function isContents(control: XmlElement): boolean {
  const gallery = valueOf(descend(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery'));
  return gallery === 'Table of Contents';
}

/**
 * Returns what a paragraph is by its own properties, its style and what it is an item of. `isContents` says that it is
 * one of a table of contents.
 */
function paragraphKind(
  properties: XmlElement | null,
  style: Style,
  item: ItemOf | null,
  text: string,
  isContents: boolean,
): Pick<FlowBlock, 'kind' | 'level' | 'marked'> {
  if (isContents || style.kind === 'boilerplate') return { kind: 'boilerplate', level: null, marked: true };
  const isOutlined = childOf(properties, 'w:outlineLvl') !== null && style.level !== 0;
  const level = isOutlined ? outlineLevel(properties) : style.level;
  if (level !== null && text.length <= LONGEST_HEADING) return { kind: 'heading', level, marked: true };
  if (style.kind !== null) return { kind: style.kind, level: null, marked: true };
  const isItem = item !== null;
  return { kind: isItem ? 'listItem' : 'paragraph', level: null, marked: isItem };
}

/** Reads a table, row by row. Deleted rows and cells are left out, inserted ones taken in, each counted. */
function readTable(
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

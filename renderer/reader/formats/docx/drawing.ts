import { elementsIn, outermost, type XmlElement, childOf, textOf } from '../../shared/xml/element.ts';
import { paragraphBlock, type FlowBlock, pictureBlocks } from '../../shared/document/flow.ts';
import type { Paragraph } from '../../shared/document/paragraph.ts';
import type { DocxContext } from './context.ts';

/** Adds the words of a drawing after the paragraph that it is anchored in: descriptions, text boxes, charts, diagrams. */
export function anchorDrawing(drawing: XmlElement, paragraph: Paragraph, context: DocxContext): void {
  if (context.fields.isCode) return;
  const descriptions: string[] = [];
  const blocks: FlowBlock[] = [];
  const walk = (element: XmlElement) => {
    const { tag, attributes } = element;
    switch (tag) {
      case 'w:txbxContent':
        blocks.push(...context.inner(element));
        return;
      case 'mc:Fallback':
        // The same again, for older programs.
        return;
      case 'wp:docPr':
      case 'pic:cNvPr':
        if (isSeen(element)) descriptions.push(attributes.get('descr') ?? '');
        return;
      case 'v:shape':
      case 'v:rect':
        descriptions.push(attributes.get('alt') ?? '');
        break;
      case 'v:textpath':
        blocks.push(paragraphBlock(attributes.get('string') ?? ''));
        break;
      case 'c:chart':
        addPart(attributes.get('r:id'), chartBlocks);
        return;
      case 'dgm:relIds':
        addPart(attributes.get('r:dm'), diagramBlocks);
        return;
      case 'o:OLEObject':
        context.leftOut.object(attributes.get('ProgID') ?? 'OLE');
        return;
      default:
        break;
    }
    for (const child of elementsIn(element)) walk(child);
  };
  const addPart = (id: string | undefined, read: (root: XmlElement) => FlowBlock[]) => {
    const part = context.part.partOf(id);
    if (part === null) context.leftOut.object(context.part.targetOf(id) ?? '');
    else if (!context.drawn.has(part.name)) blocks.push(...read(part.root));
    context.drawn.add(part?.name ?? '');
  };
  walk(drawing);
  paragraph.anchor([...pictureBlocks(descriptions), ...blocks.filter(({ text }) => text.trim() !== '')]);
}

function isSeen(properties: XmlElement): boolean {
  if (/^(?:1|true)$/u.test(properties.attributes.get('hidden') ?? '')) return false;
  for (const { attributes } of outermost(properties, 'adec:decorative'))
    if (/^(?:1|true)$/u.test(attributes.get('val') ?? '')) return false;
  return true;
}

/** Reads the data part of a diagram (SmartArt): the words of each of its boxes, as list items. */
function diagramBlocks(root: XmlElement): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  for (const point of outermost(root, 'dgm:pt')) {
    const body = childOf(point, 'dgm:t');
    if (body === null) continue;
    for (const paragraph of outermost(body, 'a:p')) {
      const text = outermost(paragraph, 'a:t').map(textOf).join('');
      blocks.push({ text, kind: 'listItem', level: null, marked: true, bold: false, remarks: [] });
    }
  }
  return blocks;
}

const MOST_SERIES = 50;
const MOST_POINTS = 500;

/** Reads a chart's part: its title as a caption, and the figures that it draws as a table, a row for each series. */
function chartBlocks(root: XmlElement): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  const add = (text: string, kind: 'caption' | 'tableRow') => {
    if (text.trim() !== '') blocks.push({ text, kind, level: null, marked: true, bold: false, remarks: [] });
  };
  const [title] = outermost(root, 'c:title');
  if (title !== undefined) add(outermost(title, 'a:t').map(textOf).join(''), 'caption');
  const series = outermost(root, 'c:ser').slice(0, MOST_SERIES);
  let heads = '';
  for (const one of series) {
    const categories = points(childOf(one, 'c:cat') ?? childOf(one, 'c:xVal'));
    const row = ['', ...categories].join('\t');
    if (categories.length > 0 && row !== heads) add(row, 'tableRow');
    heads = row;
    const name = points(childOf(one, 'c:tx')).join(' ');
    const values = points(childOf(one, 'c:val') ?? childOf(one, 'c:yVal'));
    if (values.length > 0) add([name, ...values].join('\t'), 'tableRow');
  }
  return blocks;
}

/** The values that a chart keeps of its data, each at its place. */
function points(data: XmlElement | null): string[] {
  if (data === null) return [];
  const values: string[] = [];
  let next = 0;
  for (const point of outermost(data, 'c:pt')) {
    const place = Number(point.attributes.get('idx') ?? next);
    if (!(place >= next && place < MOST_POINTS)) continue;
    while (values.length < place) values.push('');
    const value = childOf(point, 'c:v');
    values.push(value === null ? '' : textOf(value).replace(/\s+/gu, ' ').trim());
    next = place + 1;
  }
  const [plain] = outermost(data, 'c:v');
  return values.length === 0 && plain !== undefined ? [textOf(plain).trim()] : values;
}

import { elementsIn, outermost, type XmlElement } from '../../../xml/element.ts';
import { paragraphBlock, type FlowBlock } from '../text/flow.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { pictureBlocks } from '../text/picture-blocks.ts';
import { chartBlocks } from './chart.ts';
import type { DocxContext } from './context.ts';
import { diagramBlocks } from './diagram.ts';

/** Puts behind a paragraph what a drawing anchored in it has to say: descriptions, text boxes, charts, diagrams. */
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

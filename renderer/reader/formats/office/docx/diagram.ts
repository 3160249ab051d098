import { childOf, outermost, textOf, type XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';

/** Reads the data part of a diagram (SmartArt): the words of each of its boxes, as list items. */
export function diagramBlocks(root: XmlElement): FlowBlock[] {
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

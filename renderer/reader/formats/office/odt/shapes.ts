import { elementsIn, textOf, type XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';
import { pictureBlocks } from '../text/picture-blocks.ts';
import type { OdtContext } from './context.ts';
import { objectBlocks } from './objects.ts';

/** True for what is drawn: frames, shapes, groups of them. */
export function isShape({ tag }: XmlElement): boolean {
  return tag.startsWith('draw:');
}

/** Returns what a drawing has to say: descriptions as captions, then its text boxes and objects. */
export function shapeBlocks(shape: XmlElement, context: OdtContext): FlowBlock[] {
  const descriptions: string[] = [];
  const blocks: FlowBlock[] = [];
  let isNamed = false;

  const walk = (element: XmlElement) => {
    const { tag, attributes } = element;
    if (attributes.get('loext:decorative') === 'true') return;
    if (tag === 'draw:object' || tag === 'draw:object-ole') {
      if (isNamed) return;
      isNamed = true;
      const reference = attributes.get('xlink:href') ?? '';
      if (reference !== '' && context.drawn.has(reference)) return;
      context.drawn.add(reference);
      const content = elementsIn(element)[0] ?? (reference === '' ? null : context.object(reference));
      const found = tag === 'draw:object' && content !== null ? objectBlocks(content, context) : null;
      if (found === null) context.leftOut.object(reference.replace(/^\.\//u, ''));
      else blocks.push(...found);
      return;
    }
    const children = elementsIn(element);
    const hasText = children.some(isText);
    if (hasText) blocks.push(...context.inner(element));
    for (const child of children) {
      if (child.tag === 'svg:title' || child.tag === 'svg:desc') descriptions.push(textOf(child));
      // What is drawn beside text has been read with it.
      else if (isShape(child) && !hasText) walk(child);
    }
  };

  walk(shape);
  return [...pictureBlocks(descriptions), ...blocks];
}

function isText({ tag }: XmlElement): boolean {
  return tag.startsWith('text:') || tag === 'table:table';
}

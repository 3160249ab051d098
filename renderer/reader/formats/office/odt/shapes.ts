import { childOf, elementsIn, textOf, type XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';
import { pictureBlocks } from '../text/picture-blocks.ts';
import type { OdtContext } from './context.ts';
import { mathText } from './math.ts';
import { objectBlocks } from './objects.ts';

/** True for what is drawn: frames, shapes, groups of them. */
export function isShape({ tag }: XmlElement): boolean {
  return tag.startsWith('draw:');
}

/** Returns the formula that a frame in a line of text holds, on one line; null where it holds another thing. */
export function formulaOf(frame: XmlElement, context: OdtContext): string | null {
  const object = childOf(frame, 'draw:object');
  const content = object === null ? null : contentOf(object, context);
  return content?.tag === 'math:math' ? mathText(content).trim() : null;
}

function contentOf(object: XmlElement, context: OdtContext): XmlElement | null {
  const reference = object.attributes.get('xlink:href') ?? '';
  return elementsIn(object)[0] ?? (reference === '' ? null : context.object(reference));
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
      const content = tag === 'draw:object' ? contentOf(element, context) : null;
      const found = content === null ? null : objectBlocks(content, context);
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

import {
  childOf,
  elementsIn,
  textOf,
  type XmlElement,
  descend,
  outermost,
} from '../../shared/xml/element.ts';
import { type FlowBlock, paragraphBlock, pictureBlocks } from '../../shared/document/flow.ts';
import type { OdtContext } from './context.ts';

/** True for what is drawn: frames, shapes, groups of them. */
export function isShape({ tag }: XmlElement): boolean {
  return tag.startsWith('draw:');
}

/** Returns the formula that a frame in a line of text holds, on one line; null if it holds another thing. */
export function formulaOf(frame: XmlElement, context: OdtContext): string | null {
  const object = childOf(frame, 'draw:object');
  const content = object === null ? null : contentOf(object, context);
  return content?.tag === 'math:math' ? mathText(content).trim() : null;
}

function contentOf(object: XmlElement, context: OdtContext): XmlElement | null {
  const reference = object.attributes.get('xlink:href') ?? '';
  return elementsIn(object)[0] ?? (reference === '' ? null : context.object(reference));
}

/** Returns the words of a drawing: descriptions as captions, then its text boxes and objects. */
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

/** Reads an object inside a document: a formula on one line, or a chart's title and figures; null for any other. */
function objectBlocks(content: XmlElement, context: OdtContext): FlowBlock[] | null {
  if (content.tag === 'math:math') {
    const text = mathText(content).trim();
    return text === '' ? [] : [paragraphBlock(text)];
  }
  const chart = descend(content, 'office:body', 'office:chart', 'chart:chart');
  if (chart === null) return null;
  const title = childOf(chart, 'chart:title');
  const caption: FlowBlock[] =
    title === null ? [] : [{ ...paragraphBlock(textOf(title).trim()), kind: 'caption', marked: true }];
  const figures = outermost(chart, 'table:table').flatMap((table) =>
    context.inner({ tag: 'office:text', attributes: new Map(), children: [table] }),
  );
  return [...caption.filter(({ text }) => text !== ''), ...figures];
}

/** Returns a formula in MathML on one line: fractions with a slash, powers with ^, roots with √. */
function mathText(element: XmlElement): string {
  const parts = elementsIn(element);
  const [first, second, third] = parts;
  switch (element.tag) {
    case 'math:mi':
    case 'math:mn':
    case 'math:mo':
    case 'math:mtext':
      return textOf(element).trim();
    case 'math:annotation':
      return '';
    case 'math:mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'math:msup':
      return `${whole(first)}^${grouped(second)}`;
    case 'math:msub':
      return `${whole(first)}_${grouped(second)}`;
    case 'math:msubsup':
      return `${whole(first)}_${grouped(second)}^${grouped(third)}`;
    case 'math:msqrt':
      return `√(${parts.map(mathText).join('')})`;
    default:
      return parts.map(mathText).join('');
  }
}

function whole(element: XmlElement | undefined): string {
  return element === undefined ? '' : mathText(element);
}

/** An operand with more than one character is put in brackets, so that it does not run into its neighbours. */
function grouped(element: XmlElement | undefined): string {
  const text = whole(element);
  return /^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`;
}

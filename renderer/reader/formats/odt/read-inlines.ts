import { readDate } from '../../../../core/text/dates.ts';
import { childOf, elementsIn, textOf, type XmlElement } from '../../shared/xml/element.ts';
import { noteBlocks, isWordy, noteMark } from '../../shared/document/notes.ts';
import { wordsWithAddresses } from '../../shared/document/links.ts';
import type { Look, Paragraph } from '../../shared/document/paragraph.ts';
import type { OdtContext } from './context.ts';
import { formulaOf, isShape, shapeBlocks } from './shapes.ts';
import type { OdtStyle } from './styles.ts';

interface TextLook extends Look {
  readonly hidden: boolean;
}

/** How many spaces or tabs one element may stand for. */
const MOST_SPACES = 100;

/** Reads the contents of a paragraph into it, with white space as OpenDocument 1.3, 6.1.2 says. */
export function readInlines(
  element: XmlElement,
  paragraph: Paragraph,
  style: OdtStyle,
  context: OdtContext,
): void {
  /** True if white space is swallowed: at the beginning, and after other white space. */
  let swallows = true;

  const add = (text: string, look: TextLook) => {
    if (text === '' || context.deletions.isOpen) return;
    if (look.hidden) context.leftOut.hide(text);
    else paragraph.add(text, look);
  };
  const addCharacters = (raw: string, look: TextLook) => {
    const text = raw.replace(/[ \t\n\r]+/gu, ' ');
    const shown = swallows ? text.replace(/^ /u, '') : text;
    if (text !== '') swallows = text.endsWith(' ');
    add(shown, look);
  };
  const addExact = (text: string, look: TextLook) => {
    swallows = false;
    add(text, look);
  };

  const walk = (parent: XmlElement, look: TextLook) => {
    for (const child of parent.children) {
      if (typeof child === 'string') addCharacters(child, look);
      else walkElement(child, look);
    }
  };

  const walkElement = (child: XmlElement, look: TextLook) => {
    const { tag, attributes } = child;
    switch (tag) {
      case 'text:span':
        walk(child, under(look, context.styles('text', attributes.get('text:style-name'))));
        break;
      case 'text:a': {
        const start = paragraph.text.length;
        walk(child, under(look, context.styles('text', attributes.get('text:style-name'))));
        context.links.add(paragraph, start, attributes.get('xlink:href'));
        break;
      }
      case 'text:s':
        addExact(' '.repeat(count(attributes.get('text:c'))), look);
        break;
      case 'text:tab':
        addExact('\t', look);
        break;
      case 'text:line-break':
        addExact('\n', look);
        break;
      case 'text:note':
        if (!look.hidden && !context.deletions.isOpen)
          addExact(readNote(child, paragraph, context), { ...look, superscript: false });
        break;
      case 'office:annotation':
        readAnnotation(child, paragraph, context);
        break;
      case 'office:annotation-end':
        context.ranges.end(attributes.get('office:name') ?? '');
        break;
      case 'text:ruby': {
        walk(childOf(child, 'text:ruby-base') ?? child, look);
        const said = childOf(child, 'text:ruby-text');
        if (said !== null) addExact(`(${textOf(said)})`, look);
        break;
      }
      case 'text:number':
        // The label that the list gives: its words are text, a bare number is not.
        if (isWordy(textOf(child))) addExact(`${textOf(child).trim()} `, { ...look, bold: true });
        break;
      case 'text:hidden-text':
        context.leftOut.hide(attributes.get('text:string-value') ?? textOf(child));
        break;
      case 'text:change-start':
      case 'text:change-end':
        context.deletions.mark(child);
        break;
      case 'text:script':
      case 'text:tracked-changes':
        break;
      default:
        if (isShape(child)) {
          if (!look.hidden && !context.deletions.isOpen) addShape(child, look);
        } else if (attributes.get('text:display') !== 'none') walk(child, look);
    }
  };

  const addShape = (shape: XmlElement, look: TextLook) => {
    const formula = formulaOf(shape, context);
    if (formula === null) paragraph.anchor(shapeBlocks(shape, context));
    else addExact(formula, look);
  };

  walk(element, under({ bold: false, superscript: false, hidden: isHidden(element) }, style));
}

/** True for a paragraph that a field in it hides. */
function isHidden(paragraph: XmlElement): boolean {
  return elementsIn(paragraph, 'text:hidden-paragraph').some(
    ({ attributes }) => attributes.get('text:is-hidden') === 'true',
  );
}

function under(look: TextLook, style: OdtStyle): TextLook {
  return {
    bold: style.bold ?? look.bold,
    superscript: style.superscript ?? look.superscript,
    hidden: look.hidden || (style.hidden ?? false),
  };
}

function count(written: string | undefined): number {
  const number = Number(written ?? 1);
  return number >= 1 ? Math.min(number, MOST_SPACES) : 1;
}

function readNote(note: XmlElement, paragraph: Paragraph, context: OdtContext): string {
  const citation = childOf(note, 'text:note-citation');
  const body = childOf(note, 'text:note-body');
  const label = citation === null ? '' : textOf(citation).trim();
  if (body !== null) {
    const kind = note.attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote';
    const own = context.inner(body);
    const at = paragraph.text.length;
    const id = `${kind} ${context.remarks.size}`;
    paragraph.addRemark({ id, start: at, end: at });
    context.remarks.set(id, { kind, author: null, at: null, text: wordsWithAddresses(own, context.remarks) });
    context[`${kind}s`].push(...noteBlocks(own, label === '' ? null : label));
  }
  return label === '' ? '' : noteMark(label);
}

/** Keeps a comment's words, and its place: the range that its end closes, or where it stands. */
export function readAnnotation(
  annotation: XmlElement,
  paragraph: Paragraph | null,
  context: OdtContext,
): void {
  const name = annotation.attributes.get('office:name') ?? '';
  const id = context.ranged.has(name) ? name : `#${context.remarks.size}`;
  const said = (tag: string) => {
    const found = childOf(annotation, tag);
    return found === null ? '' : textOf(found).trim();
  };
  const author = said('dc:creator');
  const blocks = context.inner({
    ...annotation,
    children: elementsIn(annotation).filter(({ tag }) => tag.startsWith('text:')),
  });
  context.remarks.set(id, {
    author: author === '' ? null : author,
    at: readDate(said('dc:date').replace(/(\.\d{1,9})\d*/u, '$1')),
    text: wordsWithAddresses(blocks, context.remarks),
  });
  const parent = annotation.attributes.get('loext:parent-name');
  if (name !== '') context.annotations.set(name, id);
  if (parent !== undefined) context.answers.set(id, parent);
  if (context.ranged.has(name)) context.ranges.begin(id, paragraph);
  else if (paragraph !== null) context.ranges.point(id, paragraph);
}

import { childOf, elementsIn, type XmlElement, textOf } from '../../shared/xml/element.ts';
import type { Paragraph } from '../../shared/document/paragraph.ts';
import { withSymbols, symbolCharacter } from '../../shared/document/symbol-fonts.ts';
import { fieldAddress } from '../../shared/document/field-address.ts';
import { noteMark } from '../../shared/document/notes.ts';
import type { DocxContext } from './context.ts';
import { anchorDrawing } from './drawing.ts';
import { runStyle, type Style } from './styles.ts';
import { valueOf } from './package.ts';

/** Reads the contents of a paragraph into it. Deleted text is left out and inserted text is included; both are counted. */
export function readRuns(
  container: XmlElement,
  paragraph: Paragraph,
  style: Style,
  context: DocxContext,
): void {
  for (const element of elementsIn(container)) {
    switch (element.tag) {
      case 'w:r':
        readRun(element, paragraph, style, context);
        break;
      case 'w:hyperlink':
      case 'w:fldSimple': {
        const start = paragraph.text.length;
        readRuns(element, paragraph, style, context);
        context.links.add(paragraph, start, addressOf(element, context));
        break;
      }
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:sdtContent':
      case 'w:sdt':
      case 'w:bdo':
      case 'w:dir':
        readRuns(element, paragraph, style, context);
        break;
      case 'mc:AlternateContent': {
        const chosen = chosenContent(element);
        if (chosen !== null) readRuns(chosen, paragraph, style, context);
        break;
      }
      case 'w:ins':
      case 'w:moveTo':
        countChange(element, context);
        context.changes.within(() => readRuns(element, paragraph, style, context));
        break;
      case 'w:del':
        countChange(element, context);
        keepComments(element, paragraph, context);
        break;
      case 'w:commentRangeStart':
        context.ranges.begin(element.attributes.get('w:id') ?? '', paragraph);
        break;
      case 'w:commentRangeEnd':
        context.ranges.end(element.attributes.get('w:id') ?? '');
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        if (!context.fields.isCode) paragraph.add(mathText(element), { bold: false, superscript: false });
        break;
      default:
        // Moved-away text, properties, bookmarks, proofing marks: nothing that is seen here.
        break;
    }
  }
}

/** Returns where a link leads, as it is written; null for what is no link, or one within the document. */
function addressOf({ tag, attributes }: XmlElement, { part }: DocxContext): string | null {
  if (tag === 'w:fldSimple') return fieldAddress(attributes.get('w:instr') ?? '');
  const address = part.addressOf(attributes.get('r:id'));
  const anchor = attributes.get('w:anchor') ?? '';
  return address === null || anchor === '' || address.includes('#') ? address : `${address}#${anchor}`;
}

/** Comments on deleted words stay, at the place of the words. */
function keepComments(element: XmlElement, paragraph: Paragraph, context: DocxContext): void {
  for (const child of elementsIn(element)) {
    const id = child.attributes.get('w:id') ?? '';
    if (child.tag === 'w:commentRangeStart') context.ranges.begin(id, paragraph);
    else if (child.tag === 'w:commentRangeEnd') context.ranges.end(id);
    else if (child.tag === 'w:commentReference') context.ranges.point(id, paragraph);
    else keepComments(child, paragraph, context);
  }
}

/** Counts a tracked change; a move counts where the text arrives. */
export function countChange({ tag, attributes }: XmlElement, { changes }: DocxContext): void {
  changes.add(tag, attributes.get('w:author'), attributes.get('w:date'));
}

/** Of alternative forms of one thing, returns the first, which every current program shows; else the fallback. */
export function chosenContent(element: XmlElement): XmlElement | null {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
}

function readRun(run: XmlElement, paragraph: Paragraph, outer: Style, context: DocxContext): void {
  const properties = childOf(run, 'w:rPr');
  const direct = runStyle(properties);
  const style = context.styles.character(valueOf(childOf(properties, 'w:rStyle')));
  const look = {
    bold: direct.bold ?? style?.bold ?? outer.bold ?? false,
    superscript: direct.superscript ?? style?.superscript ?? outer.superscript ?? false,
  };
  const hidden = direct.hidden ?? style?.hidden ?? outer.hidden ?? false;
  const font = childOf(properties, 'w:rFonts')?.attributes.get('w:ascii') ?? '';
  const add = (text: string) => {
    if (text === '' || context.fields.isCode) return;
    context.changes.text();
    if (hidden) context.leftOut.hide(text);
    else paragraph.add(text, look);
  };
  const readContent = (container: XmlElement) => {
    for (const element of elementsIn(container))
      switch (element.tag) {
        case 'w:t':
          add(withSymbols(shownText(element), font));
          break;
        case 'w:tab':
        case 'w:ptab':
          add('\t');
          break;
        case 'w:br':
        case 'w:cr':
          add('\n');
          break;
        case 'w:noBreakHyphen':
          add('\u2011');
          break;
        case 'w:sym':
          add(
            symbolCharacter(
              element.attributes.get('w:font') ?? '',
              Number.parseInt(element.attributes.get('w:char') ?? '', 16) || 0,
            ),
          );
          break;
        case 'w:fldChar':
          add(context.fields.mark(element, paragraph));
          break;
        case 'w:instrText':
          context.fields.addCode(shownText(element));
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const notes = element.tag === 'w:endnoteReference' ? context.endnotes : context.footnotes;
          const label = hidden ? '' : notes.refer(element, paragraph);
          if (label !== '') paragraph.add(noteMark(label), { ...look, superscript: false });
          break;
        }
        case 'w:commentReference':
          context.ranges.point(element.attributes.get('w:id') ?? '', paragraph);
          break;
        case 'w:ruby':
          readRuby(element);
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          if (!hidden) anchorDrawing(element, paragraph, context);
          break;
        case 'mc:AlternateContent': {
          const chosen = chosenContent(element);
          if (chosen !== null) readContent(chosen);
          break;
        }
        default:
          break;
      }
  };
  /** The pronunciation is printed above a word; here it follows the word in brackets. */
  const readRuby = (ruby: XmlElement) => {
    for (const [tag, before, after] of [
      ['w:rubyBase', '', ''],
      ['w:rt', '(', ')'],
    ] as const) {
      add(before);
      const inside = childOf(ruby, tag);
      if (inside !== null) for (const inner of elementsIn(inside, 'w:r')) readContent(inner);
      add(after);
    }
  };
  readContent(run);
}

/** Returns an element's own text. Space at its ends counts only where the document says so (ECMA-376 17.3.3.31). */
function shownText({ attributes, children }: XmlElement): string {
  const text = children.filter((child) => typeof child === 'string').join('');
  return attributes.get('xml:space') === 'preserve' ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/gu, '');
}

/** Returns a formula on one line: fractions with a slash, powers with ^, roots with √. */
function mathText(element: XmlElement): string {
  switch (element.tag) {
    case 'm:t':
      return textOf(element);
    case 'm:f':
      return `${grouped(element, 'm:num')}/${grouped(element, 'm:den')}`;
    case 'm:sSup':
      return `${part(element, 'm:e')}^${grouped(element, 'm:sup')}`;
    case 'm:sSub':
      return `${part(element, 'm:e')}_${grouped(element, 'm:sub')}`;
    case 'm:sSubSup':
      return `${part(element, 'm:e')}_${grouped(element, 'm:sub')}^${grouped(element, 'm:sup')}`;
    case 'm:rad':
      return `${part(element, 'm:deg')}√${grouped(element, 'm:e')}`;
    case 'm:nary':
      return `${character(element, 'm:naryPr', 'm:chr', '∫')}${part(element, 'm:sub')} ${part(element, 'm:sup')} ${part(element, 'm:e')}`;
    case 'm:d': {
      const inside = elementsIn(element, 'm:e').map(mathText).join(', ');
      return `${character(element, 'm:dPr', 'm:begChr', '(')}${inside}${character(element, 'm:dPr', 'm:endChr', ')')}`;
    }
    default:
      return elementsIn(element).map(mathText).join('');
  }
}

function part(element: XmlElement, tag: string): string {
  const found = childOf(element, tag);
  return found === null ? '' : mathText(found);
}

/** An operand with more than one character is put in brackets, so that it does not run into its neighbours. */
function grouped(element: XmlElement, tag: string): string {
  const text = part(element, tag);
  return /^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`;
}

function character(element: XmlElement, properties: string, tag: string, usual: string): string {
  const found = childOf(childOf(element, properties), tag);
  return found === null ? usual : (found.attributes.get('m:val') ?? valueOf(found) ?? usual);
}

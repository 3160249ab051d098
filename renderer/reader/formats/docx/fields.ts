import { childOf, elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import { fieldAddress, LONGEST_CODE } from '../../shared/document/field-address.ts';
import type { Links } from '../../shared/document/links.ts';
import type { Paragraph } from '../../shared/document/paragraph.ts';
import { switchOf, valueOf } from './package.ts';

interface OpenField {
  phase: 'code' | 'result';
  code: string;
  /** What a form's field shows though it has no result. */
  readonly choice: string;
  /** Where its result begins in the paragraph. */
  start: number;
}

/** Word nests a handful. */
const DEEPEST = 50;
/** Fields whose result Word makes as a list of text that is elsewhere. */
const LISTS = /^\s*(?:TOC|TOA|INDEX)\b/u;

/**
 * Tracks the complex fields of a story (ECMA-376 17.16.18): their code, which is hidden, and their result, which is
 * text. They nest, and may span paragraphs.
 */
export class Fields {
  readonly #open: OpenField[] = [];
  readonly #links: Links;
  /** How many more are open, too deep to look at. */
  #deeper = 0;

  constructor(links: Links) {
    this.#links = links;
  }

  /** True inside a field's code. */
  get isCode(): boolean {
    return this.#open.some(({ phase }) => phase === 'code');
  }

  /** True inside a table of contents or an index. */
  get isList(): boolean {
    return this.#open.some(({ phase, code }) => phase === 'result' && LISTS.test(code));
  }

  /** Where the last list ended: an offset in its paragraph's text. */
  listEnd = 0;

  /**
   * Takes a field character, at the end of its paragraph so far. Returns what a field without a result shows: a form's
   * choice or tick box; else ''.
   */
  mark(element: XmlElement, paragraph: Paragraph): string {
    const wasList = this.isList;
    const shown = this.#take(element, paragraph);
    if (wasList && !this.isList) this.listEnd = paragraph.text.length;
    return shown;
  }

  #take(element: XmlElement, paragraph: Paragraph): string {
    const type = element.attributes.get('w:fldCharType');
    if (this.#deeper > 0 || (type === 'begin' && this.#open.length >= DEEPEST)) {
      this.#deeper += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
      return '';
    }
    const innermost = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ phase: 'code', code: '', choice: formChoice(element), start: 0 });
    else if (type === 'separate' && innermost !== undefined) {
      innermost.phase = 'result';
      innermost.start = paragraph.text.length;
    } else if (type === 'end' && innermost !== undefined) {
      this.#open.pop();
      this.#addLink(innermost, paragraph);
    }
    return type === 'end' && innermost?.phase === 'code' && !this.isCode ? innermost.choice : '';
  }

  addCode(code: string): void {
    const innermost = this.#open.at(-1);
    if (innermost?.phase === 'code' && innermost.code.length < LONGEST_CODE) innermost.code += code;
  }

  /** A paragraph ends. A code that goes on past it is a damaged field, which must not swallow the text after it. */
  endParagraph(paragraph: Paragraph): void {
    for (const field of this.#open) {
      this.#addLink(field, paragraph);
      field.phase = 'result';
      field.start = 0;
    }
  }

  #addLink({ phase, code, start }: OpenField, paragraph: Paragraph): void {
    if (phase === 'result') this.#links.add(paragraph, start, fieldAddress(code));
  }
}

function formChoice(begin: XmlElement): string {
  const form = childOf(begin, 'w:ffData');
  const list = childOf(form, 'w:ddList');
  if (list !== null) {
    const chosen = Number(valueOf(childOf(list, 'w:result')) ?? valueOf(childOf(list, 'w:default')) ?? 0);
    return valueOf(elementsIn(list, 'w:listEntry')[chosen] ?? null) ?? '';
  }
  const box = childOf(form, 'w:checkBox');
  if (box === null) return '';
  return (switchOf(childOf(box, 'w:checked')) ?? switchOf(childOf(box, 'w:default'))) === true ? '☒' : '☐';
}

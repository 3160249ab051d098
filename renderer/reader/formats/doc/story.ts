import type { FlowBlock } from '../../shared/document/flow.ts';
import { DEEPEST_TABLE, FlowStory } from '../../shared/document/flow-story.ts';
import { LONGEST_HEADING } from '../../shared/document/paragraph.ts';
import { symbolCharacter, withSymbols } from '../../shared/document/symbol-fonts.ts';
import type { WordDocument } from './document.ts';
import type { CharacterSpan } from './fib.ts';
import { lookAt, paragraphAt, type ParagraphLook, type WordLook } from './look.ts';
import type { Marks } from './marks.ts';
import { PROPERTY } from './properties.ts';
import type { Paragraph } from '../../shared/document/paragraph.ts';

const END_OF_CELL = 0x07;
const END_OF_PAGE = 0x0c;
const END_OF_PARAGRAPH = 0x0d;
/** Characters that stand for others; all others below the space are marks of things. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x09, '\t'],
  [0x0a, '\n'],
  [0x0b, '\n'],
  [0x0e, '\n'],
  [0x1e, '\u2011'],
]);

/** Reads a span of a document's characters as a text of its own: the body, a note, a comment, a text box. */
export function readStory(document: WordDocument, span: CharacterSpan, marks: Marks): FlowBlock[] {
  const { characters } = document.text;
  const story = new FlowStory(document.ranges);
  const fields = new Fields(document);
  const end = Math.min(span.end, characters.length);
  for (let at = span.start; at < end;) {
    const last = endOfParagraph(characters, at, end);
    const paragraph = paragraphAt(document, last);
    readText(document, { story, fields, marks, paragraph }, at, last);
    marks.at(last, () => story.paragraph);
    if (last < end) endParagraph(document, story, paragraph, last);
    at = last + 1;
  }
  return story.finish({ kind: 'paragraph', level: null, marked: false });
}

/** The position of the character that ends the paragraph; the end of the text where none does. */
function endOfParagraph(characters: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = characters.charCodeAt(at);
    if (code === END_OF_PARAGRAPH || code === END_OF_CELL || code === END_OF_PAGE) return at;
  }
  return end;
}

interface Reading {
  readonly story: FlowStory;
  readonly fields: Fields;
  readonly marks: Marks;
  readonly paragraph: ParagraphLook;
}

function readText(document: WordDocument, reading: Reading, start: number, end: number): void {
  const { characters } = document.text;
  const { story, fields, marks, paragraph } = reading;
  let look: WordLook | null = null;
  for (let at = start; at < end;) {
    if (look === null || at >= look.end) look = lookAt(document, at, paragraph.style);
    const isRead = !look.deleted && !look.hidden && !fields.isInCode;
    marks.at(at, isRead ? () => story.paragraph : null);
    const code = characters.charCodeAt(at);
    const stop = Math.min(end, look.end, marks.after(at));
    if (code < 0x20) {
      if (!fields.sign(code, () => story.paragraph)) add(document, reading, SIGNS.get(code) ?? '', look);
      at += 1;
    } else if (look.symbol === null) {
      let next = at + 1;
      while (next < stop && characters.charCodeAt(next) >= 0x20) next += 1;
      add(document, reading, withSymbols(characters.slice(at, next), look.font), look);
      at = next;
    } else {
      add(document, reading, symbolCharacter(look.symbol.font, look.symbol.code), look);
      at += 1;
    }
  }
}

function add(document: WordDocument, { story, fields }: Reading, text: string, look: WordLook): void {
  const { changes, leftOut, languages } = document;
  if (text === '') return;
  if (fields.isInCode) {
    fields.addCode(text);
    return;
  }
  if (look.deleted) changes.add('deleted', look.author, look.at);
  else if (look.inserted) changes.add('inserted', look.author, look.at);
  else changes.text();
  if (look.deleted) return;
  if (look.hidden) leftOut.hide(text);
  else {
    story.paragraph.add(text, look);
    languages.add(look.language, text.length);
  }
}

/** Ends a paragraph, a cell or a row, as the character at its end and its properties say. */
function endParagraph(document: WordDocument, story: FlowStory, look: ParagraphLook, last: number): void {
  const { properties, style } = look;
  const has = (code: number): boolean => (properties.get(code) ?? 0) !== 0;
  const inTable = has(PROPERTY.inTable) ? 1 : 0;
  const depth = Math.min(Math.max(properties.get(PROPERTY.tableDepth) ?? 0, inTable), DEEPEST_TABLE);
  const isCell = document.text.characters.charCodeAt(last) === END_OF_CELL;
  const end = lookAt(document, last, style);
  story.isItem = has(PROPERTY.list);
  const what = kindOf(document, look, story.textLength);
  if (isCell && has(PROPERTY.rowEnd)) story.endRow(what, 1);
  else if (isCell) story.endCell(what, 1);
  else if (has(PROPERTY.innerRowEnd)) story.endRow(what, Math.max(2, depth));
  else if (has(PROPERTY.innerCellEnd)) story.endCell(what, Math.max(2, depth));
  // A deleted end of a paragraph joins it to the next.
  else if (end.deleted) document.changes.add('deleted', end.author, end.at);
  else story.endParagraph(what, depth);
  document.leftOut.part();
}

function kindOf(
  document: WordDocument,
  { style, properties }: ParagraphLook,
  length: number,
): Pick<FlowBlock, 'kind' | 'level' | 'marked'> {
  const named = document.styles.sheet.styleOf(style);
  if (named.kind === 'boilerplate') return { kind: 'boilerplate', level: null, marked: true };
  const outline = properties.get(PROPERTY.outline) ?? 9;
  const level = named.level ?? (outline < 9 ? Math.min(outline + 1, 6) : null);
  if (level !== null && length <= LONGEST_HEADING) return { kind: 'heading', level, marked: true };
  if (named.kind !== null) return { kind: named.kind, level: null, marked: true };
  const isItem = (properties.get(PROPERTY.list) ?? 0) !== 0;
  return { kind: isItem ? 'listItem' : 'paragraph', level: null, marked: isItem };
}

const BEGIN = 0x13;
const SEPARATOR = 0x14;
const END = 0x15;
/** Fields within one another. */
const DEEPEST = 50;
const LONGEST_CODE = 4000;

interface Field {
  code: string;
  /** Where its words begin; null while its code is read, which is not shown. */
  shown: { readonly paragraph: Paragraph; readonly start: number } | null;
}

/** The fields that are open while a text is read: links, numbers of pages, objects. Their results are shown, their codes are not. */
class Fields {
  readonly #document: WordDocument;
  readonly #open: Field[] = [];

  constructor(document: WordDocument) {
    this.#document = document;
  }

  /** True where what is read is no text of the document, but says how to make one. */
  get isInCode(): boolean {
    return this.#open.some(({ shown }) => shown === null);
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && field.shown === null && field.code.length < LONGEST_CODE) field.code += text;
  }

  /** Takes a character that begins, parts or ends a field; false for any other. */
  sign(code: number, here: () => Paragraph): boolean {
    if (code === BEGIN) {
      if (this.#open.length < DEEPEST) this.#open.push({ code: '', shown: null });
      return true;
    }
    if (code === SEPARATOR) {
      const field = this.#open.at(-1);
      if (field !== undefined) {
        const paragraph = here();
        field.shown = { paragraph, start: paragraph.text.length };
      }
      return true;
    }
    if (code !== END) return false;
    const field = this.#open.pop();
    if (field !== undefined) this.#ends(field, here);
    return true;
  }

  #ends({ code, shown }: Field, here: () => Paragraph): void {
    const object = /^\s*(?:EMBED|LINK)\s+(\S+)/iu.exec(code)?.[1];
    if (object !== undefined) this.#document.leftOut.object(object);
    const address = /^\s*HYPERLINK\s+"([^"]*)"/iu.exec(code)?.[1];
    if (address === undefined || shown === null || this.isInCode) return;
    const paragraph = here();
    this.#document.links.add(paragraph, paragraph === shown.paragraph ? shown.start : 0, address);
  }
}

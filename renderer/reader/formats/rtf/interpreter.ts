import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { LONGEST_CODE } from '../../shared/document/field-address.ts';
import { isSymbolFont, symbolCharacter } from '../../shared/document/symbol-fonts.ts';
import { DESTINATIONS } from './destinations.ts';
import type { RtfDocument } from './document.ts';
import { decodeBytes, SYMBOL } from './encodings.ts';
import { plainLook, plainParagraph, type Frame } from './frame.ts';
import type { RtfListener } from './scan.ts';
import { FlowStory } from '../../shared/document/flow-story.ts';
import { applyWord } from './words.ts';

/** Control words that stand for characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['page', '\n'],
  ['softpage', ''],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['ltrmark', '\u200E'],
  ['rtlmark', '\u200F'],
  ['zwj', '\u200D'],
  ['zwnj', '\u200C'],
  ['zwbo', '\u200B'],
]);

/** Control symbols that stand for characters: a no-break space, an optional hyphen, a no-break hyphen, braces. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00A0'],
  ['-', ''],
  ['_', '\u2011'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['\t', '\t'],
]);

/** Word processors nest a few dozen groups. */
const MAX_DEPTH = 1000;
/** How much a destination gathers. */
const MOST_WORDS = 20_000;

/**
 * Follows an RTF file while it is scanned and writes its contents into a document. Groups are on an explicit stack,
 * so that nesting is limited (`markupRefused`) and recursion cannot overflow.
 */
export class RtfInterpreter implements RtfListener {
  readonly #document: RtfDocument;
  readonly #outer: Frame[] = [];
  readonly story: FlowStory;
  #frame: Frame;
  #bytes: number[] = [];
  /** How many more characters are only for readers without Unicode. */
  #fallback = 0;
  #ended = false;

  constructor(document: RtfDocument) {
    this.#document = document;
    this.story = new FlowStory(document.ranges);
    this.#frame = {
      destination: 'text',
      story: this.story,
      look: plainLook,
      paragraph: plainParagraph,
      words: null,
      style: null,
      note: null,
      annotation: null,
      field: null,
      unicode: null,
      fallback: 1,
      isStarred: false,
      onClose: null,
    };
  }

  /** How many groups are open. */
  get depth(): number {
    return this.#ended ? 0 : this.#outer.length;
  }

  get skips(): boolean {
    return this.#ended || (this.#frame.destination === 'skip' && this.#fallback === 0);
  }

  open(): void {
    this.#flush();
    this.#fallback = 0;
    if (this.#ended) return;
    if (this.#outer.length >= MAX_DEPTH)
      throw new TickmarkError('markupRefused', { problem: `RTF: > ${MAX_DEPTH} × {` });
    const outer = this.#frame;
    this.#outer.push(outer);
    this.#frame = { ...outer, isStarred: false, onClose: null };
    if (outer.destination === 'styles') this.#openStyle();
  }

  #openStyle(): void {
    const style = { number: 0, name: '', basedOn: null, outline: null };
    this.#frame.destination = 'style';
    this.#frame.style = style;
    this.#frame.onClose = () => {
      if (style.number >= 0) this.#document.styles.add(style);
    };
  }

  close(): void {
    this.#flush();
    this.#fallback = 0;
    const outer = this.#outer.pop();
    if (outer === undefined || this.#ended) return;
    this.#frame.onClose?.();
    this.#frame = outer;
    this.#ended = this.#outer.length === 0;
  }

  word(name: string, parameter: number | null): void {
    this.#flush();
    if (this.#ended || this.#isFallback()) return;
    const frame = this.#frame;
    const isStarred = frame.isStarred;
    frame.isStarred = false;
    if (name === 'ud' && frame.unicode !== null) {
      frame.destination = frame.unicode;
      return;
    }
    if (frame.destination === 'skip') return;
    const destination = DESTINATIONS.get(name);
    if (frame.destination === 'code') this.#wordOfCode(name, parameter, isStarred);
    else if (destination !== undefined) destination(frame, this.#document);
    else if (isStarred) frame.destination = 'skip';
    else if (name === 'u') this.#unicode(parameter ?? 0);
    else {
      const character = CHARACTERS.get(name);
      if (character === undefined) applyWord(frame, this.#document, name, parameter);
      else this.#text(character);
    }
  }

  /** What stands in a field's code says nothing of the document's looks. Word keeps data in it too, which is no code. */
  #wordOfCode(name: string, parameter: number | null, isStarred: boolean): void {
    if (isStarred) this.#frame.destination = 'skip';
    else if (name === 'u') this.#unicode(parameter ?? 0);
    else if (name === 'uc') this.#frame.fallback = Math.max(0, Math.min(parameter ?? 1, 100));
    else this.#text(CHARACTERS.get(name) ?? '');
  }

  symbol(sign: string): void {
    this.#flush();
    if (this.#ended || this.#isFallback()) return;
    if (sign === '*') this.#frame.isStarred = true;
    else if (sign === '\n' || sign === '\r') this.word('par', null);
    else this.#text(SYMBOLS.get(sign) ?? '');
  }

  byte(value: number): void {
    if (this.#ended || this.#isFallback()) return;
    if (this.#frame.destination !== 'skip') this.#bytes.push(value);
  }

  #isFallback(): boolean {
    if (this.#fallback === 0) return false;
    this.#fallback -= 1;
    return true;
  }

  /** Text in the encoding of its font ends here. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const { destination, look } = this.#frame;
    const { fonts } = this.#document;
    const encoding = destination === 'text' ? fonts.encodingOf(look.font) : fonts.encoding;
    this.#text(
      encoding === SYMBOL
        ? bytes.map((byte) => symbolCharacter(fonts.nameOf(look.font), byte)).join('')
        : decodeBytes(bytes, encoding),
    );
  }

  #unicode(parameter: number): void {
    const code = parameter < 0 ? parameter + 0x10000 : parameter;
    this.#fallback = this.#frame.fallback;
    if (code > 0x10ffff || code < 0) return;
    const font = this.#document.fonts.nameOf(this.#frame.look.font);
    if (code >= 0xf020 && code <= 0xf0ff)
      this.#text(symbolCharacter(isSymbolFont(font) ? font : 'Symbol', code));
    // Characters past FFFF come as their two halves: those join again in the text.
    else this.#text(code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code));
  }

  #text(text: string): void {
    if (text === '') return;
    const { destination, words, style, field } = this.#frame;
    switch (destination) {
      case 'text':
        this.#storyText(text);
        break;
      case 'words':
        if (words !== null && words.text.length < MOST_WORDS) words.text += text;
        break;
      case 'code':
        if (field !== null && field.code.length < LONGEST_CODE) field.code += text;
        break;
      case 'fonts':
        this.#document.fonts.addName(text);
        break;
      case 'style':
        if (style !== null && style.name.length < 200) style.name += text;
        break;
      case 'styles':
      case 'container':
      case 'skip':
        break;
    }
  }

  #storyText(text: string): void {
    const { look, story } = this.#frame;
    const { changes, leftOut } = this.#document;
    if (look.deleted) changes.add('deleted', String(look.author), String(look.at));
    else if (look.inserted) changes.add('inserted', String(look.author), String(look.at));
    else changes.text();
    if (look.deleted) return;
    if (look.hidden) leftOut.hide(text);
    else {
      story.paragraph.add(text, look);
      this.#document.languages.add(look.language, text.length);
    }
  }
}

import { encodingOfCharset, encodingOfPage, SYMBOL, type RtfEncoding } from './encodings.ts';

interface Font {
  name: string;
  charset: number;
  page: number | null;
}

/** The fonts of a document: what they are called, and how text in them is encoded. */
export class Fonts {
  readonly #fonts = new Map<number, Font>();
  #last: Font | null = null;
  #tellsSets = false;
  /** The document's own encoding. */
  encoding: RtfEncoding = 'windows-1252';

  /** In the font table, a font of this number begins. */
  begin(number: number): void {
    this.#last = { name: '', charset: 1, page: null };
    this.#fonts.set(number, this.#last);
  }

  charset(charset: number): void {
    if (this.#last === null) return;
    this.#last.charset = charset;
    const encoding = encodingOfCharset(charset);
    this.#tellsSets ||= encoding !== null && encoding !== SYMBOL;
  }

  page(page: number): void {
    if (this.#last !== null) this.#last.page = page;
  }

  addName(text: string): void {
    if (this.#last !== null && this.#last.name.length < 200) this.#last.name += text;
  }

  nameOf(number: number): string {
    return this.#fonts.get(number)?.name.replace(/;.*$/su, '').trim() ?? '';
  }

  /**
   * Returns the encoding of text in a font. Character set 0 is Western by the letter of Windows' rules; in a document
   * whose fonts name no other set, whatever the document says holds, for there it only means 'the usual'.
   */
  encodingOf(number: number): RtfEncoding {
    const font = this.#fonts.get(number);
    if (font === undefined) return this.encoding;
    const named = font.page === null ? null : encodingOfPage(font.page);
    if (named !== null) return named;
    if (font.charset === 0) return this.#tellsSets ? 'windows-1252' : this.encoding;
    return encodingOfCharset(font.charset) ?? this.encoding;
  }
}

import type { FlowBlock, RemarkWords } from '../../shared/document/flow.ts';
import { ChangeCount } from '../../shared/document/change-count.ts';
import { Links } from '../../shared/document/links.ts';
import { LeftOut } from '../../shared/document/left-out.ts';
import type { NoteNumbers } from '../../shared/document/notes.ts';
import { RemarkRanges } from '../../shared/document/remark-ranges.ts';
import { LanguageCount } from '../../shared/document/language-numbers.ts';
import { StyleSheet } from '../../shared/document/style-sheet.ts';
import { encodingOfCharset, encodingOfPage, SYMBOL, type RtfEncoding } from './encodings.ts';

interface Font {
  name: string;
  charset: number;
  page: number | null;
}

/** The fonts of a document: what they are called, and how text in them is encoded. */
class Fonts {
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

/** How a document numbers its notes of one kind, and how far it has come. */
interface NoteCount {
  numbers: NoteNumbers;
  next: number;
}

/** What is gathered from a document while it is read through. */
export class RtfDocument {
  readonly fonts = new Fonts();
  readonly styles = new StyleSheet();
  readonly ranges = new RemarkRanges();
  readonly remarks = new Map<string, RemarkWords>();
  readonly links = new Links(this.remarks);
  readonly changes = new ChangeCount();
  readonly leftOut = new LeftOut();
  readonly footnotes: FlowBlock[] = [];
  readonly endnotes: FlowBlock[] = [];
  readonly furniture: FlowBlock[] = [];
  readonly footnoteCount: NoteCount = { numbers: 'decimal', next: 1 };
  readonly endnoteCount: NoteCount = { numbers: 'decimal', next: 1 };
  /** Title, author, created, revised, by the control words that name them. */
  readonly info = new Map<string, string>();
  /** The name that a drawing's property has, until its value comes. */
  propertyName = '';
  /** The document's language where its text names none, by Windows' number. */
  language = 0;
  readonly languages = new LanguageCount();

  /** Returns the tag of the language that most of the text is said to be in; null if none is known. */
  mostlyIn(): string | null {
    return this.languages.most(this.language);
  }
}

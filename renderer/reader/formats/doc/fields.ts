import type { Paragraph } from '../../shared/document/paragraph.ts';
import type { WordDocument } from './document.ts';

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
export class Fields {
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

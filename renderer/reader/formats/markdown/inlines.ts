import type { Token, Tokens } from 'marked';
import { collapseSpace, tidyText } from '../../../../core/kernel/tidy.ts';
import type { SourceBlock, SourceRemark } from '../../../../core/text/source-article.ts';
import { linkRemark, MOST_LINKS, withAddresses } from '../../shared/document/link-remark.ts';
import { noteMark } from '../../shared/document/notes.ts';
import type { Markup } from './read-markdown.ts';
import type { Comment, Highlight, NoteReference } from './syntax.ts';

/** The words of a block, and what its author added to them. */
export interface Inline {
  text: string;
  remarks: SourceRemark[];
}

/** The notes of a document, numbered in the order in which the text refers to them. */
export class MarkdownNotes {
  readonly #known: ReadonlySet<string>;
  readonly #numbers = new Map<string, number>();
  readonly #words: ReadonlyMap<string, string>;
  #inline = 0;

  /** `labels` are those of the notes that are there, `words` what they say. */
  constructor(labels: Iterable<string>, words: ReadonlyMap<string, string>) {
    this.#known = new Set(labels);
    this.#words = words;
  }

  /** Returns the number of a note that the text refers to, and whether it does so for the first time; null if there is none. */
  refer(label: string): { number: number; isFirst: boolean } | null {
    if (!this.#known.has(label)) return null;
    return this.#number(label);
  }

  /** Returns the number of a note that stands in the text itself. */
  addInline(): number {
    this.#inline += 1;
    return this.#number(`^ ${this.#inline}`).number;
  }

  #number(label: string): { number: number; isFirst: boolean } {
    const known = this.#numbers.get(label);
    if (known !== undefined) return { number: known, isFirst: false };
    const number = this.#numbers.size + 1;
    this.#numbers.set(label, number);
    return { number, isFirst: true };
  }

  wordsOf(label: string): string {
    return this.#words.get(label) ?? '';
  }
}

/** Reads the inline tokens of a document: their words, and the links, notes and comments at them. */
export class InlineReader {
  readonly #markup: Markup;
  readonly #notes: MarkdownNotes;
  #links = 0;
  /** The notes that stand in the text itself, as they come. */
  readonly inlineNotes: { number: number; words: Inline }[] = [];

  constructor(markup: Markup, notes: MarkdownNotes) {
    this.#markup = markup;
    this.#notes = notes;
  }

  /** Returns the words of inline tokens: marks and code are dropped, line breaks kept, other space as HTML shows it. */
  read(tokens: readonly Token[]): Inline {
    const into: Inline = { text: '', remarks: [] };
    this.#addAll(tokens, into);
    return into;
  }

  #addAll(tokens: readonly Token[], into: Inline): void {
    let unseen: string | null = null;
    const open: { start: number; address: string }[] = [];
    for (const token of tokens) {
      const tag = token.type === 'html' ? /^<(\/?)(script|style|template|iframe)\b/iu.exec(token.raw) : null;
      if (unseen === null) {
        if (token.type === 'html') this.#addMarkup(token.raw, into, open);
        else this.#add(token, into);
      }
      if (tag !== null && unseen === null && tag[1] === '') unseen = tag[2] ?? null;
      else if (tag?.[1] === '/' && tag[2] === unseen) unseen = null;
    }
  }

  #add(token: Token, into: Inline): void {
    const start = into.text.length;
    switch (token.type) {
      case 'br':
        into.text += '\n';
        break;
      case 'codespan':
      case 'escape':
        into.text += (token as Tokens.Codespan).text;
        break;
      case 'image':
        into.text += this.#markup.text((token as Tokens.Image).text);
        break;
      case 'checkbox':
        into.text += (token as Tokens.Checkbox).raw;
        break;
      case 'link':
        this.#addAll((token as Tokens.Link).tokens, into);
        this.#addLink(into, start, (token as Tokens.Link).href);
        break;
      case 'noteReference':
        this.#addReference(token as NoteReference, into);
        break;
      case 'inlineNote':
        this.#addNote(token, into);
        break;
      case 'comment':
        addComment(into, start, (token as Comment).text);
        break;
      case 'highlight':
        this.#addAll((token as Highlight).tokens ?? [], into);
        if ((token as Highlight).comment !== null)
          addComment(into, start, (token as Highlight).comment ?? '');
        break;
      default: {
        const { tokens, text } = token as Tokens.Generic & { text?: string };
        if (tokens !== undefined) this.#addAll(tokens, into);
        else into.text += this.#markup.text(collapseSpace(text ?? token.raw));
      }
    }
  }

  /** A tag among the words: a line break, a link, a comment. */
  #addMarkup(raw: string, into: Inline, open: { start: number; address: string }[]): void {
    const start = into.text.length;
    if (/^<br\b/iu.test(raw)) into.text += '\n';
    else if (/^<\/a\b/iu.test(raw)) {
      const link = open.pop();
      if (link !== undefined) this.#addLink(into, link.start, link.address);
    } else if (/^<a\b/iu.test(raw)) open.push({ start, address: this.#markup.text(addressIn(raw)) });
    else for (const words of markupComments(raw)) addComment(into, start, words);
  }

  #addLink(into: Inline, start: number, address: string): void {
    if (this.#links >= MOST_LINKS) return;
    const remark = linkRemark(into.text, { start, end: into.text.length }, address);
    if (remark === null) return;
    this.#links += 1;
    into.remarks.push(remark);
  }

  #addReference({ label, raw }: NoteReference, into: Inline): void {
    const found = this.#notes.refer(label);
    if (found === null) {
      into.text += raw;
      return;
    }
    if (found.isFirst) addNoteAt(into, this.#notes.wordsOf(label));
    into.text += noteMark(String(found.number));
  }

  #addNote({ tokens = [] }: Tokens.Generic, into: Inline): void {
    const words = this.read(tokens);
    const number = this.#notes.addInline();
    this.inlineNotes.push({ number, words });
    addNoteAt(into, saidIn([words]));
    into.text += noteMark(String(number));
  }
}

function addressIn(tag: string): string {
  const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu.exec(tag) ?? [];
  return double ?? single ?? bare ?? '';
}

/** The comments in a piece of markup. */
export function markupComments(markup: string): string[] {
  return [...markup.matchAll(/<!--(.*?)-->/gsu)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words !== '');
}

/** What a note says: its lines, and the addresses that words of it lead to. */
export function saidIn(parts: readonly Pick<SourceBlock, 'text' | 'remarks'>[]): string {
  const addresses = parts.flatMap(({ remarks = [] }) => remarks).map(({ address }) => address);
  return withAddresses(parts.map(({ text }) => text.trim()).join('\n'), addresses);
}

/** The longest comment or note that is kept, in UTF-16 units. */
const LONGEST = 20_000;

/** A comment on the words from `start`; on those before it where there are none. */
function addComment(into: Inline, start: number, said: string): void {
  const text = tidyText(said).trim().slice(0, LONGEST);
  if (text === '') return;
  const words = into.text.slice(start);
  const quote = tidyText(words.trim());
  const begin = quote === '' ? into.text.length : start + words.length - words.trimStart().length;
  const span = { start: begin, end: begin + words.trim().length };
  const mark = quote === '' ? ({ atMark: true } as const) : {};
  into.remarks.push({ quote, span, ...mark, author: null, at: null, text });
}

function addNoteAt(into: Inline, said: string): void {
  const text = tidyText(said).trim().slice(0, LONGEST);
  if (text === '') return;
  const at = into.text.length;
  into.remarks.push({
    quote: '',
    span: { start: at, end: at },
    kind: 'footnote',
    author: null,
    at: null,
    text,
  });
}

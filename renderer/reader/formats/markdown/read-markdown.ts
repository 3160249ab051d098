import type { Token, Tokens } from 'marked';
import { looksLikeHeadline } from '../../../../core/text/headline.ts';
import { readFrontMatter } from '../../../../core/text/front-matter.ts';
import type { SourceArticle, SourceBlock, SourceRemark } from '../../../../core/text/source-article.ts';
import { noteMark } from '../../shared/document/notes.ts';
import { headedByTitle } from '../text/read.ts';
import { InlineReader, markupComments, MarkdownNotes, saidIn } from './inlines.ts';
import { markdown, type NoteDefinition } from './syntax.ts';

/** What Markdown leaves to HTML: blocks of a piece of markup, and text with character references (&amp;) resolved. */
export interface Markup {
  blocks(markup: string): readonly SourceBlock[];
  text(references: string): string;
}

/**
 * Reads Markdown (CommonMark with GitHub's tables, footnotes and the comments of CriticMarkup) by its tokens: no HTML is made
 * of it. Links, footnotes and comments become remarks at their words; the footnotes are text below as well.
 */
export function readMarkdown(text: string, markup: Markup): SourceArticle {
  const { details, rest } = readFrontMatter(text);
  const tokens = markdown.lexer(rest);
  // What a note says has the numbers of other notes in it, which the text gives: so all is read once for them.
  const first = readTokens(tokens, new Map(), markup);
  const { blocks } = first.words.size === 0 ? first : readTokens(tokens, first.words, markup);
  return headedByTitle({ format: 'markdown', details, blocks, warnings: [] });
}

/** Returns the blocks of a document whose notes say these words, and what its notes say. */
function readTokens(
  tokens: readonly Token[],
  known: ReadonlyMap<string, string>,
  markup: Markup,
): { blocks: SourceBlock[]; words: Map<string, string> } {
  const definitions = tokens.filter(isNote);
  const notes = new MarkdownNotes(
    definitions.map(({ label }) => label),
    known,
  );
  const reader = new BlockReader(markup, new InlineReader(markup, notes));
  const body = reader.story(tokens.filter((token) => !isNote(token)));
  const words = new Map<string, string>();
  const below = definitions.map(({ label, tokens: own = [] }) => {
    const blocks = own.flatMap((token) => reader.blocks(token));
    words.set(label, saidIn(blocks));
    return { number: notes.refer(label)?.number ?? 0, blocks };
  });
  for (const { number, words: said } of reader.inline.inlineNotes)
    below.push({ number, blocks: [{ ...said, kind: 'paragraph', level: null, marked: true }] });
  below.sort((a, b) => a.number - b.number);
  return { blocks: [...body, ...below.flatMap(({ number, blocks }) => noteBlocks(number, blocks))], words };
}

function isNote(token: Token): token is NoteDefinition {
  return token.type === 'note';
}

/** A note as it stands after the text, with its number before it. What it links to belongs to the note, at its mark. */
function noteBlocks(number: number, blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.map(({ text, kind }, position) => ({
    text: position === 0 ? `${noteMark(String(number))} ${text.trimStart()}` : text,
    kind: kind === 'heading' ? 'paragraph' : kind,
    level: null,
    marked: true,
  }));
}

/** Reads the blocks of a document. */
class BlockReader {
  readonly #markup: Markup;
  readonly inline: InlineReader;
  /** What comments of markup between the blocks say, until the block is there that they belong to. */
  #comments: SourceRemark[] = [];

  constructor(markup: Markup, inline: InlineReader) {
    this.#markup = markup;
    this.inline = inline;
  }

  /** Returns the blocks of tokens. A comment between two of them is one on the block before, else on the one behind. */
  story(tokens: readonly Token[]): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    for (const token of tokens) {
      const first = blocks.length;
      blocks.push(...this.blocks(token));
      const at = first === 0 ? 0 : token.type === 'html' ? first - 1 : blocks.length - 1;
      const block = blocks[at];
      if (block === undefined || this.#comments.length === 0) continue;
      blocks[at] = { ...block, remarks: [...(block.remarks ?? []), ...this.#comments] };
      this.#comments = [];
    }
    return blocks;
  }

  /** Returns the blocks of one token. */
  blocks(token: Token): SourceBlock[] {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        return [{ ...this.#words(tokens), kind: 'heading', level: depth, marked: true }];
      }
      case 'paragraph':
        return this.#paragraph((token as Tokens.Paragraph).tokens);
      case 'blockquote':
        return (token as Tokens.Blockquote).tokens
          .flatMap((inner) => this.blocks(inner))
          .map((block) =>
            block.kind === 'paragraph' ? { ...block, kind: 'quotation', marked: true } : block,
          );
      case 'list':
        return (token as Tokens.List).items.flatMap((item) => this.#item(item));
      case 'table':
        return this.#table(token as Tokens.Table);
      case 'code':
        return (token as Tokens.Code).text
          .split(/\n{2,}/u)
          .map((text) => ({ text, kind: 'paragraph', level: null, marked: true }));
      case 'html': {
        const { text } = token as Tokens.HTML;
        for (const said of markupComments(text))
          this.#comments.push({ quote: '', author: null, at: null, text: said.slice(0, 20_000) });
        return [...this.#markup.blocks(text)];
      }
      case 'note':
        // Within a quotation or a list it is text alone: the numbers of notes are the document's.
        return ((token as NoteDefinition).tokens ?? []).flatMap((inner) => this.blocks(inner));
      case 'text':
        return [{ ...this.#words([token]), kind: 'paragraph', level: null, marked: false }];
      default:
        // Rules, empty lines and link definitions have no words.
        return [];
    }
  }

  #words(tokens: readonly Token[]): Pick<SourceBlock, 'text' | 'remarks'> {
    const { text, remarks } = this.inline.read(tokens);
    return remarks.length === 0 ? { text } : { text, remarks };
  }

  /** A paragraph; pictures alone in one are captions of their own, and bold alone heads what follows, as many write it. */
  #paragraph(tokens: readonly Token[]): SourceBlock[] {
    const filled = tokens.filter((token) => token.raw.trim() !== '');
    if (filled.every(({ type }) => type === 'image'))
      return filled.map((token) => ({
        ...this.#words([token]),
        kind: 'caption',
        level: null,
        marked: true,
      }));
    const words = this.#words(tokens);
    const [only] = filled;
    const isBold = filled.length === 1 && only?.type === 'strong';
    if (isBold && words.text.length <= 100 && looksLikeHeadline(words.text))
      return [{ ...words, kind: 'heading', level: 2, marked: true }];
    return [{ ...words, kind: 'paragraph', level: null, marked: false }];
  }

  #item(item: Tokens.ListItem): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    let words: Token[] = [];
    const endItem = () => {
      if (words.length > 0)
        blocks.push({ ...this.#words(words), kind: 'listItem', level: null, marked: true });
      words = [];
    };
    for (const token of item.tokens) {
      if (token.type === 'text' || token.type === 'checkbox') words.push(token);
      else {
        endItem();
        const inner = this.blocks(token);
        blocks.push(
          ...inner.map((block): SourceBlock =>
            block.kind === 'paragraph' ? { ...block, kind: 'listItem', marked: true } : block,
          ),
        );
      }
    }
    endItem();
    return blocks;
  }

  #table(table: Tokens.Table): SourceBlock[] {
    return [table.header, ...table.rows].map((cells) => {
      let text = '';
      const remarks: SourceRemark[] = [];
      for (const [position, { tokens }] of cells.entries()) {
        if (position > 0) text += '\t';
        const cell = this.inline.read(tokens);
        const shift = text.length;
        for (const { span, ...remark } of cell.remarks)
          remarks.push(
            span === undefined
              ? remark
              : { ...remark, span: { start: span.start + shift, end: span.end + shift } },
          );
        text += cell.text;
      }
      return { text, kind: 'tableRow', level: null, marked: true, ...(remarks.length > 0 && { remarks }) };
    });
  }
}

import { marked, type Token, type Tokens } from 'marked';
import { looksLikeHeadline } from '../../../../core/text/headline.ts';
import { readFrontMatter } from '../../../../core/text/front-matter.ts';
import { collapseSpace } from '../../../../core/kernel/tidy.ts';
import type { SourceArticle, SourceBlock } from '../../../../core/text/source-article.ts';
import { headedByTitle } from '../text/read.ts';

/** What Markdown leaves to HTML: blocks of a piece of markup, and text with character references (&amp;) resolved. */
export interface Markup {
  blocks(markup: string): readonly SourceBlock[];
  text(references: string): string;
}

/** Reads Markdown (CommonMark with GitHub's tables) by its tokens: no HTML is made of it. */
export function readMarkdown(text: string, markup: Markup): SourceArticle {
  const { details, rest } = readFrontMatter(text);
  const blocks = marked.lexer(rest).flatMap((token) => blocksOf(token, markup));
  return headedByTitle({ format: 'markdown', details, blocks, warnings: [] });
}

function blocksOf(token: Token, markup: Markup): SourceBlock[] {
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      return [{ text: inline(tokens, markup), kind: 'heading', level: depth, marked: true }];
    }
    case 'paragraph':
      return paragraphBlocks((token as Tokens.Paragraph).tokens, markup);
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens
        .flatMap((inner) => blocksOf(inner, markup))
        .map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'quotation', marked: true } : block));
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => itemBlocks(item, markup));
    case 'table':
      return tableBlocks(token as Tokens.Table, markup);
    case 'code':
      return (token as Tokens.Code).text
        .split(/\n{2,}/u)
        .map((text) => ({ text, kind: 'paragraph', level: null, marked: true }));
    case 'html':
      return [...markup.blocks((token as Tokens.HTML).text)];
    case 'text':
      return [{ text: inline([token], markup), kind: 'paragraph', level: null, marked: false }];
    default:
      // Rules, empty lines and link definitions have no words.
      return [];
  }
}

/** A paragraph; pictures alone in one are captions of their own, and bold alone heads what follows, as many write it. */
function paragraphBlocks(tokens: readonly Token[], markup: Markup): SourceBlock[] {
  const filled = tokens.filter((token) => token.raw.trim() !== '');
  if (filled.every(({ type }) => type === 'image'))
    return filled.map((token) => ({
      text: inline([token], markup),
      kind: 'caption',
      level: null,
      marked: true,
    }));
  const text = inline(tokens, markup);
  const [only] = filled;
  if (filled.length === 1 && only?.type === 'strong' && text.length <= 100 && looksLikeHeadline(text))
    return [{ text, kind: 'heading', level: 2, marked: true }];
  return [{ text, kind: 'paragraph', level: null, marked: false }];
}

function itemBlocks(item: Tokens.ListItem, markup: Markup): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let words: Token[] = [];
  const endItem = () => {
    if (words.length > 0)
      blocks.push({ text: inline(words, markup), kind: 'listItem', level: null, marked: true });
    words = [];
  };
  for (const token of item.tokens) {
    if (token.type === 'text' || token.type === 'checkbox') words.push(token);
    else {
      endItem();
      const inner = blocksOf(token, markup);
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

function tableBlocks(table: Tokens.Table, markup: Markup): SourceBlock[] {
  return [table.header, ...table.rows].map((cells) => ({
    text: cells.map(({ tokens }) => inline(tokens, markup)).join('\t'),
    kind: 'tableRow',
    level: null,
    marked: true,
  }));
}

/** Returns the words of inline tokens: marks and code are dropped, line breaks kept, other space as HTML shows it. */
function inline(tokens: readonly Token[], markup: Markup): string {
  let unseen: string | null = null;
  let text = '';
  for (const token of tokens) {
    const tag = token.type === 'html' ? /^<(\/?)(script|style|template|iframe)\b/iu.exec(token.raw) : null;
    if (unseen === null) text += words(token, markup);
    if (tag !== null && unseen === null && tag[1] === '') unseen = tag[2] ?? null;
    else if (tag?.[1] === '/' && tag[2] === unseen) unseen = null;
  }
  return text;
}

function words(token: Token, markup: Markup): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'html':
      return /^<br\b/iu.test(token.raw) ? '\n' : '';
    case 'codespan':
    case 'escape':
      return (token as Tokens.Codespan).text;
    case 'image':
      return markup.text((token as Tokens.Image).text);
    case 'checkbox':
      return (token as Tokens.Checkbox).raw;
    default: {
      const { tokens, text } = token as Tokens.Generic & { text?: string };
      if (tokens !== undefined) return inline(tokens, markup);
      return markup.text(collapseSpace(text ?? token.raw));
    }
  }
}

import type { Warning } from '../../../../../core/article.ts';
import { looksLikeHeadline } from '../../../../../core/text/headline.ts';
import type { SourceBlock, SourceFile, SourceRemark } from '../../../../../core/text/source-article.ts';
import { shorten, tidyText } from '../../../../../core/text/tidy.ts';
import { detailsOf } from './details-of.ts';
import type { FlowBlock, FlowDocument, RemarkWords } from './flow.ts';
import { remarkQuote } from './remark-quote.ts';

/** A line of bold words up to this length heads what follows it. */
const BOLD_HEADING = 100;

/**
 * Makes an article of a word processor's document: body, then notes, then headers and footers, set apart. What the
 * document takes as accepted or leaves out becomes a warning.
 */
export function officeArticle(document: FlowDocument): SourceFile {
  const body = withHeadings(document.body.filter(({ text }) => text.trim() !== ''));
  const furniture = document.furniture.map((block): FlowBlock => ({
    ...block,
    kind: 'boilerplate',
    level: null,
    marked: true,
  }));
  const blocks = [...body, ...document.notes, ...distinct(furniture)].map((block) =>
    sourceBlock(block, document.remarks),
  );
  return {
    kind: 'article',
    article: {
      format: document.format,
      details: detailsOf(document.format, blocks, document.properties),
      blocks,
      warnings: warningsOf(document),
    },
  };
}

function warningsOf({ changes, leftOut }: FlowDocument): Warning[] {
  const warnings: Warning[] = [];
  if (changes > 0) warnings.push({ code: 'trackedChanges', detail: String(changes) });
  if (leftOut.length > 0) warnings.push({ code: 'partsLeftOut', detail: shorten(leftOut.join(', '), 500) });
  return warnings;
}

/**
 * Returns the blocks with the levels that headings have among each other: a title's above all, where there is one; and
 * bold lines as headings, unless most of the document is bold.
 */
function withHeadings(blocks: readonly FlowBlock[]): FlowBlock[] {
  const hasTitle = blocks.some(({ level }) => level === 0);
  const hasTop = hasTitle || blocks.some(({ level }) => level === 1);
  const sizeOf = (some: readonly FlowBlock[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const isBoldText = sizeOf(blocks.filter(({ bold }) => bold)) > sizeOf(blocks) / 2;
  return blocks.map((block, position): FlowBlock => {
    const { kind, level, marked, bold, text } = block;
    if (kind === 'heading') return { ...block, level: Math.min((level ?? 1) + (hasTitle ? 1 : 0), 6) };
    const isHeading =
      kind === 'paragraph' &&
      !marked &&
      bold &&
      !isBoldText &&
      text.trim().length <= BOLD_HEADING &&
      position < blocks.length - 1 &&
      looksLikeHeadline(text);
    if (!isHeading) return block;
    return { ...block, kind: 'heading', level: position === 0 && !hasTop ? 1 : 2, marked: true };
  });
}

/** Each text once: every section of a document has its header again. */
function distinct(blocks: readonly FlowBlock[]): FlowBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    const key = text.trim();
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sourceBlock(block: FlowBlock, words: ReadonlyMap<string, RemarkWords>): SourceBlock {
  const { text, kind, level, marked } = block;
  const remarks = block.remarks.flatMap(({ id, start, end }): SourceRemark[] => {
    const remark = words.get(id);
    if (remark === undefined || remark.text.trim() === '') return [];
    const { author, at } = remark;
    return [
      {
        quote: tidyText(remarkQuote(text, start, end)),
        author: author === null ? null : shorten(author, 500),
        at,
        text: shorten(tidyText(remark.text).trim(), 20_000),
      },
    ];
  });
  return remarks.length === 0 ? { text, kind, level, marked } : { text, kind, level, marked, remarks };
}

import type { Span, Warning } from '../../../../core/model/article/article.ts';
import type { SourceBlock, SourceFile, SourceRemark } from '../../../../core/text/source-article.ts';
import { shorten, tidyText } from '../../../../core/kernel/tidy.ts';
import { detailsOf } from './details-of.ts';
import type { FlowBlock, FlowDocument, RemarkWords } from './flow.ts';
import { withoutLinks } from './links.ts';
import { looksLikeHeadline } from '../../../../core/text/headline.ts';

/**
 * Makes an article of a word processor's document: body, then notes, then headers and footers, set apart. What the
 * document takes as accepted or leaves out becomes a warning.
 */
export function officeArticle(document: FlowDocument): SourceFile {
  const filled = document.body.filter(({ text }) => text.trim() !== '').map(typedItem);
  const body = withHeadings(withoutRepeats(filled));
  const furniture = document.furniture.map((block): FlowBlock => ({
    ...block,
    kind: 'boilerplate',
    level: null,
    marked: true,
  }));
  // What a note links to belongs to the note, which stands at the words before its mark.
  const beside = withoutLinks([...document.notes, ...distinct(furniture)], document.remarks);
  const blocks = [...body, ...beside].map((block) => sourceBlock(block, document.remarks));
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
  return [...warnings, ...leftOut];
}

/** A picture's description often repeats the caption printed beside it: once is enough. */
function withoutRepeats(blocks: readonly FlowBlock[]): FlowBlock[] {
  return blocks.filter(({ kind, text }, position) => {
    if (kind !== 'caption') return true;
    const before = blocks[position - 1];
    const after = blocks[position + 1];
    return (
      before?.text.trim() !== text.trim() && (after?.kind === 'caption' || after?.text.trim() !== text.trim())
    );
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
  const { kind, level, marked } = block;
  const text = kind === 'tableRow' ? block.text : block.text.trim();
  const shift = text === block.text ? 0 : block.text.length - block.text.trimStart().length;
  const remarks = block.remarks.flatMap(({ id, start, end }): SourceRemark[] => {
    const remark = words.get(id);
    if (remark === undefined || (remark.kind !== 'link' && remark.text.trim() === '')) return [];
    const { kind: what, address, author, at } = remark;
    const span = trimmedSpan(text, start - shift, end - shift);
    return [
      {
        quote: tidyText(text.slice(span.start, span.end)),
        span,
        ...(what !== undefined && { kind: what }),
        ...(address !== undefined && { address }),
        author: author === null ? null : shorten(author, 500),
        at,
        text: shorten(tidyText(remark.text).trim(), 20_000),
      },
    ];
  });
  return remarks.length === 0 ? { text, kind, level, marked } : { text, kind, level, marked, remarks };
}

/** A bullet, or a short number, and what parts it from the item's words. */
const BULLET = /^\s*[•‣◦▪●○■–—*-]\t\s*|^\s*[•‣◦▪●]\s+/u;
const NUMBER = /^\s*(?:\d{1,3}|[a-z])[.)]\t/u;

/** Returns a paragraph that somebody made a list item by hand as one: without its bullet, but with its number. */
function typedItem(block: FlowBlock): FlowBlock {
  if (block.kind !== 'paragraph' || block.marked) return block;
  const bullet = BULLET.exec(block.text)?.[0].length ?? 0;
  if (bullet === 0 && !NUMBER.test(block.text)) return block;
  return {
    ...block,
    kind: 'listItem',
    marked: true,
    text: block.text.slice(bullet),
    remarks: block.remarks.map(({ id, start, end }) => ({
      id,
      start: Math.max(0, start - bullet),
      end: Math.max(0, end - bullet),
    })),
  };
}

/** Returns a span of a text without the white space at its ends, and within the text. */
function trimmedSpan(text: string, start: number, end: number): Span {
  let from = Math.min(Math.max(0, start), text.length);
  let to = Math.min(Math.max(from, end), text.length);
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** A line of bold words up to this length, in UTF-16 units, heads what follows it. */
const LONGEST_BOLD = 100;
/** Among so many blocks from the top a bold line may be the headline; one shorter than this, a label above it. */
const TOP = 3;
const FEWEST_LETTERS = 16;

/**
 * Returns the blocks with the levels that their headings have among each other: the title's, by its style or as a bold
 * line above all headings, over those of the others; and bold lines as headings, unless most of the document is bold.
 */
function withHeadings(blocks: readonly FlowBlock[]): FlowBlock[] {
  const lines = boldLines(blocks);
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const hasTitle = blocks.some(({ level }) => level === 0);
  const atTop = [...lines].filter((position) => position < TOP && (first === -1 || position < first));
  const isLong = (position: number) => (blocks[position]?.text.trim().length ?? 0) >= FEWEST_LETTERS;
  const title = hasTitle ? undefined : (atTop.find(isLong) ?? atTop[0]);
  const isBelow = hasTitle || title !== undefined;
  return blocks.map((block, position): FlowBlock => {
    if (position === title) return { ...block, kind: 'heading', level: 1, marked: true };
    if (lines.has(position)) return { ...block, kind: 'heading', level: 2, marked: true };
    if (block.kind !== 'heading') return block;
    return { ...block, level: Math.min((block.level ?? 1) + (isBelow ? 1 : 0), 6) };
  });
}

/** The positions of the lines that are bold and shaped as headings. */
function boldLines(blocks: readonly FlowBlock[]): Set<number> {
  const sizeOf = (some: readonly FlowBlock[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  if (sizeOf(blocks.filter(({ bold }) => bold)) > sizeOf(blocks) / 2) return new Set();
  const lines = blocks.flatMap(({ kind, marked, bold, text }, position) => {
    const isLine = kind === 'paragraph' && !marked && bold && text.trim().length <= LONGEST_BOLD;
    return isLine && position < blocks.length - 1 && looksLikeHeadline(text) ? [position] : [];
  });
  return new Set(lines);
}

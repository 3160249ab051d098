import type { Remark, Span } from '../model/article/article.ts';
import type { ParsedBlock } from '../model/article/parsed-article.ts';
import { tidyText } from '../kernel/tidy.ts';
import type { SourceBlock, SourceRemark } from './source-article.ts';

/** Returns a block with tidy text, and the places of its remarks in that text. */
export function tidyBlock(block: SourceBlock): SourceBlock {
  const text = tidyText(block.text);
  if (block.remarks === undefined) return { ...block, text };
  const placeOf = (offset: number) => Math.min(tidyText(block.text.slice(0, offset)).length, text.length);
  const remarks = block.remarks.map(({ span, ...remark }): SourceRemark =>
    span === undefined ? remark : { ...remark, span: { start: placeOf(span.start), end: placeOf(span.end) } },
  );
  return { ...block, text, remarks };
}

/**
 * Gives each remark of the source's blocks its place in the assembled text. A comment or link has the words that it is
 * about, if its block has them, else the whole block. A note, and a comment that has a mark alone, has the words before its
 * mark: those of its sentence that no earlier one has. `sources` and `blocks` are the same blocks, in the same order.
 */
export function placeRemarks(
  text: string,
  sources: readonly SourceBlock[],
  blocks: readonly ParsedBlock[],
  sentences: readonly Span[],
): Remark[] {
  return sources.flatMap(({ text: own, remarks = [] }, position) => {
    const block = blocks[position];
    if (block === undefined || remarks.length === 0) return [];
    const begins = block.start - (own.length - own.trimStart().length);
    // The words of a note do not end a comment's, nor the other way round: they are often about the same.
    const noted = {
      note: { start: block.start, end: block.start },
      comment: { start: block.start, end: block.start },
    };
    return remarks.map(({ quote, span, atMark = false, ...remark }): Remark => {
      const said = span && within({ start: span.start + begins, end: span.end + begins }, block);
      if (said?.start === said?.end && said !== undefined && (atMark || isNote(remark))) {
        const kind = isNote(remark) ? 'note' : 'comment';
        noted[kind] = wordsBefore(text, said.start, block, sentences, noted[kind]);
        return { ...noted[kind], ...remark };
      }
      // In the form of the text: composed, without soft hyphens.
      const words = tidyText(quote).trim();
      if (said !== undefined && words !== '' && text.slice(said.start, said.end) === words)
        return { ...said, ...remark };
      const at = words === '' ? -1 : text.slice(block.start, block.end).indexOf(words);
      const start = at < 0 ? block.start : block.start + at;
      return { start, end: at < 0 ? block.end : start + words.length, ...remark };
    });
  });
}

function isNote({ kind }: Pick<Remark, 'kind'>): boolean {
  return kind === 'footnote' || kind === 'endnote';
}

function within({ start, end }: Span, block: Span): Span {
  const from = Math.min(Math.max(start, block.start), block.end);
  return { start: from, end: Math.min(Math.max(end, from), block.end) };
}

/** A note's mark in the text, and white space about it. */
const MARK = /^\s*(?:\[[^[\]]{1,12}\]\s*)*/u;

/** The words of a sentence before the mark of a note at `mark`, after those of the note before it; the same words where two marks stand together. */
function wordsBefore(
  text: string,
  mark: number,
  block: Span,
  sentences: readonly Span[],
  before: Span,
): Span {
  const sentence = lastBefore(sentences, mark);
  const from = Math.max(sentence?.start ?? block.start, block.start, before.end);
  const skipped = MARK.exec(text.slice(from, mark))?.[0].length ?? 0;
  const words = text.slice(from + skipped, mark).trimEnd();
  if (words !== '') return { start: from + skipped, end: from + skipped + words.length };
  return before.start < before.end ? before : { start: block.start, end: block.end };
}

/** The last of the spans, which are in order, that begins before an offset. */
function lastBefore(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

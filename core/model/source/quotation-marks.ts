import type { Span } from '../article/article.ts';
import type { ExcerptedMatch } from './article-checks.ts';

/**
 * How words are marked where a quotation and its source are shown side by side.
 * - differs: letters or words that the other side has otherwise, or not at all
 * - slight: typography, and the paper's own words in brackets
 * - leftOut: words of the source that the quotation leaves out
 * - around: words of the source before and after the quotation
 */
export type QuotationMark = 'differs' | 'slight' | 'leftOut' | 'around';

export interface QuotationMarkSpan extends Span {
  readonly mark: QuotationMark;
}

type Difference = ExcerptedMatch['differences'][number];

function markOf({ kind }: Difference): QuotationMark {
  return kind === 'typography' || kind === 'insertion' ? 'slight' : 'differs';
}

/** Returns the marks of a quotation; spans are offsets in its own words, which begin at `start` of the article's text. */
export function marksInQuotation(
  start: number,
  { differences }: Pick<ExcerptedMatch, 'differences'>,
): QuotationMarkSpan[] {
  return differences.flatMap((one) => {
    // The letters that differ where they are known, else all of the words.
    const spans = one.letters.length > 0 ? one.letters.map((pair) => pair.quotation) : [one.quotation];
    return spans.map((span) => ({ start: span.start - start, end: span.end - start, mark: markOf(one) }));
  });
}

/** Returns the marks of what the source has; spans are offsets in the excerpt. */
export function marksInExcerpt({
  excerpt,
  pieces,
  differences,
}: Pick<ExcerptedMatch, 'excerpt' | 'pieces' | 'differences'>): QuotationMarkSpan[] {
  const changed = differences.filter(({ kind }) => kind !== 'omission' && kind !== 'joined');
  const letters = changed.flatMap((one) =>
    (one.letters.length > 0 ? one.letters.map((pair) => pair.source) : [one.source]).map(
      ({ start, end }) => ({ start, end, mark: markOf(one) }),
    ),
  );
  const beside: QuotationMarkSpan[] = [];
  let at = 0;
  for (const [index, piece] of pieces.toSorted((a, b) => a.start - b.start).entries()) {
    beside.push({ start: at, end: piece.start, mark: index === 0 ? 'around' : 'leftOut' });
    at = Math.max(at, piece.end);
  }
  beside.push({ start: at, end: excerpt.length, mark: 'around' });
  return [...letters, ...beside].filter(({ start, end }) => end > start);
}

/** A piece of a text with its mark; null for none. */
export interface MarkedPiece {
  readonly text: string;
  readonly mark: QuotationMark | null;
}

/** Returns a text in pieces, whole and in order; where marks overlap, the one that begins first counts. */
export function piecesOf(text: string, marks: readonly QuotationMarkSpan[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  const put = (end: number, mark: QuotationMark | null) => {
    if (end > at) pieces.push({ text: text.slice(at, end), mark });
    at = Math.max(at, end);
  };
  for (const { start, end, mark } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    put(Math.min(start, text.length), null);
    put(Math.min(end, text.length), mark);
  }
  put(text.length, null);
  return pieces;
}

import type { Span } from '../model/article/article.ts';
import { CUT } from '../model/source/article-checks.ts';
import type { QuotationMatch } from '../model/source/quotation-match.ts';

/** UTF-16 units of the source that are shown before the first words of a quotation and after the last. */
const AROUND = 160;
/** A gap between pieces is shown whole up to this length; of a longer one, the beginning and the end. */
const GAP = 400;
const GAP_END = 120;

/** A match whose spans of the source are offsets in `excerpt`: what the source has there, with a cut where much was left out. */
export interface ExcerptedMatch extends QuotationMatch {
  readonly excerpt: string;
}

/** Returns a match with the part of its source's text that shows it. Spans that lie in what is cut out are empty, at the cut. */
export function withExcerpt(text: string, match: QuotationMatch): ExcerptedMatch {
  const parts = partsOf(text, match);
  const first = parts[0]?.start ?? 0;
  const last = parts.at(-1)?.end ?? 0;
  const opening = first > 0 && text.charAt(first - 1) !== '\n' ? CUT.trimStart() : '';
  const closing = last < text.length && text.charAt(last) !== '\n' ? CUT.trimEnd() : '';
  const excerpt = opening + parts.map(({ start, end }) => text.slice(start, end)).join(CUT) + closing;
  const place = (offset: number): number => {
    let at = opening.length;
    let placed = at;
    for (const { start, end } of parts) {
      if (offset < start) break;
      placed = at + Math.min(offset, end) - start;
      at += end - start + CUT.length;
    }
    return placed;
  };
  const placed = ({ start, end }: Span): Span => ({ start: place(start), end: place(end) });
  const rest = (span: Span | null): Span | null => {
    if (span === null) return null;
    const there = placed(span);
    return there.end > there.start ? there : null;
  };
  return {
    ...match,
    excerpt,
    pieces: match.pieces.map(placed),
    before: rest(match.before),
    after: rest(match.after),
    differences: match.differences.map((one) => ({
      ...one,
      source: placed(one.source),
      letters: one.letters.map((pair) => ({ ...pair, source: placed(pair.source) })),
    })),
  };
}

/** The parts of the text that are shown, in its order: all pieces whole, what is between them, and what is around. */
function partsOf(text: string, { pieces, before, after, differences }: QuotationMatch): Span[] {
  // What differs may lie beside the pieces; an omission is what lies between two of them, and may be long.
  const words = differences.filter(({ kind }) => kind !== 'omission' && kind !== 'joined');
  const kept = [...pieces, ...words.map(({ source }) => source)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const [first] = kept;
  if (first === undefined) return [];
  const end = Math.max(...kept.map((piece) => piece.end));
  const from = before === null ? first.start : Math.max(before.start, first.start - AROUND);
  // A sentence that ends here has its stop.
  const stop = /^[\p{P}]{0,4}(?=\s|$)/u.exec(text.slice(end, end + 5))?.[0].length ?? 0;
  const to = after === null ? end + stop : Math.min(after.end, end + AROUND);
  const parts: { start: number; end: number }[] = [{ start: Math.min(from, first.start), end: first.end }];
  for (const piece of kept.slice(1)) {
    const open = parts[parts.length - 1];
    if (open === undefined || piece.start - open.end <= GAP) {
      if (open !== undefined) open.end = Math.max(open.end, piece.end);
      continue;
    }
    open.end += GAP_END;
    parts.push({ start: piece.start - GAP_END, end: piece.end });
  }
  const last = parts[parts.length - 1];
  if (last !== undefined) last.end = Math.max(last.end, to);
  return parts.map((part, at) => ({
    start: at === 0 && part.start === first.start ? part.start : wordStart(text, part.start),
    end: at === parts.length - 1 && part.end === end + stop ? part.end : wordEnd(text, part.end),
  }));
}

/** No word is longer. */
const LONGEST_WORD = 40;

/** An offset at or after this one, where a word begins. */
function wordStart(text: string, offset: number): number {
  if (offset === 0 || /\s/u.test(text.charAt(offset - 1))) return offset;
  const found = /\s\S/u.exec(text.slice(offset, offset + LONGEST_WORD));
  return found === null ? wholeLetter(text, offset) : offset + found.index + 1;
}

/** An offset at or before this one, where a word ends. */
function wordEnd(text: string, offset: number): number {
  if (offset === text.length || /\s/u.test(text.charAt(offset))) return offset;
  const found = /\S\s\S*$/u.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset));
  return found === null ? wholeLetter(text, offset) : Math.max(0, offset - LONGEST_WORD) + found.index + 1;
}

/** An offset that is not between the two halves of a letter. */
function wholeLetter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset;
}

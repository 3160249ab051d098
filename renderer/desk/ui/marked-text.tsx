import type { ReactNode } from 'react';
import type { Span } from '../../../core/model/article/article.ts';

/** Words of a text that are shown otherwise, by a class of their own. */
export interface MarkedSpan extends Span {
  readonly className: string | undefined;
}

/** A piece of a text, with the class of its mark. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly className: string | undefined;
}

/** Returns a text in pieces, whole and in order; where marks overlap, the one that begins first counts. */
export function markedPieces(text: string, marks: readonly MarkedSpan[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const put = (start: number, end: number, className: string | undefined) => {
    if (end > start) pieces.push({ start, text: text.slice(start, end), className });
    at = Math.max(at, end);
  };
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const end = Math.min(mark.end, text.length);
    if (end <= at) continue;
    put(at, Math.max(at, mark.start), undefined);
    put(at, end, mark.className);
  }
  put(at, text.length, undefined);
  return pieces;
}

/** A text with some of its words marked. */
export function MarkedText({ text, marks }: { text: string; marks: readonly MarkedSpan[] }): ReactNode {
  return markedPieces(text, marks).map((piece) =>
    piece.className === undefined ? (
      piece.text
    ) : (
      <span key={piece.start} className={piece.className}>
        {piece.text}
      </span>
    ),
  );
}

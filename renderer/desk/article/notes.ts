import type { Span } from '../../../core/article.ts';
import type { Figure, FigureConflict, TextCaveat, TextNotes } from '../../../core/text-notes.ts';

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Returns the sentences in which the text says that what is in `span` is not confirmed. */
export function caveatsAbout(notes: TextNotes | null, span: Span): TextCaveat[] {
  return (notes?.caveats ?? []).filter(({ about }) => about.some((words) => meet(words, span)));
}

/** Returns the figures and dates in `span`. */
export function figuresIn(notes: TextNotes | null, span: Span): Figure[] {
  return (notes?.figures ?? []).filter(({ start, end }) => start >= span.start && end <= span.end);
}

/** Returns, for the figures in `span`, where the text gives another number for the same thing. */
export function otherFigures(notes: TextNotes | null, span: Span): Span[] {
  return (notes?.conflicts ?? [])
    .filter(({ figures }: FigureConflict) => figures.some((figure) => meet(figure, span)))
    .flatMap(({ figures }) => figures.filter((figure) => !meet(figure, span)));
}

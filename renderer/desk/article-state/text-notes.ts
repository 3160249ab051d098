import { remarkKind, type Span, type Block, type Remark } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import {
  reasonGiven,
  type Figure,
  type FigureConflict,
  type ReasonGiven,
  type TextCaveat,
  type TextNotes,
} from '../../../core/model/article/text-notes.ts';
import { indexAt } from './stops.ts';

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Returns the sentences in which the text says that what is in `span` is not confirmed, or not answered. */
export function caveatsAbout(notes: TextNotes | null, span: Span): TextCaveat[] {
  return (notes?.caveats ?? []).filter(({ about }) => about.some((words) => meet(words, span)));
}

/**
 * The reason that comes with the offer of 'unverifiable', for a claim that nobody has decided on; null if the text gives
 * none.
 */
export function offeredReason(notes: TextNotes | null, claim: Claim): ReasonGiven | null {
  const isOpen = claim.verdict === 'unchecked' && claim.reason === null;
  return isOpen ? reasonGiven(caveatsAbout(notes, claim)) : null;
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

/** A comment that came with the document, with its number in the order of the text, from 0. */
export interface PlacedRemark extends Remark {
  index: number;
}

/** Returns the comments in the order of the text; those at one place stay as the document has them. */
export function orderedRemarks(remarks: readonly Remark[]): PlacedRemark[] {
  return remarks
    .filter((remark) => remarkKind(remark) === 'comment')
    .toSorted((a, b) => a.start - b.start)
    .map((remark, index) => ({ ...remark, index }));
}

/** Returns the comments that begin in the block at `position`, or in the white space after it. */
export function remarksIn(
  remarks: readonly PlacedRemark[],
  blocks: readonly Block[],
  position: number,
): PlacedRemark[] {
  return remarks.filter(({ start }) => indexAt(blocks, start) === position);
}

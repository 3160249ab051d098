import { z } from '../../kernel/zod.ts';
import { PartialDate, Span } from './article.ts';
import type { UnverifiableReason } from '../claim/verdict.ts';
import type { Analysis, Figure as FoundFigure } from '../../detect/analysis.ts';

/**
 * A sentence in which the text itself says that something is not confirmed, or that somebody has not answered it; `about`
 * are the words that it is about.
 */
export const TextCaveat = z.object({
  ...Span.shape,
  kind: z.enum(['unconfirmed', 'noAnswer']),
  about: z.array(Span),
});
export type TextCaveat = z.infer<typeof TextCaveat>;

/** The reasons for 'unverifiable' that a text itself can give. */
export type ReasonGiven = Extract<UnverifiableReason, 'noIndependentAccess' | 'notAnsweredInTime'>;

/**
 * Returns the reason for 'unverifiable' that the text itself gives for a claim with these caveats; null if it gives
 * none.
 */
export function reasonGiven(caveats: readonly TextCaveat[]): ReasonGiven | null {
  if (caveats.some(({ kind }) => kind === 'unconfirmed')) return 'noIndependentAccess';
  return caveats.length > 0 ? 'notAnsweredInTime' : null;
}

/** A figure or date of the text (the span) as a value: see core/detect/analysis.ts. */
export const Figure = z.object({
  ...Span.shape,
  kind: z.enum(['number', 'percentage', 'money', 'date']),
  value: z.number().nullable(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  unit: z.string().nullable(),
  per: z.string().nullable(),
  date: PartialDate.nullable(),
  approximate: z.boolean(),
});
export type Figure = z.infer<typeof Figure>;

/** Figures that give different numbers for what seems to be one thing. */
export const FigureConflict = z.object({ unit: z.string(), figures: z.array(Span).min(2) });
export type FigureConflict = z.infer<typeof FigureConflict>;

/**
 * Notes that the detector makes on a text besides its claims, in the text's order. They are computed each time and
 * never stored.
 */
export const TextNotes = z.object({
  /** False if the language has no pack. Then only figures, quotation marks and names were looked for. */
  supported: z.boolean(),
  caveats: z.array(TextCaveat),
  figures: z.array(Figure),
  conflicts: z.array(FigureConflict),
});
export type TextNotes = z.infer<typeof TextNotes>;

/** Returns the notes of an analysis, with spans in place of its indexes. */
export function textNotesOf({ claims, caveats, figures, figureConflicts, supported }: Analysis): TextNotes {
  return {
    supported,
    caveats: caveats.map(({ start, end, kind, claims: about }) => ({
      start,
      end,
      kind,
      about: about.flatMap((index) => spanOf(claims[index])),
    })),
    figures: figures.map((figure) => ({ ...figure, range: rangeOf(figure) })),
    conflicts: figureConflicts.map(({ unit, figures: places }) => ({
      unit,
      figures: places.flatMap((index) => spanOf(figures[index])),
    })),
  };
}

function spanOf(part: Span | undefined): Span[] {
  return part === undefined ? [] : [{ start: part.start, end: part.end }];
}

function rangeOf({ range }: FoundFigure): [number, number] | null {
  return range === null ? null : [range[0], range[1]];
}

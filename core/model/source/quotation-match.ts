import { z } from '../../kernel/zod.ts';
import { Span } from '../article/article.ts';

/**
 * How a quotation stands in a source.
 * - exact: word for word
 * - typography: word for word but for quotation marks, dashes, spaces, hyphens, ligatures, punctuation, and the capital at its beginning
 * - otherSpeaker: one of these two, but the source says that somebody else said it
 * - insertion: word for word but for words in square brackets, which are the paper's own
 * - omission: words were left out; `marked` of the difference says whether the quotation says so
 * - joined: sentences that do not follow each other were joined into one, or set side by side
 * - word: a word was changed or added
 * - figure: a figure was changed
 */
export const QuotationKind = z.enum([
  'exact',
  'typography',
  'otherSpeaker',
  'insertion',
  'omission',
  'joined',
  'word',
  'figure',
]);
export type QuotationKind = z.infer<typeof QuotationKind>;

/** What differs at one place. `added` is a word that the source does not have. */
export const DifferenceKind = z.enum([
  'typography',
  'insertion',
  'omission',
  'joined',
  'added',
  'word',
  'figure',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** The same stretch in the article's text and in the source's, each in UTF-16 units. */
const SpanPair = z.object({ quotation: Span, source: Span });
export type SpanPair = z.infer<typeof SpanPair>;

/** What differs at one place. Where one side has no word, its span is what lies between the words around. */
export const QuotationDifference = z.object({
  kind: DifferenceKind,
  ...SpanPair.shape,
  /** True for an omission that a mark in the quotation tells: […] or an ellipsis. */
  marked: z.boolean(),
  /** Of a changed word or figure, the letters that differ. */
  letters: z.array(SpanPair),
});
export type QuotationDifference = z.infer<typeof QuotationDifference>;

/** Where a quotation stands in a source, and what differs there. */
export const QuotationMatch = z.object({
  kind: QuotationKind,
  /** The place of the source in the list that was searched. */
  source: z.int().min(0),
  /** The pieces of the source's text that the quotation has, in the quotation's order: one, unless something was left out. */
  pieces: z.array(Span).min(1),
  /** The first and the last of the source's passages in which they stand, which have the locators; null if none has them. */
  passages: z.tuple([z.int().min(0), z.int().min(0)]).nullable(),
  /** Whether the source gives the words to the same speaker; unknown where either does not say. */
  speaker: z.enum(['same', 'other', 'unknown']),
  /**
   * What the source's sentence has before the quotation begins and after it ends; null where it has no word more. A quotation that is word
   * for word may stop before the word that turns it round: 'we pay' of 'we pay nothing'.
   */
  before: Span.nullable(),
  after: Span.nullable(),
  /** In the quotation's order. */
  differences: z.array(QuotationDifference),
});
export type QuotationMatch = z.infer<typeof QuotationMatch>;

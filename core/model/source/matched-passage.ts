import { z } from '../../kernel/zod.ts';
import { Span } from '../article/article.ts';
import { FoundPassage } from './source-text.ts';

/** Where something stands in the claim, and where in the passage. All spans are of their texts, in UTF-16 units. */
const Pair = { claim: Span, passage: Span };
const FigureMatch = z.enum(['same', 'fits', 'other']);

/** Why a passage speaks of a claim, or against it: what each kind means is told in core/match/reasons.ts. */
export const MatchReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), pairs: z.array(z.object(Pair)).readonly() }),
  z.object({ kind: z.literal('nearWords'), pairs: z.array(z.object(Pair)).readonly() }),
  z.object({ kind: z.literal('name'), ...Pair, match: z.enum(['same', 'part', 'other']) }),
  z.object({ kind: z.literal('figure'), ...Pair, match: FigureMatch }),
  z.object({ kind: z.literal('date'), ...Pair, match: FigureMatch }),
  z.object({ kind: z.literal('quotation'), ...Pair, isWhole: z.boolean() }),
  z.object({ kind: z.literal('speaker'), speaker: z.string() }),
  z.object({ kind: z.literal('negation'), side: z.enum(['claim', 'passage']), span: Span }),
  z.object({
    kind: z.literal('surroundings'),
    where: z.enum(['before', 'after', 'title']),
    claim: z.array(Span).readonly(),
  }),
]);
export type MatchReason = z.infer<typeof MatchReason>;

/** A passage for a claim, and why it is shown: the most telling reason first. */
export const MatchedPassage = z.object({
  found: FoundPassage,
  reasons: z.array(MatchReason).min(1).readonly(),
  /** It has little in common with the claim. Such passages come last. */
  isWeak: z.boolean(),
  /** The words of the claim that this passage alone does not say. */
  unsaid: z.array(Span).readonly(),
});
export type MatchedPassage = z.infer<typeof MatchedPassage>;

/** Where something stands in one of the passages that a claim is shown with: `passage` is its place among them, from 0. */
const PassagePlace = z.object({ ...Span.shape, passage: z.int().min(0) });

/** What the passages have of some words of the claim: see core/match/support.ts. */
export const ClaimSupport = z.discriminatedUnion('says', [
  z.object({ ...Span.shape, says: z.literal('said'), at: PassagePlace.nullable() }),
  z.object({ ...Span.shape, says: z.literal('otherwise'), at: PassagePlace }),
  z.object({ ...Span.shape, says: z.literal('unsaid'), at: z.null() }),
]);
export type ClaimSupport = z.infer<typeof ClaimSupport>;

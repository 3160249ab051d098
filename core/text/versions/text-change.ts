import { Id, Moment } from '../../kernel/ids.ts';
import { z } from '../../kernel/zod.ts';
import { Span } from '../../model/article/article.ts';
import { Weight } from './dropped-claim.ts';

/** Words of one version beside those of another, with the white space around them. Signs in another shape are the same words. */
export const ChangedPiece = z.object({ isSame: z.boolean(), was: Span, is: Span });
export type ChangedPiece = z.infer<typeof ChangedPiece>;

const kinds = {
  /** A sentence that the other version does not have. */
  new: z.object({ kind: z.literal('new'), is: Span }),
  /** Sentences with the same words, which stood elsewhere. */
  moved: z.object({ kind: z.literal('moved'), is: Span, was: Span }),
  /** Sentences in other words; the pieces cover both of them in their order. */
  changed: z.object({
    kind: z.literal('changed'),
    is: Span,
    was: Span,
    /** True if it stood elsewhere as well. */
    isMoved: z.boolean(),
    pieces: z.array(ChangedPiece),
    /** What of it can turn a claim into another one. */
    weighs: z.array(Weight),
  }),
  /** A sentence that only the other version has. */
  removed: z.object({
    kind: z.literal('removed'),
    was: Span,
    /** Where it would stand: the end of the sentence that it followed, or the start of the one that followed it. */
    at: z.int().min(0),
    /** True if it begins a block of the other version. */
    beginsBlock: z.boolean(),
  }),
} as const;

/** What is other in a version than in another one: `is` and `at` are places in its text, `was` in that of the other one. */
export const TextChange = z.discriminatedUnion('kind', [
  kinds.new,
  kinds.moved,
  kinds.changed,
  kinds.removed,
]);
export type TextChange = z.infer<typeof TextChange>;

/** How many sentences of each kind. A sentence that was changed and moved is a changed one. */
export const ChangeCounts = z.object({
  new: z.int().min(0),
  changed: z.int().min(0),
  moved: z.int().min(0),
  removed: z.int().min(0),
});
export type ChangeCounts = z.infer<typeof ChangeCounts>;

/** A version beside another one of the same article. */
export const VersionChanges = z.object({
  other: z.object({
    versionId: Id,
    number: z.int().min(1),
    loadedAt: Moment,
    /** The text in which the places of what was there before are. */
    text: z.string(),
  }),
  /** True if the other one is the newer: what it lacks is called new here. */
  isLater: z.boolean(),
  changes: z.array(TextChange),
});
export type VersionChanges = z.infer<typeof VersionChanges>;

/** Returns how many changes of each kind there are. */
export function countChanges(changes: readonly Pick<TextChange, 'kind'>[]): ChangeCounts {
  const counts = { new: 0, changed: 0, moved: 0, removed: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

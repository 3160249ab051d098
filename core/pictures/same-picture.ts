import { z } from '../kernel/zod.ts';
import { Id } from '../kernel/ids.ts';
import { AttachmentRef } from '../model/evidence/evidence.ts';
import { distanceOf, type Fingerprint } from './fingerprint.ts';

/** Pictures of which no more bits differ, of 256, are nearly the same: docs/measurements.md has what this finds and misses. */
export const NEAR = 64;

/** How like another a picture is: the same bytes; the same to look at; nearly; or as its mirror image. */
export const Likeness = z.enum(['file', 'picture', 'near', 'mirrored']);
export type Likeness = z.infer<typeof Likeness>;

/** Returns how like two pictures are to look at; null where they are not. */
export function likenessOf(
  picture: Pick<Fingerprint, 'bits' | 'mirrored'>,
  other: Pick<Fingerprint, 'bits'>,
): Exclude<Likeness, 'file'> | null {
  const distance = distanceOf(picture.bits, other.bits);
  if (distance === 0) return 'picture';
  if (distance <= NEAR) return 'near';
  return distanceOf(picture.mirrored, other.bits) <= NEAR ? 'mirrored' : null;
}

/** A picture of the library that is like another one, and where it is. */
export const SamePicture = z.object({
  likeness: Likeness,
  file: AttachmentRef,
  articleId: Id,
  /** The article's title. */
  article: z.string(),
  /** The title of the source or the evidence; null if it has none. */
  title: z.string().nullable(),
  /** Either a source of the article, or evidence for a claim, with the words of the claim and its version: null for the newest. */
  sourceId: Id.nullable(),
  evidence: z.object({ evidenceId: Id, claimId: Id, claim: z.string(), versionId: Id.nullable() }).nullable(),
  isProtected: z.boolean(),
});
export type SamePicture = z.infer<typeof SamePicture>;

/** So many places are told at most, the likest first. */
export const MOST_SAME = 50;

/** What of the library is like a picture. */
export const SamePictures = z.object({
  same: z.array(SamePicture).max(MOST_SAME),
  /** Whether it can be compared: it may be too even, or no picture that can be drawn. */
  isComparable: z.boolean(),
  /** Pictures of the library that were not looked at yet. */
  waiting: z.int().min(0),
  /** Some of the library are protected and locked: they are not compared. */
  isLocked: z.boolean(),
});
export type SamePictures = z.infer<typeof SamePictures>;

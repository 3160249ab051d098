import { z } from '../../kernel/zod.ts';

/** The longer side of a picture in a report, in pixels at most: what a printed page shows of it. */
export const SMALL_SIDE = 1400;
/** The longer side of a picture that stands beside a file's name, in pixels: twice its size, for fine screens. */
export const THUMBNAIL_SIDE = 360;
/** The most that such a picture can weigh, in bytes. */
const MOST_BYTES = 4_000_000;

/** What the reader is asked to make smaller: a picture that somebody attached. */
export interface PictureRequest {
  /** The file's name. */
  name: string | null;
  bytes: Uint8Array;
  /** The longer side, in pixels, that it is to have at most. */
  scale: { side: number };
}

/** A picture made anew, and smaller where it was larger: nothing of the file but what is seen, so no place or camera either. */
export const SmallPicture = z.object({
  /** A JPEG. */
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MOST_BYTES),
  width: z.int().min(1).max(SMALL_SIDE),
  height: z.int().min(1).max(SMALL_SIDE),
  type: z.literal('image/jpeg'),
});
export type SmallPicture = z.infer<typeof SmallPicture>;

/** Returns the size, in whole pixels, of a picture whose longer side is `side` at most; none is made larger. */
export function smallSize(
  { width, height }: { width: number; height: number },
  side: number,
): { width: number; height: number } {
  const by = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

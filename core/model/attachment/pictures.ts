import { z } from '../../kernel/zod.ts';
import { PictureType } from './shown-attachment.ts';

/** The greatest width and the greatest number of pixels of a drawn page. More would not be visible. */
export const MAX_PAGE_SIDE = 6000;
export const MAX_PAGE_PIXELS = 20_000_000;

/** What the reader is asked to draw: one page of a PDF. */
export interface PageRequest {
  /** The file's name. */
  name: string | null;
  bytes: Uint8Array;
  /** The password of an encrypted file, once the checker has given it. */
  password: string | null;
  draw: {
    /** From 1; a later one than there is means the last. */
    page: number;
    /** The width of the picture in pixels. */
    width: number;
  };
}

/** A page of a PDF as a picture, as the reader gives it. */
export const PagePicture = z.object({
  /** A PNG. */
  bytes: z.instanceof(Uint8Array),
  width: z.int().min(1).max(MAX_PAGE_SIDE),
  height: z.int().min(1).max(MAX_PAGE_SIDE),
  /** Which page it is, from 1, of how many. */
  page: z.int().min(1),
  pages: z.int().min(1).max(1_000_000),
  type: z.literal(PictureType.enum['image/png']),
});
export type PagePicture = z.infer<typeof PagePicture>;

/** Returns the size, in whole pixels, in which a page (in points) is drawn: as wide as asked, but no larger than allowed. */
export function pageSize(
  points: { width: number; height: number },
  asked: number,
): { width: number; height: number } {
  const ratio = points.height / points.width;
  const width = Math.min(asked, MAX_PAGE_SIDE, MAX_PAGE_SIDE / ratio, Math.sqrt(MAX_PAGE_PIXELS / ratio));
  return { width: Math.max(1, Math.floor(width)), height: Math.max(1, Math.floor(width * ratio)) };
}

/** The longest side of a picture in a report, in pixels: a printed page shows no more. */
export const SMALL_SIDE = 1400;
/** The longest side of a small picture beside a file's name, in pixels: twice its size, for high-resolution screens. */
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

/**
 * A picture that was drawn again, and scaled down if it was larger. It contains only what can be seen, so no place or
 * camera.
 */
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

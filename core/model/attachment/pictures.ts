import { z } from '../../kernel/zod.ts';
import { PictureType } from './shown-attachment.ts';

/** The widest and the largest picture of a page that is drawn, in pixels and in pixels in all: more tells no eye anything. */
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
    /** Pixels that the picture is to be wide. */
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

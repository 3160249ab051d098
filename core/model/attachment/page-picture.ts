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

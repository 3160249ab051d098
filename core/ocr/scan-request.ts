import { z } from '../kernel/zod.ts';
import { MAX_OCR_PIXELS } from './prepare-page.ts';

/** The dots an inch that pages of a PDF are drawn with. */
export const SCAN_DPI = 300;
/** Larger pictures are not decoded: they take more memory than the reader may have. A page of A2 at 300 dots an inch has half of it. */
export const MAX_PICTURE_PIXELS = 80_000_000;
/** The greatest side of a page that is drawn, in pixels. */
const MAX_SIDE = 30_000;
/** More pages are not looked through: the reader takes no more of a PDF either. */
export const MAX_SCAN_PAGES = 2000;

/** What the reader is asked for: which pages of a file are pictures of text, or one of its pages to be recognized. */
export interface ScanRequest {
  /** The file's name. */
  name: string | null;
  /** A picture or a PDF. */
  bytes: Uint8Array;
  password: string | null;
  /** `little`: pages of a PDF, from 1, that have so little text that it may stand on a picture of more. */
  scan: { find: { little: readonly number[] } } | { page: number };
}

/** The pages of a file: how many, which of those asked for have a picture, and whether it is a picture that moves. */
export const FoundScans = z.object({
  pages: z.int().min(1).max(1_000_000),
  pictured: z.array(z.int().min(1)).max(MAX_SCAN_PAGES),
  isMoving: z.boolean(),
});
export type FoundScans = z.infer<typeof FoundScans>;

/** A page in shades of grey. */
export const ScannedPage = z
  .object({
    width: z.int().min(1).max(MAX_SIDE),
    height: z.int().min(1).max(MAX_SIDE),
    pixels: z.instanceof(Uint8Array),
  })
  .refine(({ width, height, pixels }) => pixels.length === width * height && pixels.length <= MAX_OCR_PIXELS);
export type ScannedPage = z.infer<typeof ScannedPage>;

/** Returns the size, in whole pixels, in which a page or a picture is drawn: `scale` times its own, but with no more pixels than are recognized. */
export function scanSize(
  own: { width: number; height: number },
  scale: number,
): { width: number; height: number } {
  const most = Math.sqrt(MAX_OCR_PIXELS / (own.width * own.height));
  const by = Math.min(scale, most, MAX_SIDE / Math.max(own.width, own.height));
  return {
    width: Math.max(1, Math.floor(own.width * by)),
    height: Math.max(1, Math.floor(own.height * by)),
  };
}

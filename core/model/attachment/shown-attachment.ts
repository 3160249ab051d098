import { z } from '../../kernel/zod.ts';
import { stillPicture } from './still-brands.ts';

/** Picture formats that are shown. SVG is not among them: it is markup, and may hold more than a picture. */
export const PictureType = z.enum([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
]);
export type PictureType = z.infer<typeof PictureType>;

/** The largest picture that is shown, in bytes. */
export const MAX_SHOWN_BYTES = 40 * 1024 * 1024;

/** Characters of a text that are shown. */
export const MAX_SHOWN_TEXT = 500_000;

/** An attachment as it can be shown in the window. */
export const ShownAttachment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('picture'), type: PictureType, bytes: z.instanceof(Uint8Array) }),
  /** `cut`: there is more than is shown. */
  z.object({ kind: z.literal('text'), text: z.string(), cut: z.boolean() }),
  /** Its pages are asked for one by one, as pictures. */
  z.object({ kind: z.literal('pages') }),
  /** Its parts are asked for by their own scheme, as it is played. */
  z.object({ kind: z.literal('recording'), mediaType: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]);
export type ShownAttachment = z.infer<typeof ShownAttachment>;

const signatures: readonly (readonly [PictureType, number, readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['image/bmp', 0, [0x42, 0x4d]],
];

/**
 * Returns the picture format of bytes, or null. Their first bytes decide, because a name or a declared type may be
 * wrong.
 */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const found = signatures.find(([, at, signature]) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  );
  if (found !== undefined) return found[0];
  return stillPicture(bytes) === 'AVIF' ? 'image/avif' : null;
}

/** The signature of a PDF is in its first kilobyte. [ISO 32000-1, annex H, 3.4.1] */
const PDF_HEAD = 1024;

/** True for the bytes of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD)).includes('%PDF-');
}

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

import { z } from '../../kernel/zod.ts';
import { Credentials } from './credentials.ts';

/** What a picture file may say of itself, in the order in which it is shown. */
export const PictureField = z.enum([
  'taken',
  'digitized',
  'changed',
  'place',
  'placeName',
  'camera',
  'lens',
  'serial',
  'software',
  'sourceType',
  'prompt',
  'author',
  'credit',
  'copyright',
  'title',
  'caption',
  'keywords',
]);
export type PictureField = z.infer<typeof PictureField>;

/** The part of the file that says it: EXIF, IPTC-IIM, XMP, or the texts of a PNG. */
export const PictureOrigin = z.enum(['EXIF', 'IPTC', 'XMP', 'PNG']);
export type PictureOrigin = z.infer<typeof PictureOrigin>;

/** The longest value that is shown, in characters, and the most values. */
export const MAX_FACT = 2000;
export const MAX_FACTS = 200;

/**
 * One thing that a file says of itself. A time is written as 2024-03-11 14:22:05 +01:00, without what the file leaves out; a place as
 * degrees, north and east, in decimals.
 */
export const PictureFact = z.object({
  field: PictureField,
  value: z.string().min(1).max(MAX_FACT),
  /** Every part that says the same. */
  origins: z.array(PictureOrigin).min(1).max(PictureOrigin.options.length),
});
export type PictureFact = z.infer<typeof PictureFact>;

/** All that a picture file says of itself. Anybody can change it, so none of it is proof. */
export const PictureFacts = z.object({
  /** Its size in pixels, upright as the file says; null for a file that cannot be drawn. */
  size: z.object({ width: z.int().min(1), height: z.int().min(1) }).nullable(),
  facts: z.array(PictureFact).max(MAX_FACTS),
  /** Parts could not be read: there may be more. */
  isDamaged: z.boolean(),
  credentials: Credentials,
});
export type PictureFacts = z.infer<typeof PictureFacts>;

/** What the reader is asked for: what a picture file says of itself. */
export interface FactsRequest {
  /** The file's name. */
  name: string | null;
  bytes: Uint8Array;
  facts: true;
}

/** True for a time of day that is written without its zone: it is that of a clock, wherever it was. */
export function lacksZone(moment: string): boolean {
  return /\d:\d\d(?::\d\d)?$/u.test(moment) && !/ [+-]\d\d:\d\d$/u.test(moment);
}

import { z } from '../../kernel/zod.ts';

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
  z.object({ kind: z.literal('unknown') }),
]);
export type ShownAttachment = z.infer<typeof ShownAttachment>;

const signatures: readonly (readonly [PictureType, number, readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['image/bmp', 0, [0x42, 0x4d]],
  ['image/avif', 4, [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66]],
];

/**
 * Returns the picture format of bytes, or null. Their first bytes decide, because a name or a declared type may be
 * wrong.
 */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const found = signatures.find(([, at, signature]) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  );
  return found?.[0] ?? null;
}

/** The signature of a PDF is in its first kilobyte. [ISO 32000-1, annex H, 3.4.1] */
const PDF_HEAD = 1024;

/** True for the bytes of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD)).includes('%PDF-');
}

import { z } from '../../kernel/zod.ts';

/** What was removed from a file: the data that a camera or program wrote into a picture, a document or a page. */
export const CleanedOf = z.enum(['picture', 'document', 'page']);
export type CleanedOf = z.infer<typeof CleanedOf>;

/**
 * Why a file is left out: it names a protected source; it is a mail, whose headers name its sender; no clean copy can
 * be made of its kind; it is unreadable (`encrypted`, `damaged`, `encoding`, `tooLarge`); it contains such a file
 * (`embedded`); or the library does not have it (`missing`).
 */
export const LeftOutWhy = z.enum([
  'named',
  'mail',
  'pdf',
  'recording',
  'archive',
  'otherPicture',
  'otherDocument',
  'unknown',
  'encrypted',
  'damaged',
  'encoding',
  'tooLarge',
  'embedded',
  'missing',
]);
export type LeftOutWhy = z.infer<typeof LeftOutWhy>;

/** What is done with a file that leaves without protected sources. */
export type CleanedFile =
  | { what: 'asIs' }
  | { what: 'cleaned'; bytes: Uint8Array; why: CleanedOf }
  | { what: 'leftOut'; why: LeftOutWhy };

/** True if words name a protected source. */
export type Names = (words: string) => boolean;

/** There is no clean copy of a file. */
export class NotClean extends Error {
  readonly why: LeftOutWhy;

  constructor(why: LeftOutWhy) {
    super(why);
    this.why = why;
  }
}

import { z } from '../../kernel/zod.ts';

/** What was taken out of a file: what a camera or program wrote beside a picture, into a document, into a page. */
export const CleanedOf = z.enum(['picture', 'document', 'page']);
export type CleanedOf = z.infer<typeof CleanedOf>;

/**
 * Why a file does not leave: it names a protected source; it is a mail, whose heads name its sender; it is of a kind of which no
 * clean copy can be made; its own fault (`encrypted`, `damaged`, `encoding`, `tooLarge`); it holds something of these kinds
 * (`embedded`); the library does not have it (`missing`).
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

/** What becomes of a file that is to leave without protected sources. */
export type CleanedFile =
  | { what: 'asIs' }
  | { what: 'cleaned'; bytes: Uint8Array; why: CleanedOf }
  | { what: 'leftOut'; why: LeftOutWhy };

/** True where words name a protected source. */
export type Names = (words: string) => boolean;

/** Of a file there is no clean copy. */
export class NotClean extends Error {
  readonly why: LeftOutWhy;

  constructor(why: LeftOutWhy) {
    super(why);
    this.why = why;
  }
}

import { MAX_SHOWN_TEXT } from '../attachment/shown-attachment.ts';
import { z } from '../../kernel/zod.ts';

/** What the reader is asked to decode: a file that is looked at, as it is. */
export interface TextRequest {
  /** The file's name. */
  name: string | null;
  bytes: Uint8Array;
  verbatim: true;
}

/** Every character of a plain text, up to as many as are shown (`cut`: there are more); null for a file that is none. */
export const PlainText = z.object({ text: z.string().max(MAX_SHOWN_TEXT), cut: z.boolean() }).nullable();
export type PlainText = z.infer<typeof PlainText>;

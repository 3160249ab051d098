import type { Handlers } from '../../core/contract.ts';
import { toWireError } from '../../core/errors.ts';
import {
  MAX_SHOWN_BYTES,
  MAX_SHOWN_TEXT,
  pictureType,
  type ShownAttachment,
} from '../../core/shown-attachment.ts';
import { attachmentBytes } from '../../db/attachments.ts';
import type { Context } from '../context.ts';
import { readFile } from '../import/read-file.ts';

/** Attachments to be looked at: everything but pictures is read in the reader, and comes as plain text. */
export function attachmentViewHandlers({ library }: Context): Pick<Handlers, 'attachment.show'> {
  return {
    'attachment.show': async ({ hash, name }) => {
      const bytes = new Uint8Array(attachmentBytes(library.db, hash));
      const type = pictureType(bytes);
      if (type !== null)
        return bytes.byteLength > MAX_SHOWN_BYTES ? { kind: 'unknown' } : { kind: 'picture', type, bytes };
      return textOf(bytes, name);
    },
  };
}

/** What the reader makes of it; a file that it cannot read cannot be shown. */
async function textOf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ShownAttachment> {
  try {
    const file = await readFile({ name, bytes, format: 'auto' });
    if (file.kind !== 'article') return { kind: 'unknown' };
    const { text } = file.article;
    return { kind: 'text', text: text.slice(0, MAX_SHOWN_TEXT), cut: text.length > MAX_SHOWN_TEXT };
  } catch (thrown) {
    if (toWireError(thrown).code === 'internal') throw thrown;
    return { kind: 'unknown' };
  }
}

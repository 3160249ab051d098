import type { Handlers } from '../../../core/contract/index.ts';
import { toWireError } from '../../../core/kernel/errors.ts';
import { recordingType } from '../../../core/model/attachment/recording.ts';
import {
  isPdf,
  MAX_SHOWN_BYTES,
  MAX_SHOWN_TEXT,
  pictureType,
  type ShownAttachment,
  THUMBNAIL_SIDE,
} from '../../../core/model/attachment/shown-attachment.ts';
import { attachmentBytes } from '../../../db/queries/files/attachments.ts';
import type { Context } from '../../base/context.ts';
import { drawPage, readFile, readPlainText, stopDrawing } from '../../workers/reader/read-file.ts';
import { smallPictures } from './small-pictures.ts';

/** Some thumbnails are cached, because a checker goes back and forth between claims. */
const thumbnailOf = smallPictures(THUMBNAIL_SIDE, 200);

/**
 * Attachments for the viewer. Everything except pictures is read in a reader, which returns plain text or, for a PDF,
 * pictures of its pages.
 */
export function attachmentViewHandlers({
  library,
}: Context): Pick<Handlers, 'attachment.show' | 'attachment.small' | 'attachment.page' | 'attachment.leave'> {
  return {
    'attachment.show': async ({ hash, name, asText }) => {
      const bytes = new Uint8Array(attachmentBytes(library.db, hash));
      const type = pictureType(bytes);
      if (type !== null)
        return bytes.byteLength > MAX_SHOWN_BYTES ? { kind: 'unknown' } : { kind: 'picture', type, bytes };
      const mediaType = recordingType(bytes);
      if (mediaType !== null) return { kind: 'recording', mediaType };
      return isPdf(bytes) && !asText ? { kind: 'pages' } : textOf(bytes, name);
    },
    'attachment.small': async (file) => ({
      picture: await thumbnailOf(file, (hash) => attachmentBytes(library.db, hash)),
    }),
    'attachment.page': ({ hash, name, page, width, password }) =>
      drawPage({
        name,
        bytes: new Uint8Array(attachmentBytes(library.db, hash)),
        password,
        draw: { page, width },
      }),
    'attachment.leave': () => {
      stopDrawing();
      return {};
    },
  };
}

/**
 * A plain text as it is, or the text of the article that the reader makes of the file. A file that it cannot read
 * cannot be shown.
 */
async function textOf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ShownAttachment> {
  try {
    const plain = await readPlainText({ name, bytes, verbatim: true });
    if (plain !== null) return { kind: 'text', ...plain };
    const file = await readFile({ name, bytes, format: 'auto', use: 'source' });
    if (file.kind !== 'article') return { kind: 'unknown' };
    const { text } = file.article;
    return { kind: 'text', text: text.slice(0, MAX_SHOWN_TEXT), cut: text.length > MAX_SHOWN_TEXT };
  } catch (thrown) {
    if (toWireError(thrown).code === 'internal') throw thrown;
    return { kind: 'unknown' };
  }
}

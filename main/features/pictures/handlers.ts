import type { Handlers } from '../../../core/contract/index.ts';
import { attachmentBytes } from '../../../db/queries/files/attachments.ts';
import type { Context } from '../../base/context.ts';
import { readPictureFacts } from '../../workers/reader/read-file.ts';

/** What kept pictures say of themselves. */
export function pictureHandlers({ library }: Context): Pick<Handlers, 'picture.facts'> {
  return {
    'picture.facts': ({ hash, name }) =>
      readPictureFacts({ name, bytes: new Uint8Array(attachmentBytes(library.db, hash)), facts: true }),
  };
}

import type { Handlers } from '../../../core/contract/index.ts';
import { attachmentBytes } from '../../../db/queries/files/attachments.ts';
import { samePictures } from '../../../db/queries/pictures/same-pictures.ts';
import type { Context } from '../../base/context.ts';
import { readPictureFacts } from '../../workers/reader/read-file.ts';

/** What kept pictures say of themselves, and where else in the library they are. */
export function pictureHandlers({ library }: Context): Pick<Handlers, 'picture.facts' | 'picture.same'> {
  return {
    'picture.facts': ({ hash, name }) =>
      readPictureFacts({ name, bytes: new Uint8Array(attachmentBytes(library.db, hash)), facts: true }),
    'picture.same': ({ hash, ownerId }) => samePictures(library.db, hash, ownerId),
  };
}

import { toWireError } from '../../../core/kernel/errors.ts';
import {
  MAX_SHOWN_BYTES,
  pictureType,
  type SmallPicture,
} from '../../../core/model/attachment/shown-attachment.ts';
import { scalePicture } from '../../workers/reader/read-file.ts';

/** Returns a stored picture made smaller; `bytesOf` gives the file by its hash. Null for a file that cannot be drawn. */
export type SmallPictureOf = (
  file: { hash: string; name: string },
  bytesOf: (hash: string) => Uint8Array,
) => Promise<SmallPicture | null>;

/**
 * Returns a function that draws pictures again in the sandboxed reader, with at most `side` pixels on the longer
 * side. The last `most` results are cached, and a picture that is being made is not made twice.
 */
export function smallPictures(side: number, most: number): SmallPictureOf {
  const made = new Map<string, Promise<SmallPicture | null>>();
  return ({ hash, name }, bytesOf) => {
    const before = made.get(hash);
    if (before !== undefined) return before;
    const forget = (): void => void made.delete(hash);
    const picture = makePicture(() => bytesOf(hash), name, side, forget);
    made.set(hash, picture);
    picture.catch(forget);
    const [oldest] = made.keys();
    if (made.size > most && oldest !== undefined) made.delete(oldest);
    return picture;
  };
}

/** `onReaderFailure` is called if the reader failed. It may have run out of memory, and may succeed another time. */
async function makePicture(
  read: () => Uint8Array,
  name: string,
  side: number,
  onReaderFailure: () => void,
): Promise<SmallPicture | null> {
  const bytes = new Uint8Array(read());
  if (bytes.byteLength > MAX_SHOWN_BYTES || pictureType(bytes) === null) return null;
  try {
    return await scalePicture({ name, bytes, scale: { side } });
  } catch (thrown) {
    // A picture that cannot be drawn is shown by its name, like every file.
    const { code } = toWireError(thrown);
    if (code === 'internal') throw thrown;
    if (code.startsWith('reader')) onReaderFailure();
    return null;
  }
}

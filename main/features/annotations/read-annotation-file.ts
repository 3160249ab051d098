import { annotationsTooLarge, MAX_ANNOTATION_BYTES } from '../../../core/annotations/limits.ts';
import { readBytes } from '../../workers/reader/read-bytes.ts';

/** Reads the bytes of a file of annotations; throws as readBytes does, and fileTooLarge before reading. */
export function readAnnotationFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return readBytes(path, { most: MAX_ANNOTATION_BYTES, tooLarge: annotationsTooLarge });
}

import { ownFiles } from '../formats/own-files.ts';
import { TickmarkError } from '../kernel/errors.ts';

/** The largest file of annotations that is read, in bytes. */
export const MAX_ANNOTATION_BYTES = 32 * 1024 * 1024;

/** The most annotations that are read from one file; more belong to more than an article. */
export const MAX_ANNOTATIONS = 5000;

/** How deeply objects and lists may be nested: annotations need about eight levels. */
export const MAX_DEPTH = 64;

/** How long one text in an annotation may be, in UTF-16 code units; longer ones make it unreadable. */
export const MAX_TEXT = 100_000;

/** The most places of the same words that are considered: words that occur more often are no claim. */
export const MAX_PLACES = 100;

/** How much of an annotation's context is compared, in UTF-16 code units on either side. */
export const MAX_SURROUNDINGS = 200;

/** Returns the error for a file of so many bytes; the message uses whole megabytes. */
export function annotationsTooLarge(name: string, bytes: number): TickmarkError {
  const megabytes = (size: number): number => Math.ceil(size / 1024 / 1024);
  const detail = { name, size: megabytes(bytes), limit: megabytes(MAX_ANNOTATION_BYTES) };
  return new TickmarkError('annotationsTooLarge', detail);
}

/** Whether bytes may be a file of annotations, by their beginning and their number. Nothing is parsed. */
export function mayBeAnnotations(bytes: Uint8Array): boolean {
  return bytes.byteLength <= MAX_ANNOTATION_BYTES && ownFiles.annotations.begins(bytes);
}

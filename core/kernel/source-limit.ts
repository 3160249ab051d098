import { TickmarkError } from './errors.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The largest source that is read, in bytes. A report full of pictures has tens of megabytes and little text; the reader
 * holds a hundred of every format within its limits of time and memory (docs/measurements.md).
 */
export const MAX_SOURCE_BYTES = 100 * MEGABYTE;

/** Returns the error for a source that has too many bytes; its message uses whole megabytes. */
export function sourceTooLarge(name: string, bytes: number): TickmarkError {
  return new TickmarkError('fileTooLarge', {
    name,
    size: Math.ceil(bytes / MEGABYTE),
    limit: MAX_SOURCE_BYTES / MEGABYTE,
  });
}

import { isNamedAs } from '../formats/own-files.ts';
import { TickmarkError } from '../kernel/errors.ts';
import type { ZipLimits } from '../kernel/zip/limits.ts';

const MEGABYTE = 1024 * 1024;

/** The largest case file that is written or read, in bytes. It is in memory as a whole. */
export const MAX_CASE_BYTES = 512 * MEGABYTE;

/**
 * The history of an article with thousands of claims becomes some 15 times smaller in the ZIP file; files hardly
 * shrink.
 */
export const caseLimits: ZipLimits = {
  entries: 20_001,
  size: 1024 * MEGABYTE,
  ratio: 200,
  freely: 32 * MEGABYTE,
};

/** Returns the error for a case file that has too many bytes. */
export function caseTooLarge(name: string, bytes: number): TickmarkError {
  const size = Math.ceil(bytes / MEGABYTE);
  return new TickmarkError('caseTooLarge', { name, size, limit: MAX_CASE_BYTES / MEGABYTE });
}

/** True for the name of a case file. */
export function isCaseName(name: string): boolean {
  return isNamedAs('caseFile', name);
}

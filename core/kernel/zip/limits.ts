/** What an archive may hold before any of it is inflated, and while it is. */
export interface ZipLimits {
  /** How many entries, folders included. */
  readonly entries: number;
  /** How many bytes all entries have, inflated. */
  readonly size: number;
  /** How many times its packed size an entry may have, once it is larger than `freely` bytes. */
  readonly ratio: number;
  readonly freely: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * For documents. The largest that is read has 100 MB; its pictures hardly shrink, and markup packs 10 to 40 times smaller
 * (a long table of like rows 100 times). Deflate itself ends at 1032.
 */
export const documentLimits: ZipLimits = {
  entries: 5000,
  size: 256 * MEGABYTE,
  ratio: 200,
  freely: 10 * MEGABYTE,
};

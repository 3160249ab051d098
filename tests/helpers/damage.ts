import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';

/** Bytes of a page in the libraries that the tests damage. */
export const PAGE = 4096;

/** Writes bytes over a part of a file. */
export function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

/** How many pages a file has. */
export function pageCount(path: string): number {
  return Math.floor(statSync(path).size / PAGE);
}

/** Fills a page, from 1, with what no page holds. */
export function wipePage(path: string, page: number): void {
  overwrite(path, (page - 1) * PAGE, new Uint8Array(PAGE).fill(0x5a));
}

/** The first byte of a page: what kind of page it is. */
export function kindOfPage(path: string, page: number): number {
  const file = openSync(path, 'r');
  const byte = new Uint8Array(1);
  readSync(file, byte, 0, 1, (page - 1) * PAGE);
  closeSync(file);
  return byte[0] ?? 0;
}

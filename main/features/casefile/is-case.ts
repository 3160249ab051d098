import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { isCaseName } from '../../../core/casefile/limits.ts';
import { ownFiles } from '../../../core/formats/own-files.ts';

/** A file by its path, or by its bytes if it was dropped. */
export interface CaseFile {
  name: string;
  path: string | null;
  bytes: Uint8Array | null;
}

/** How many bytes are needed to recognise a file: a ZIP member's header and name, or age's first line. */
const HEAD = 64;

/**
 * Returns whether a file is opened as a case file. Its beginning decides, whatever its name; the name decides too, so
 * that a damaged case file gets the right message. An unreadable file is none; the reader says why.
 */
export async function isCaseFile({ name, path, bytes }: CaseFile): Promise<boolean> {
  if (isCaseName(name)) return true;
  return ownFiles.caseFile.begins(
    bytes?.subarray(0, HEAD) ?? (path === null ? new Uint8Array() : await headOf(path)),
  );
}

async function headOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return new Uint8Array();
  }
}

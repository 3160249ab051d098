import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { isCaseName } from '../../../core/casefile/limits.ts';
import { isEncrypted } from './age-header.ts';

/** A file by its path, or by its bytes where it was dropped. */
export interface CaseFile {
  name: string;
  path: string | null;
  bytes: Uint8Array | null;
}

/** How many bytes are needed to recognise a file: a ZIP member's header and name, or age's first line. */
const HEAD = 64;
/** Of a ZIP member's header, where the name begins. */
const NAME_AT = 30;
const FIRST_NAME = 'manifest.json';

/**
 * Returns whether a file is to be opened as a case file: by what it begins with, whatever it is called; or by its name, so
 * that of one that is damaged the right thing is said. One that cannot be read is none: the reader says why.
 */
export async function isCaseFile({ name, path, bytes }: CaseFile): Promise<boolean> {
  if (isCaseName(name)) return true;
  return beginsAsCase(bytes?.subarray(0, HEAD) ?? (path === null ? new Uint8Array() : await headOf(path)));
}

/** True for bytes that begin as a case file does. */
export function beginsAsCase(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const isZip = head.startsWith('PK\u0003\u0004') && head.charCodeAt(26) === FIRST_NAME.length;
  return isEncrypted(bytes) || (isZip && head.startsWith(FIRST_NAME, NAME_AT));
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

import { Gunzip } from 'fflate';
import { isEndingOf } from '../../../../core/formats/input-formats.ts';
import { declaredKind } from '../../shared/sample/package.ts';
import type { FileSample } from '../../shared/sample/sample.ts';

/** What each record begins with. [WARC 1.1, 4] */
export const RECORD = 'WARC/';
/** Where a package says what it holds. [WACZ 1.1.1, 5.1] */
export const PACKAGE = 'datapackage.json';
/** The records of a package. */
export const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/iu;

/** How much packed data tells how a file begins. */
const BEGINNING = 1024;

/** True for records of a capture of the web, packed or not. */
export function isWarc({ bytes, signature, head }: FileSample): boolean {
  return head.startsWith(RECORD) || (signature === 'gzip' && beginsAsRecord(bytes));
}

/** True for a package of a capture; also for one that is cut off and is called so. */
export function isWacz({ package: file, ending }: FileSample): boolean {
  if (file === null || declaredKind(file) !== null) return false;
  if (file.names === null) return isEndingOf('wacz', ending);
  return file.names.includes(PACKAGE) && file.names.some((name) => ARCHIVE.test(name));
}

/** True for gzip data from which a record unpacks. */
export function beginsAsRecord(packed: Uint8Array): boolean {
  let begin = '';
  try {
    const gunzip = new Gunzip((piece) => {
      if (begin.length < RECORD.length) begin += new TextDecoder('latin1').decode(piece.subarray(0, 16));
    });
    gunzip.push(packed.subarray(0, BEGINNING));
  } catch (error) {
    // fflate says by an error with a code what is wrong with the data.
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
  return begin.startsWith(RECORD);
}

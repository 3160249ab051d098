import { readCompoundFile } from '../../shared/cfb/read-cfb.ts';
import type { FileSample } from '../../shared/sample/sample.ts';

/** The stream that holds the text, and the head that leads to all else. */
export const DOCUMENT = 'WordDocument';

/** True for a document of Word 6 to 2003. Throws `fileDamaged` for a container that is damaged. */
export function isDoc({ bytes, signature }: FileSample): boolean {
  return signature === 'OLE' && readCompoundFile(bytes).names.includes(DOCUMENT);
}

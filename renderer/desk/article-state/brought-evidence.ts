import { WebAddress } from '../../../core/model/evidence/evidence.ts';

/** What is pasted or dropped to be evidence: files, or the address of a page. */
export interface Brought {
  files: readonly File[];
  /** null where there are files. */
  link: string | null;
}

/** The parts of a DataTransfer that are read. */
export interface BroughtData {
  files: ArrayLike<File>;
  getData(type: string): string;
}

/** Files that are not evidence wherever they are dropped: case files, and what may be annotations. */
const OTHERWISE_MEANT = /\.(?:tickmark|json|jsonld)$/i;

/**
 * Returns what can be evidence of what was pasted or dropped, or null. A picture beside words is the words' own picture, as a
 * spreadsheet copies one of its cells.
 */
export function broughtBy(data: BroughtData): Brought | null {
  const text = data.getData('text/plain').trim();
  const files = Array.from(data.files);
  const isPictureOfWords = text !== '' && files.every(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !isPictureOfWords)
    return files.some(({ name }) => OTHERWISE_MEANT.test(name)) ? null : { files, link: null };
  return /^https?:\/\/\S+$/i.test(text) && WebAddress.safeParse(text).success
    ? { files: [], link: text }
    : null;
}

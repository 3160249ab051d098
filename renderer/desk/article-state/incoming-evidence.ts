import { WebAddress } from '../../../core/model/evidence/evidence.ts';

/** Something pasted or dropped as evidence: files, or the address of a page. */
export interface IncomingEvidence {
  files: readonly File[];
  /** null if there are files. */
  link: string | null;
}

/** The parts of a DataTransfer that are read. */
interface TransferredData {
  files: ArrayLike<File>;
  getData(type: string): string;
}

/** Files that are not evidence wherever they are dropped: case files, and what may be annotations. */
const OTHERWISE_MEANT = /\.(?:tickmark|json|jsonld)$/i;

/**
 * Returns the part of what was pasted or dropped that can be evidence, or null. A picture beside words is only a picture of
 * the words: a spreadsheet copies one of its cells, for example.
 */
export function evidenceIn(data: TransferredData): IncomingEvidence | null {
  const text = data.getData('text/plain').trim();
  const files = Array.from(data.files);
  const isPictureOfWords = text !== '' && files.every(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !isPictureOfWords)
    return files.some(({ name }) => OTHERWISE_MEANT.test(name)) ? null : { files, link: null };
  return /^https?:\/\/\S+$/i.test(text) && WebAddress.safeParse(text).success
    ? { files: [], link: text }
    : null;
}

/** The name that Chromium gives to every picture from the clipboard that has no file. */
const NAMELESS = /^image\.(\w+)$/i;

/**
 * Returns pasted files with names that distinguish pictures. A picture without a name of its own gets `word` (pasted) and
 * the moment on this computer's clock, as systems name screenshots. Other names stay as they are.
 */
export function namedPictures(files: readonly File[], word: string, at: Date): File[] {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  return files.map((file, index) => {
    const ending = NAMELESS.exec(file.name)?.[1];
    if (ending === undefined) return file;
    const count = index === 0 ? '' : ` (${index + 1})`;
    return new File([file], `${word} ${day} ${time}${count}.${ending}`, { type: file.type });
  });
}

import { assertNever } from '../../kernel/assert-never.ts';
import { isEqual } from './bytes.ts';
import { NotClean, type CleanedFile, type CleanedOf, type Names } from './cleaning-result.ts';
import { kindOf, type CleanKind } from './file-kind.ts';
import { decoded, searchText } from './markup/decode.ts';
import { cleanHtml } from './markup/html.ts';
import { cleanSvg } from './markup/svg.ts';
import { cleanOpenDocument, isOpenDocument } from './office/open-document.ts';
import { cleanOpenXml, isOpenXml } from './office/open-xml.ts';
import { partsOf } from './office/package.ts';
import { cleanGif } from './pictures/gif.ts';
import { cleanJpeg } from './pictures/jpeg.ts';
import { cleanPng } from './pictures/png.ts';
import { cleanWebp } from './pictures/webp.ts';

/** The most levels of documents in documents: a table in a chart in a text. */
const DEEPEST = 3;

/** What is taken out of each kind. */
const takenOut: Readonly<Record<CleanKind, CleanedOf>> = {
  jpeg: 'picture',
  png: 'picture',
  gif: 'picture',
  webp: 'picture',
  svg: 'picture',
  package: 'document',
  html: 'page',
  text: 'page',
};

/**
 * Returns what is done with a file that leaves without protected sources, judged by its contents and never by its
 * name. It leaves as it is if nothing had to be removed, as a cleaned copy, or not at all, with the reason. A clean
 * copy has the same picture or words, without the data that programs and cameras add; cleaning it again changes
 * nothing. Every word that can be read in the copy is checked by `names`.
 */
export function cleanFile(bytes: Uint8Array, names: Names, depth = 0): CleanedFile {
  try {
    const kind = kindOf(bytes);
    const inner = (within: Uint8Array): CleanedFile =>
      depth < DEEPEST ? cleanFile(within, names, depth + 1) : { what: 'leftOut', why: 'embedded' };
    const cleaned = cleanOf(kind, bytes, names, inner);
    return cleaned === bytes || isEqual(cleaned, bytes)
      ? { what: 'asIs' }
      : { what: 'cleaned', bytes: cleaned, why: takenOut[kind] };
  } catch (thrown) {
    if (thrown instanceof NotClean) return { what: 'leftOut', why: thrown.why };
    // A length points beyond the end of the file.
    if (thrown instanceof RangeError) return { what: 'leftOut', why: 'damaged' };
    throw thrown;
  }
}

function cleanOf(
  kind: CleanKind,
  bytes: Uint8Array,
  names: Names,
  inner: (bytes: Uint8Array) => CleanedFile,
): Uint8Array {
  switch (kind) {
    case 'jpeg':
      return cleanJpeg(bytes, names);
    case 'png':
      return cleanPng(bytes, names);
    case 'gif':
      return cleanGif(bytes);
    case 'webp':
      return cleanWebp(bytes, names);
    case 'svg':
      return cleanSvg(bytes, names);
    case 'html':
      return cleanHtml(bytes, names);
    case 'text':
      searchText(decoded(bytes), names);
      return bytes;
    case 'package': {
      const parts = partsOf(bytes);
      if (isOpenXml(parts)) return cleanOpenXml(parts, names, inner);
      if (isOpenDocument(parts)) return cleanOpenDocument(parts, names, inner);
      throw new NotClean('archive');
    }
    default:
      return assertNever(kind);
  }
}

import type { PlainText, TextRequest } from '../../core/model/article/parsed-article.ts';
import { MAX_SHOWN_TEXT } from '../../core/model/attachment/shown-attachment.ts';
import { decode } from './shared/encoding/decode.ts';
import { binaryType, formatOf, looksBinary } from './detect.ts';
import { markupOf } from './markup-of.ts';
import { wireFormatOf } from './wire-format.ts';

/**
 * Returns the text of a file that is nothing else, a table in CSV say, with nothing left out of it as of an article; null for
 * any other file. Throws what `decode` and `formatOf` throw.
 */
export function plainTextOf({ name, bytes }: TextRequest): PlainText {
  const file = name ?? '';
  if (binaryType(bytes, file) !== null || markupOf(bytes) !== null) return null;
  const { text } = decode(bytes, file, true);
  if (text.trim() === '' || looksBinary(text) || wireFormatOf(text) !== null) return null;
  // The name counts only where it says that it is a page: data in any other form is shown as it is.
  if (formatOf('auto', /\.x?html?$/i.test(file) ? file : null, text) === 'html') return null;
  return { text: text.slice(0, MAX_SHOWN_TEXT), cut: text.length > MAX_SHOWN_TEXT };
}

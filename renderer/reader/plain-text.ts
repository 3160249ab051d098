import { TickmarkError } from '../../core/kernel/errors.ts';
import type { PlainText, TextRequest } from '../../core/model/article/parsed-article.ts';
import { endingOf, isEndingOf } from '../../core/formats/input-formats.ts';
import { MAX_SHOWN_TEXT } from '../../core/model/attachment/shown-attachment.ts';
import { decode } from './shared/encoding/decode.ts';
import { looksBinary } from './shared/sample/foreign-files.ts';
import { fileSample, textSample } from './shared/sample/sample.ts';
import { sniffBytes, sniffText } from './sniff.ts';

/**
 * Returns the text of a file that is nothing else, a table in CSV say, with nothing left out of it as of an article; null for
 * any other file. Throws what `decode` throws, and `formatUnknown` for other data that is called a page.
 */
export function plainTextOf({ name, bytes }: TextRequest): PlainText {
  const file = name ?? '';
  const sample = fileSample({ name: file, bytes });
  if (sample.package !== null || sample.signature !== null || sniffBytes(sample) !== null) return null;
  const { text } = decode(bytes, file, true);
  if (text.trim() === '' || looksBinary(text)) return null;
  // The name counts only where it says that it is a page: data in any other form is shown as it is.
  const id = sniffText(textSample(isEndingOf('html', endingOf(file)) ? file : '', text));
  if (id === null) throw new TickmarkError('formatUnknown', { name: file });
  if (id !== 'text' && id !== 'markdown') return null;
  return { text: text.slice(0, MAX_SHOWN_TEXT), cut: text.length > MAX_SHOWN_TEXT };
}

import { termWords } from '../language/index.ts';
import { list } from '../language/parts/lexicon.ts';
import { stemOf } from './stem.ts';

/** What is needed to read texts of a language. */
interface KeyReader {
  readonly stem: (word: string) => string;
  readonly small: ReadonlySet<string>;
}

const readers = new Map<string, KeyReader>();
/** A text with more keys is cut: no claim and no headline is as long. */
const MOST_KEYS = 400;

/**
 * Returns the keys by which a text is found in an index: the stems of its words without accents and case, and its numbers, in its order and
 * without the small words of its language (a BCP 47 tag). They hold letters and digits alone. A million texts are read with it, so that it
 * only does what an index needs; what is compared of a text is in reading.ts.
 */
export function indexKeys(text: string, language: string): string[] {
  const { stem, small } = readerOf(language.toLowerCase().split('-')[0] ?? '');
  const keys: string[] = [];
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (small.has(word)) continue;
    const key = stem(word).replace(/[^\p{L}\p{N}]+/gu, '');
    if (key !== '') keys.push(key);
    if (keys.length >= MOST_KEYS) break;
  }
  return keys;
}

function readerOf(tag: string): KeyReader {
  let reader = readers.get(tag);
  if (reader === undefined) {
    reader = { stem: stemOf(tag), small: new Set(list(termWords(tag).small)) };
    readers.set(tag, reader);
  }
  return reader;
}

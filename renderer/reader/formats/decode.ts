import type { Warning } from '../../../core/model/article/article.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { guessEncoding } from './guess-encoding.ts';
import { guessMultibyte, isSevenBitJapanese } from './guess-multibyte.ts';

/** Bytes as text. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** Above this share of characters that stand for none, a text is not in the encoding that it says. */
const TOO_MANY_LOST = 0.02;

/**
 * Turns bytes into text. In this order: a byte order mark; UTF-16 told by its zero bytes; UTF-8 where the bytes keep its
 * rules, whatever is declared, because no other encoding does so by chance; what an HTML or XML file declares; a guess.
 *
 * A declaration that does not hold is no reason to turn a checker away: the best reading is given, with a warning that
 * says so, since only they can see whether the words are right. `encodingWrong` is thrown where there is no reading.
 */
export function decode(bytes: Uint8Array, name: string, isMarkup: boolean): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-32') throw new TickmarkError('encodingWrong', { name, declared: 'UTF-32' });
  if (marked !== null) return lenient(bytes, marked);
  const wide = zeroBytes(bytes);
  if (wide !== null) return lenient(bytes, wide, [guessed(wide)]);
  if (isSevenBitJapanese(bytes)) return lenient(bytes, 'iso-2022-jp', [guessed('iso-2022-jp')]);
  const utf8 = strict(bytes, 'utf-8');
  const declared = isMarkup ? declaredEncoding(bytes) : null;
  if (utf8 !== null) return withLost(utf8, []);
  if (declared !== null && declared !== 'utf-8') {
    const text = strict(bytes, declared);
    if (text !== null && !/[\u0080-\u009F]{2}/u.test(text)) return withLost(text, []);
  }
  const nearly = lenient(bytes, 'utf-8');
  if (lostCount(nearly.text) <= 1 + TOO_MANY_LOST * nonAscii(bytes)) return nearly;
  const guess = guessMultibyte(bytes) ?? guessEncoding(bytes);
  const text = guess === null ? null : strict(bytes, guess);
  if (guess !== null && text !== null) return withLost(text, [guessed(guess)]);
  if (declared !== null && declared !== 'utf-8') return lenient(bytes, declared, [guessed(declared)]);
  throw new TickmarkError('encodingWrong', { name, declared: declared ?? 'UTF-8' });
}

function guessed(encoding: string): Warning {
  return { code: 'encodingGuessed', detail: encoding };
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32' : null;
}

/** UTF-16 without a mark has a zero in every second byte of its ASCII characters, and letters for the rest. */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length / 40 || Math.min(even, odd) > 0) return null;
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = strict(sample, encoding) ?? '';
  const plain = text.replace(/[\p{L}\p{N}\p{P}\p{S}\p{M}\s]+/gu, '');
  return text !== '' && plain.length < text.length / 50 ? encoding : null;
}

/** Returns the text, or null where the bytes break the encoding's rules. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function lenient(bytes: Uint8Array, encoding: string, warnings: readonly Warning[] = []): Decoded {
  return withLost(new TextDecoder(encoding).decode(bytes), warnings);
}

function withLost(text: string, warnings: readonly Warning[]): Decoded {
  const lost = lostCount(text);
  if (lost === 0) return { text, warnings };
  return { text, warnings: [...warnings, { code: 'replacementCharacters', detail: String(lost) }] };
}

function lostCount(text: string): number {
  return text.match(/\uFFFD/g)?.length ?? 0;
}

function nonAscii(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte > 0x7f) count += 1;
  return count;
}

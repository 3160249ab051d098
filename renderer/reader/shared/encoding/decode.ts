import type { Warning } from '../../../../core/model/article/article.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
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

/** Returns the text, or null if the bytes break the encoding's rules. */
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

/** A writing system's letters beyond ASCII, and the single-byte encodings in which its texts are found, likeliest first. */
interface Alphabet {
  readonly letters: string;
  readonly encodings: readonly string[];
}

const alphabets: readonly Alphabet[] = [
  { letters: 'éëèêïöüáóíúàçñ', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'äöüßé', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'éèêëàâçîïôùûüœæ', encodings: ['windows-1252', 'iso-8859-15', 'macintosh'] },
  { letters: 'áéíóúñüçàèòï', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'ãõáéíóúâêôçà', encodings: ['windows-1252'] },
  { letters: 'àèéìòù', encodings: ['windows-1252'] },
  { letters: 'åäöæøéü', encodings: ['windows-1252'] },
  { letters: 'ąćęłńóśźż', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'áčďéěíňóřšťúůýžľĺŕôä', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'áéíóöőúüű', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'čćđšž', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'ăâîşţșț', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'çğıöşüâ', encodings: ['windows-1254'] },
  { letters: 'āčēģīķļņšūžąęėįųõäöü', encodings: ['windows-1257'] },
  {
    letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
  },
  { letters: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', encodings: ['windows-1251', 'koi8-u', 'iso-8859-5'] },
  { letters: 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ', encodings: ['windows-1253', 'iso-8859-7'] },
  { letters: 'אבגדהוזחטיכלמנסעפצקרשתךםןףץ', encodings: ['windows-1255'] },
  { letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئ', encodings: ['windows-1256'] },
];
const encodings = [...new Set(alphabets.flatMap((alphabet) => alphabet.encodings))];
/** What print uses beside letters, at the edges of words: quotation marks, dashes, currencies, no-break spaces. */
const TYPOGRAPHY = /[“”„‘’‚«»‹›–—…•·€£©®™°§½¼¾×¿¡\u00A0]/u;
/** Shapes that Hebrew letters have at a word's end alone; the same bytes are letters of any place in Cyrillic and Greek. */
const FINAL = /[ךםןףץ]/u;
const SAMPLE = 65_536;

/**
 * Returns the single-byte encoding that makes the best sense of bytes that are not UTF-8; null if none does. Every
 * encoding's reading is measured by one alphabet at a time: letters of it count for it, letters that no word of that
 * language has, capitals and signs inside words, and other scripts
 * beside its own, against it.
 */
function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let best: { encoding: string; score: number } | null = null;
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(sample);
    const runs = text.match(/.?[^\0-\x7F]+.?/gsu) ?? [];
    for (const alphabet of alphabets) {
      const rank = alphabet.encodings.indexOf(encoding);
      if (rank === -1) continue;
      const score = plausibility(runs, new Set(alphabet.letters)) - rank * 0.5;
      if (score > (best?.score ?? 0)) best = { encoding, score };
    }
  }
  return best?.encoding ?? null;
}

/** Measures runs of characters beyond ASCII, each with its neighbours. */
function plausibility(runs: readonly string[], letters: ReadonlySet<string>): number {
  const isLatin = /\p{Script=Latin}/u.test([...letters][0] ?? '');
  let score = 0;
  for (const run of runs) {
    const characters = [...run];
    for (const [at, character] of characters.entries()) {
      if (character <= '\x7F') continue;
      const before = characters[at - 1] ?? ' ';
      const after = characters[at + 1] ?? ' ';
      const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
      const lower = character.toLowerCase();
      const mixes = !isLatin && /[A-Za-z]/.test(before + after);
      if (FINAL.test(character)) score += /\p{Script=Hebrew}/u.test(after) ? -3 : 0.5;
      if (letters.has(lower) && mixes) score -= 2;
      else if (letters.has(lower)) score += lower !== character && /\p{Ll}/u.test(before) ? -2 : 1;
      else if (/\p{L}/u.test(character)) score -= 1.5;
      else if (TYPOGRAPHY.test(character)) score += inWord && character !== '’' ? -2 : 0.5;
      else score -= 2;
    }
  }
  return score;
}

/** How far into a file its declaration is looked for; the HTML standard asks for 1,024 bytes, real pages for more. */
const NEAR = 8192;

/** Returns the encoding that an HTML or XML file declares, by the name that TextDecoder gives it; null if none is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, NEAR));
  const label =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,400}\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  const encoding = encodingOf(label);
  // A declaration that could be read as ASCII is not one of UTF-16 (HTML 13.2.3.2).
  return encoding?.startsWith('utf-16') === true ? 'utf-8' : encoding;
}

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Turns a part of a package into text: by its byte order mark, then by what its XML declaration says, else as UTF-8. */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(declaredEncoding(bytes) ?? 'utf-8').decode(bytes);
}

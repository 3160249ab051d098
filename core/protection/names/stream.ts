/** The letters and digits of a reading in one row, in lower case, with nothing between them. Names are searched in it. */
export interface Stream {
  readonly text: string;
  /** The place of each unit of `text` in the reading, in UTF-16 units. */
  readonly at: Int32Array;
}

const UNKNOWN = 0;
/** A letter or a mark on one. */
const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;
/** A cache of the kind of each UTF-16 unit. */
const kinds = new Uint8Array(0x1_0000);

/** Returns the stream of a reading. */
export function streamOf(read: string): Stream {
  const lower = read.toLowerCase();
  const small = lower.length === read.length ? lower : smallByUnit(read);
  const at = new Int32Array(small.length);
  let text = '';
  let length = 0;
  let start = -1;
  for (let unit = 0; unit <= small.length; unit++) {
    const isWord = unit < small.length && isWordUnit(small, unit);
    if (isWord) {
      if (start === -1) start = unit;
      at[length++] = unit;
    } else if (start !== -1) {
      text += small.slice(start, unit);
      start = -1;
    }
  }
  return { text, at: at.subarray(0, length) };
}

/** Returns only a text's letters and digits, in lower case. */
export function squeezed(text: string): string {
  return streamOf(text).text;
}

/** True for a unit of a letter, a mark on one, or a digit. */
export function isWordUnit(text: string, at: number): boolean {
  return kindAt(text, at) !== OTHER;
}

/** True for a unit of a letter or a mark on one. */
export function isLetterUnit(text: string, at: number): boolean {
  return kindAt(text, at) === LETTER;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const first = unit < 0xdc00 ? at : at - 1;
    return kindOf(String.fromCodePoint(text.codePointAt(first) ?? 0));
  }
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(text.charAt(at));
  kinds[unit] = kind;
  return kind;
}

function kindOf(sign: string): number {
  if (/^[\p{L}\p{M}]/u.test(sign)) return LETTER;
  return /^\p{N}/u.test(sign) ? DIGIT : OTHER;
}

function smallByUnit(read: string): string {
  return Array.from(read, (sign) =>
    sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign,
  ).join('');
}

const LATIN = /\p{Script=Latin}/u;
const ALIKE = 'аеосрхуіјкмнтвбԁһԛѕԝґοαντικεηρυχβ';
const AS_LATIN = 'aeocpxyijkmhtbbdhqswroavtikenpuxb';
const toLatin: ReadonlyMap<string, string> = new Map(
  [...ALIKE].map((sign, at) => [sign, AS_LATIN.charAt(at)]),
);
const toCyrillic: ReadonlyMap<string, string> = new Map(
  [...'аеосрхуіјѕ'].map((sign, at) => ['aeocpxyijs'.charAt(at), sign]),
);
const toGreek: ReadonlyMap<string, string> = new Map(
  [...'οανικ'].map((sign, at) => ['oavik'.charAt(at), sign]),
);
const ALIKE_SIGN = /[\u0370-\u03ff\u0400-\u052f]/u;

/**
 * Returns extra streams of a text whose words mix Latin letters with Greek or Cyrillic ones that look the same: one
 * with each such word in Latin, and one with it in the other script. Returns none if no word does.
 */
export function alikeStreams(stream: Stream): Stream[] {
  if (!ALIKE_SIGN.test(stream.text) || !/[a-z]/.test(stream.text)) return [];
  const [latin, other] = [[...stream.text], [...stream.text]];
  if (latin.length !== stream.text.length) return [];
  let isMixed = false;
  for (const [start, end] of wordsOf(stream)) {
    const word = stream.text.slice(start, end);
    if (!ALIKE_SIGN.test(word) || !LATIN.test(word)) continue;
    isMixed = true;
    const back = /[\u0370-\u03ff]/u.test(word) ? toGreek : toCyrillic;
    for (let unit = start; unit < end; unit++) {
      const sign = stream.text.charAt(unit);
      latin[unit] = toLatin.get(sign) ?? sign;
      other[unit] = back.get(sign) ?? sign;
    }
  }
  return isMixed ? [latin, other].map((signs) => ({ text: signs.join(''), at: stream.at })) : [];
}

/** Every uninterrupted run of a stream, as its start and end. */
export function wordsOf({ text, at }: Stream): [start: number, end: number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (let unit = 1; unit <= text.length; unit++) {
    if (unit < text.length && at[unit] === (at[unit - 1] ?? 0) + 1) continue;
    found.push([start, unit]);
    start = unit;
  }
  return text === '' ? [] : found;
}

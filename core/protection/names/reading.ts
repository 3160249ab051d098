import type { Span } from '../../model/article/article.ts';

/** What is done with accented letters: they stay, lose their accents, or are spelled out as on a keyboard without them. */
export type Letters = 'kept' | 'bare' | 'spelled';

/** A text in the form in which names and numbers are searched. */
export interface Reading {
  readonly text: string;
  /** Returns the span of the original text for a span of the reading. */
  original(span: Span): Span;
}

/** A stretch that is read differently from how it is written: its place in the reading and in the text. */
interface Edit {
  readonly read: Span;
  readonly written: Span;
}

/** Letters that Unicode does not decompose, and what people type for them. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  '’': "'",
  '‘': "'",
  ...smallCapitals(),
};

/** Small capitals, which Unicode has as separate letters. */
function smallCapitals(): Record<string, string> {
  const [capitals, letters] = ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'];
  return Object.fromEntries([...capitals].map((capital, at) => [capital, letters.charAt(at)]));
}

const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', đ: 'dj' };

/**
 * Zero-width characters, accents without a letter, and optional marks of Hebrew and Arabic: vowel signs, and the
 * stroke that lengthens a word.
 */
const NO_ROOM =
  /^[\p{Default_Ignorable_Code_Point}\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]$/u;

/** Scripts whose letters people also write without their marks: ё and е, ά and α, أ and ا. */
const BARE_AND_MARKS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}+$/u;

/**
 * Letters and digits that Unicode has again with another look: other widths, ligatures, superscript, subscript, in
 * circles and brackets, presentation forms of Arabic and Hebrew.
 */
const LOOKS_OTHERWISE =
  /^[\u00b2\u00b3\u00b9\u0132\u0133\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209c\u2460-\u24ff\ufb00-\ufb4f\ufb50-\ufdfb\ufe70-\ufefc\uff01-\uff9f\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f14f}][\uff9e\uff9f]?$/u;
/** White letters on a black ground, round and square, each row from A on. */
const ON_BLACK: readonly number[] = [0x1f150, 0x1f170];

/**
 * What is read differently from how it is written: percent escapes in an address, character references of a page,
 * escapes of code, the hyphen of a word that continues on the next line (also if the line break itself is an escape),
 * and each character outside ASCII.
 */
const READ_OTHERWISE =
  /(?:%[\da-f]{2})+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|\\u[\da-f]{4}|(?<=\p{L}|%[\da-f]{2}|;)(?:\\?[-\u2010\u00ad\u00ac])(?:[^\S\n]|%20|%0d|&#(?:13|x0*d);)*(?:\n|%0a|&#(?:10|x0*a);)(?:\s|%20|%0[ad])*(?=\p{Ll}|%[c-f][\da-f]|&#|\\u)|[\uff66-\uff9d][\uff9e\uff9f]?|[^\0-\x7f]/giu;

/** Marks by their names in a page: &eacute; */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
};
/** Other characters by their names in a page. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  oslash: 'ø',
  lstrok: 'ł',
  dstrok: 'đ',
  inodot: 'ı',
};

/** Tags with a letter right before and right after them: a part of a word in bold. */
const TAGS_WITHIN = /(?<=\p{L})(?:<(?:\/?[a-z]|!--)[^<>]{0,200}>)+(?=\p{L})/giu;

/**
 * A quick check: everything that is read differently contains one of these, except a word that continues on the next
 * line.
 */
const SOME_OTHERWISE = /[%&\\]|[^\0-\x7f]|-[^\S\n]*\n/;

/** Returns all readings of a text in NFC in which names are searched. Most texts have only one. */
export function readingsOf(text: string): Reading[] {
  const [bare, spelledOut] = [readingOf(text, 'bare'), readingOf(text, 'spelled')];
  const untagged = withoutTags(text);
  return [
    bare,
    ...(spelledOut.text === bare.text ? [] : [spelledOut]),
    ...(untagged === null ? [] : [untagged]),
  ];
}

/** Reads a text in NFC without the tags within its words, and without accents; null if there are no such tags. */
function withoutTags(text: string): Reading | null {
  if (!text.includes('<')) return null;
  const edits: Edit[] = [];
  let [plainly, end] = ['', 0];
  for (const { 0: tags, index } of text.matchAll(TAGS_WITHIN)) {
    plainly += text.slice(end, index);
    end = index + tags.length;
    edits.push({ read: { start: plainly.length, end: plainly.length }, written: { start: index, end } });
  }
  if (edits.length === 0) return null;
  const inner = readingOf(plainly + text.slice(end), 'bare');
  const outer = placesOf(edits);
  return { text: inner.text, original: (span) => outer(inner.original(span)) };
}

/**
 * Reads a text in NFC for a search of names: without zero-width characters, hyphens at line breaks and percent
 * escapes, with digits of other scripts and wide letters as ASCII, and with accents as `letters` says.
 */
export function readingOf(text: string, letters: Letters): Reading {
  if (!SOME_OTHERWISE.test(text)) return { text, original: asItStands };
  const edits: Edit[] = [];
  let read = '';
  let end = 0;
  for (const { 0: written, index } of text.matchAll(READ_OTHERWISE)) {
    const next = text.charAt(index + written.length);
    const sign = signOf(written, letters, next);
    if (sign === written) continue;
    read += text.slice(end, index);
    end = index + written.length;
    edits.push({
      read: { start: read.length, end: read.length + sign.length },
      written: { start: index, end },
    });
    read += sign;
  }
  if (edits.length === 0) return { text, original: asItStands };
  return { text: read + text.slice(end), original: placesOf(edits) };
}

function asItStands(span: Span): Span {
  return span;
}

/** Returns the span of the original text for a span of a reading. */
function placesOf(edits: readonly Edit[]): Reading['original'] {
  return (span) => ({ start: placeOf(span.start, 'start'), end: placeOf(span.end, 'end') });

  function placeOf(at: number, side: 'start' | 'end'): number {
    // Characters that were left out right before or after a span are no part of it.
    const before = lastBefore(edits, side === 'start' ? at : at - 1);
    if (before === undefined) return at;
    const isInside = at < before.read.end;
    return isInside ? before.written[side] : before.written.end + at - before.read.end;
  }
}

/** The last edit that begins at a place of the reading or before it; the edits are in order. */
function lastBefore(edits: readonly Edit[], at: number): Edit | undefined {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.read.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}

/** Returns a text as `readingOf` reads it, without the accents of its letters. */
export function fold(text: string): string {
  return readingOf(text.normalize('NFC'), 'bare').text;
}

/** Returns a text with the letters spelled out that some keyboards lack: Mueller for Müller. Others stay as they are. */
export function spelled(text: string): string {
  return text.replace(/[äöüøåđ]/giu, (letter, at: number) => spell(letter, text.charAt(at + 1)));
}

function spell(letter: string, next: string): string {
  const small = letter.toLowerCase();
  const out = spelledOut[small] ?? letter;
  if (small === letter) return out;
  return /\p{Lu}/u.test(next) ? out.toUpperCase() : `${out.charAt(0).toUpperCase()}${out.slice(1)}`;
}

function signOf(written: string, letters: Letters, next: string): string {
  if (written.startsWith('%')) return unescaped(written, letters);
  if (written.startsWith('&') || written.startsWith('\\u')) return named(written, letters);
  if (/^\\?[-\u2010\u00ad\u00ac]./s.test(written)) return '';
  const own = letters === 'spelled' ? spell(written, next) : written;
  if (own !== written) return own;
  const known = letters === 'kept' ? signsKept : signsBare;
  const before = known.get(written);
  if (before !== undefined) return before;
  const sign = ownSignOf(written, letters);
  known.set(written, sign);
  return sign;
}

/** A cache of how characters outside ASCII are read. In some scripts every letter is one. */
const signsKept = new Map<string, string>();
const signsBare = new Map<string, string>();

/** How a character alone is read, unless it is spelled out. */
function ownSignOf(written: string, letters: Letters): string {
  if (NO_ROOM.test(written)) return '';
  if (/^\p{Nd}$/u.test(written)) return digitOf(written);
  if (LOOKS_OTHERWISE.test(written)) {
    const plainly = written.normalize('NFKC').replace(/^\(|[).]$/g, '');
    return letters === 'kept' ? plainly : inHiragana(plainly);
  }
  const black = ON_BLACK.find((first) => isWithin(written, first, 26));
  if (black !== undefined) return String.fromCharCode(65 + (written.codePointAt(0) ?? 0) - black);
  if (letters === 'kept') return written;
  return plain[written] ?? inHiragana(baseOf(written));
}

/** Hiragana and Katakana have the same sounds in the same order. */
function inHiragana(sign: string): string {
  return isWithin(sign, 0x30a1, 86) ? String.fromCharCode(sign.charCodeAt(0) - 0x60) : sign;
}

function isWithin(sign: string, first: number, count: number): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code >= first && code < first + count;
}

/** The characters that escaped bytes encode, or the escapes as written if they encode none. */
function unescaped(written: string, letters: Letters): string {
  try {
    return readingOf(decodeURIComponent(written).normalize('NFC'), letters).text;
  } catch {
    return written;
  }
}

/** The character of a number or a name, or the reference as written if there is none. */
function named(written: string, letters: Letters): string {
  const [, hex, decimal] = /^(?:&#x|\\u)([\da-f]+);?$|^&#(\d+);$/i.exec(written) ?? [];
  if (hex !== undefined || decimal !== undefined) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return written;
    return readingOf(String.fromCodePoint(code).normalize('NFC'), letters).text;
  }
  const name = written.slice(1, -1);
  const mark = MARKS[name.slice(1).toLowerCase()];
  const sign =
    mark === undefined ? ENTITIES[name.toLowerCase()] : `${name.charAt(0)}${mark}`.normalize('NFC');
  return sign === undefined ? written : readingOf(sign, letters).text;
}

/** The digits of a script are consecutive, from 0 to 9. Some scripts have several such rows. */
function digitOf(digit: string): string {
  let first = digit.codePointAt(0) ?? 0;
  const own = first;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return String((own - first) % 10);
}

function baseOf(letter: string): string {
  const base = letter.normalize('NFD');
  return base.length > 1 && BARE_AND_MARKS.test(base) ? base.charAt(0) : letter;
}

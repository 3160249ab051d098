/** How a pair of bytes stands for a character that texts of a language are full of. */
interface Script {
  readonly encoding: string;
  /** First and last byte, then first and last second byte, of the characters that most of a text consists of. */
  readonly common: readonly (readonly [first: number, last: number, second: number, end: number])[];
  /** What a text of that language cannot do without, and a text of another one has none of. */
  readonly needed: RegExp;
  /** How large a share of a text's letters that is at least. */
  readonly share: number;
}

/**
 * Encodings with characters of two bytes, by what tells one from another: kana for Japanese, Hangul for Korean; for Chinese
 * the characters that the standards call common (GB 2312 level 1, Big5 level 1), since each of the encodings takes the
 * bytes of the others for characters of its own, but for rare ones.
 */
const SCRIPTS: readonly Script[] = [
  {
    encoding: 'shift_jis',
    common: [
      [0x81, 0x83, 0x40, 0xfc],
      [0x88, 0x97, 0x40, 0xfc],
    ],
    needed: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    share: 0.2,
  },
  {
    encoding: 'euc-jp',
    common: [
      [0xa1, 0xa5, 0xa1, 0xfe],
      [0xb0, 0xcf, 0xa1, 0xfe],
    ],
    needed: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    share: 0.2,
  },
  {
    encoding: 'euc-kr',
    common: [
      [0xa1, 0xa3, 0xa1, 0xfe],
      [0xb0, 0xc8, 0xa1, 0xfe],
    ],
    needed: /\p{Script=Hangul}/gu,
    share: 0.85,
  },
  {
    encoding: 'gb18030',
    common: [
      [0xa1, 0xa3, 0xa1, 0xfe],
      [0xb0, 0xd7, 0xa1, 0xfe],
    ],
    needed: /\p{Script=Han}/gu,
    share: 0.85,
  },
  {
    encoding: 'big5',
    common: [
      [0xa1, 0xa3, 0x40, 0xfe],
      [0xa4, 0xc6, 0x40, 0xfe],
    ],
    needed: /\p{Script=Han}/gu,
    share: 0.85,
  },
];
const SAMPLE = 65_536;
/** Fewer pairs say nothing. */
const FEWEST = 4;
const COMMON = 0.8;
/** How ISO-2022-JP, which is seven-bit, goes over to Japanese. */
const ESCAPES = ['\u001B$@', '\u001B$B'];

/**
 * Returns the encoding of bytes that are a text in Chinese, Japanese or Korean with characters of two bytes; null if they
 * are none. Others can pass for one by chance, never with nearly all of their characters common ones.
 */
export function guessMultibyte(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let best: { encoding: string; score: number } | null = null;
  for (const script of SCRIPTS) {
    const score = scoreOf(sample, script, sample.length < bytes.length);
    if (score > (best?.score ?? 0)) best = { encoding: script.encoding, score };
  }
  return best?.encoding ?? null;
}

/** True for text in ISO-2022-JP, whose bytes pass for ASCII. */
export function isSevenBitJapanese(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b)) return false;
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  return ESCAPES.some((escape) => text.includes(escape));
}

/** The share of a sample's pairs that are common; 0 if it breaks the encoding's rules, or lacks what its language has. */
function scoreOf(sample: Uint8Array, { encoding, common, needed, share }: Script, isCut: boolean): number {
  const text = decoded(sample, encoding, isCut);
  if (text === null) return 0;
  const letters = text.match(/[^\P{L}\p{ASCII}]/gu)?.length ?? 0;
  if (letters < FEWEST || (text.match(needed)?.length ?? 0) < share * letters) return 0;
  let [pairs, known] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const [first = 0, second = 0] = [sample[at], sample[at + 1]];
    if (first < 0x80 || (encoding === 'shift_jis' && first >= 0xa1 && first <= 0xdf)) continue;
    pairs += 1;
    at += 1;
    if (
      common.some(([from, to, low, high]) => first >= from && first <= to && second >= low && second <= high)
    )
      known += 1;
  }
  return pairs < FEWEST || known < COMMON * pairs ? 0 : known / pairs;
}

/** A sample that is cut may end within a character. */
function decoded(sample: Uint8Array, encoding: string, isCut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: isCut });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

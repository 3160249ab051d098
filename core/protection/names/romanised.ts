import { fold } from './reading.ts';

/**
 * The sounds of Korean and Japanese syllables and of their many Latin spellings. They are coarse, so that all schemes
 * give the same letters. Chinese characters do not show how they sound; that would need a dictionary.
 */
const INITIALS = 'k k n t t l m p p s s  c c c k t p h'.split(' ');
const VOWELS = 'a e a e o e o e o a e e o o o e i o o i i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t n t t k t p '.split(' ');

/**
 * Rows of Hiragana by the first sound of their first character. A small vowel or glide after a character replaces its
 * vowel.
 */
const KANA: ReadonlyMap<string, string> = new Map(
  'あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しsi すsu せse そso ざza じzi ずzu ぜze ぞzo たta ちci つcu てte とto だda ぢzi づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふhu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ゔbu'
    .split(' ')
    .map((sign) => [sign.charAt(0), sign.slice(1)]),
);
const GLIDES: Readonly<Record<string, string>> = {
  ゃ: 'a',
  ゅ: 'u',
  ょ: 'o',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
};

const HANGUL = /^[\uac00-\ud7a3]+$/u;
const HIRAGANA = /^[\u3041-\u3096\u30fc]+$/u;
/** Fewer letters would sound like too many words. */
const LEAST = 4;

/** A quick check that rules most words out. */
const SYLLABIC = /[\u3041-\u30ff\uff66-\uff9d\uac00-\ud7a3]/u;

export type Syllabic = 'hangul' | 'kana';

/** Which script of syllables a word is in; null for any other. */
export function syllabicOf(word: string): Syllabic | null {
  if (!SYLLABIC.test(word)) return null;
  if (HANGUL.test(word)) return 'hangul';
  return HIRAGANA.test(fold(word)) ? 'kana' : null;
}

/** True if the one is in Hangul or Kana and contains the sound of the other, which is in Latin letters. */
export function soundsRomanised(one: string, other: string): boolean {
  const script = syllabicOf(one);
  if (script === null) return syllabicOf(other) !== null && soundsRomanised(other, one);
  const latin = fold(other)
    .toLowerCase()
    .replace(/[-'\u2010]/g, '');
  if (!/^[a-z]{3,}$/.test(latin)) return false;
  return script === 'hangul'
    ? isInHangul(one, koreanSound(latin))
    : isInKana(fold(one), japaneseSound(latin));
}

/** Whether two or more syllables in a row, or all of them, have this sound: a given name, or the whole name. */
function isInHangul(word: string, sound: string): boolean {
  if (sound.length < LEAST) return false;
  const syllables = Array.from(word, syllableSound);
  return syllables.some((_, from) => {
    for (let to = from + 2; to <= Math.min(syllables.length, from + 4); to++)
      if (syllables.slice(from, to).join('') === sound) return true;
    return false;
  });
}

function syllableSound(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  const [initial, vowel, final] = [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
  return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
}

/** Latin letters in the form that the syllables of Korean get above. */
function koreanSound(latin: string): string {
  return latin
    .replace(/tch|ch|jj|j/g, 'c')
    .replace(/sh|ss/g, 's')
    .replace(/ng(?![aeiou])/g, 'n')
    .replace(/ah(?![aeiou])/g, 'a')
    .replace(/oh(?![aeiou])/g, 'o')
    .replace(/yeo|you|eo/g, 'O')
    .replace(/yae/g, 'e')
    .replace(/ae|oe|we/g, 'e')
    .replace(/ee|wi|ui|yi/g, 'i')
    .replace(/[yw](?=[aeiouO])/g, '')
    .replace(/oo|ou|eu|u/g, 'o')
    .replace(/O/g, 'o')
    .replace(/[gq]/g, 'k')
    .replace(/d/g, 't')
    .replace(/[bfv]/g, 'p')
    .replace(/r/g, 'l')
    .replace(/([^aeio])\1+/g, '$1');
}

/** A short sound must be at the beginning of the word. A longer one may be anywhere, because no spaces separate words. */
function isInKana(word: string, sound: string): boolean {
  if (sound.length < LEAST) return false;
  const own = kanaSound(word);
  return (
    own === sound ||
    (sound.length > LEAST && own.startsWith(sound)) ||
    (sound.length > 5 && own.includes(sound))
  );
}

function kanaSound(word: string): string {
  let sound = '';
  for (const sign of word) {
    const glide = GLIDES[sign];
    if (glide !== undefined) sound = sound.slice(0, -1) + glide;
    else if (sign !== 'っ' && sign !== 'ー') sound += KANA.get(sign) ?? '';
  }
  return evenedKana(sound);
}

/** Latin letters of any scheme in the form that Kana get above. */
function japaneseSound(latin: string): string {
  return evenedKana(
    latin
      .replace(/tch|ch|ty/g, 'c')
      .replace(/ts|(?<![a-z])tu|(?<=[a-z])tu/g, (found) => (found === 'ts' ? 'c' : 'cu'))
      .replace(/ti/g, 'ci')
      .replace(/sh|sy/g, 's')
      .replace(/dz|j[yi]?(?=[auo])|zy|j/g, 'z')
      .replace(/f/g, 'h')
      .replace(/m(?=[bmp])/g, 'n')
      .replace(/oh(?![aeiou])/g, 'o')
      .replace(/l/g, 'r')
      .replace(/v/g, 'b'),
  );
}

/** Without long and double sounds and glides, which each scheme writes in its own way. */
function evenedKana(sound: string): string {
  return sound
    .replace(/(?<=[^aeiou])y(?=[aeiou])/g, '')
    .replace(/o[uo]+/g, 'o')
    .replace(/(.)\1+/g, '$1');
}

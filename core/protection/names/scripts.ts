import type { Span } from '../../model/article/article.ts';
import { isOtherPerson } from './name.ts';
import type { ProtectedName } from './patterns.ts';
import { isParticle } from './small-words.ts';
import { consonantsOf, isSemitic, soundsOf, withoutPrefixes } from './sound.ts';

/** Characters of the scripts that are compared by sound. */
const OTHER_SCRIPT = /[\u0370-\u05ff\u0600-\u06ff\u0750-\u077f\u10a0-\u10ff\u1c90-\u1cbf]/u;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\u200b-\u200d\u00ad]*/gu;
/** Too many words share fewer sounds. */
const LEAST_SOUNDS = 4;
/** Too many words share fewer consonants in scripts without vowels. */
const LEAST_CONSONANTS = 4;
/** How many sounds a grammatical case adds. */
const CASE = 3;
/** Names whose Latin spelling depends on the scheme of transliteration. */
const SCHEMED =
  /(?:enko|enka|[ct]?chuk|tschuk|czuk|[oe](?:v|w|ff?)a?|[sc]k(?:i|y|yi|iy|ij|yj|aya|aja|a)|[vw](?:i|y)(?:tsch|tch|ch|cz|c)|shvili|poulou?s?|[oi]udis|[ai]kis)$/iu;

interface Sounding {
  readonly name: string;
  readonly told: ProtectedName;
  /** Whether it is only compared with words in another script. */
  readonly isSchemed: boolean;
  readonly script: Script;
  readonly isGiven: boolean;
}

type Script = 'latin' | 'cyrillic' | 'greek' | 'georgian' | 'armenian' | 'semitic' | 'other';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds names in another script or by another scheme than on the source's card: Новак for Nowak, Schewtschenko for
 * Шевченко, المصري for al-Masri. First names beside them belong to them; a first name alone counts if no other
 * surname follows.
 *
 * @returns the spans in the original text
 */
export function scriptFinder(names: readonly ProtectedName[]): ((text: string) => Span[]) | null {
  const bySound = new Map<string, Sounding[]>();
  const byConsonants = new Map<string, Sounding[]>();
  const add = (index: Map<string, Sounding[]>, key: string, sounding: Sounding) => {
    const row = index.get(key);
    if (row === undefined) index.set(key, [sounding]);
    else row.push(sounding);
  };
  for (const told of names)
    for (const [words, isGiven] of [
      [told.telling, false],
      [told.given, true],
    ] as const)
      for (const name of words) {
        const script = scriptOf(name);
        const sounding: Sounding = { name, told, isSchemed: SCHEMED.test(name), script, isGiven };
        for (const sound of [name, ...hisOf(name)].flatMap(soundsOf)) {
          if (sound.length < LEAST_SOUNDS) continue;
          add(bySound, sound, sounding);
          if (sound.length > LEAST_SOUNDS && /[aeiou]$/.test(sound))
            add(bySound, sound.slice(0, -1), sounding);
          if (sound.length > LEAST_SOUNDS + 1 && /[aeiou]s$/.test(sound))
            add(bySound, sound.slice(0, -2), sounding);
        }
        for (const form of script === 'semitic' ? withoutPrefixes(name) : [name])
          for (const key of consonantsOf(form)) if (key.length >= 3) add(byConsonants, key, sounding);
      }
  if (bySound.size === 0 && byConsonants.size === 0) return null;
  const isOnlyLatin = names.every(({ telling, given }) =>
    [...telling, ...given].every((word) => scriptOf(word) === 'latin' && !SCHEMED.test(word)),
  );
  return (text) => {
    if (isOnlyLatin && !OTHER_SCRIPT.test(text)) return [];
    const words = [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
      text: found,
      start: index,
      end: index + found.length,
    }));
    return words.flatMap((word, at) => {
      const sounding = soundingOf(word, bySound, byConsonants);
      if (sounding === null) return [];
      if (sounding.isGiven)
        return isOtherPerson(text.slice(word.end, word.end + 100), sounding.told.who.own)
          ? []
          : [spanWith(word, words, at, sounding.told, false)];
      return [spanWith(word, words, at, sounding.told, true)];
    });
  };
}

/** The male form of a Greek woman's name. */
function hisOf(name: string): string[] {
  const stem = /^(\p{Script=Greek}{3,})[οό][υύ]$/u.exec(name)?.[1];
  return stem === undefined ? [] : [`${stem}ος`, `${stem}ης`];
}

/** The name that a word is, in any script; null if it is none. */
function soundingOf(
  word: Word,
  bySound: ReadonlyMap<string, Sounding[]>,
  byConsonants: ReadonlyMap<string, Sounding[]>,
): Sounding | null {
  const script = scriptOf(word.text);
  if (script === 'other' || (script === 'latin' && !/^\p{Lu}/u.test(word.text))) return null;
  const differs = (one: Sounding) => one.script !== script || (script === 'latin' && one.isSchemed);
  if (script !== 'semitic')
    for (const sound of soundsOf(word.text)) {
      const least = Math.max(LEAST_SOUNDS, sound.length - CASE);
      for (let length = sound.length; length >= least; length--) {
        if (script === 'latin' && sound.length - length > 1) break;
        const found = bySound
          .get(sound.slice(0, length))
          ?.find((one) => differs(one) && one.script !== 'semitic');
        if (found !== undefined) return found;
      }
    }
  const isPair = (one: Sounding) =>
    (one.script === 'semitic') !== (script === 'semitic') && (one.script === 'latin' || script === 'latin');
  for (const form of script === 'semitic' ? withoutPrefixes(word.text) : [word.text])
    for (const key of consonantsOf(form)) {
      const found = byConsonants
        .get(key)
        ?.find((one) => isPair(one) && (key.length >= LEAST_CONSONANTS || isSurelySame(one, word)));
      if (found !== undefined) return found;
    }
  return null;
}

/** Many words share three consonants, so the article and the ending of an Arabic name must fit too. */
function isSurelySame({ name, told, isGiven }: Sounding, word: Word): boolean {
  if (isGiven) return false;
  const [semitic, latin] = isSemitic(name) ? [name, word.text] : [word.text, name];
  if (!/^[وفبلك]?(?:ال|لل)/u.test(semitic)) return false;
  const hasArticle = told.name.particles.some((small) => /^[ae]l$/.test(small));
  return hasArticle || (semitic.endsWith('ي') && /[iy]$/.test(latin));
}

/** The span of a name with the first names beside it that sound like the source's. */
function spanWith(
  word: Word,
  words: readonly Word[],
  at: number,
  told: ProtectedName,
  withGiven: boolean,
): Span {
  const span = { start: word.start, end: word.end };
  if (!withGiven) return span;
  const { given } = told.name;
  let before = at - 1;
  while (before >= 0 && at - before < 4 && isParticle(words[before]?.text ?? '')) before--;
  const [left, right] = [words[before], words[at + 1]];
  const isNear = (one: Word, from: number, to: number) => to - from <= 12 && sameName(one.text, given);
  if (left !== undefined && isNear(left, left.end, word.start)) span.start = left.start;
  if (right !== undefined && isNear(right, word.end, right.start)) span.end = right.end;
  return span;
}

function sameName(word: string, given: readonly string[]): boolean {
  const meets = (one: readonly string[], other: readonly string[]) =>
    one.some((key) => key.length > 1 && other.includes(key));
  return given.some(
    (name) => meets(soundsOf(name), soundsOf(word)) || meets(consonantsOf(name), consonantsOf(word)),
  );
}

export function scriptOf(word: string): Script {
  if (/^\p{Script=Latin}/u.test(word)) return 'latin';
  if (/^\p{Script=Cyrillic}/u.test(word)) return 'cyrillic';
  if (/^\p{Script=Greek}/u.test(word)) return 'greek';
  if (/^\p{Script=Georgian}/u.test(word)) return 'georgian';
  if (/^\p{Script=Armenian}/u.test(word)) return 'armenian';
  return isSemitic(word.charAt(0)) ? 'semitic' : 'other';
}

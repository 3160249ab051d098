import type { SentencePack } from '../language/parts/sentences.ts';

const SPACE = /\s/u;

/** True for a character that modifies the one before it; one of these makes an emoji of ‼. */
export function isOnSign(character: string): boolean {
  return /[\p{M}\u200d]/u.test(character);
}

/** Returns where the white space that begins at `at` ends (`at` itself if there is none). */
export function spaceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && SPACE.test(text.charAt(end))) end += 1;
  return end;
}

/** Returns where the white space before `at` begins (`at` itself if there is none). */
export function spaceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** The beginning of a possible sentence, without punctuation. */
export interface WordStart {
  /** Its first letter or digit; empty if there is none nearby. */
  readonly first: string;
  /** Its first word in lower case, up to white space or punctuation. */
  readonly word: string;
  /** True if a quotation or bracket opens before the word. */
  readonly opened: boolean;
  /** True if it begins with an ellipsis (…and then). */
  readonly trailing: boolean;
}

const LEAD = /^(?:[\s"'`“”„‚‘’«»‹›「『（【《([{¿¡*⁃•\-–—_]|,,|\.{2,}|\.(?: \.){2}|…|[[(](?:\.{3}|…)[\])])*/u;
const FIRST = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u;
/** Dutch ’s Avonds, ’t Is, ’n Man: the capital is on the word after the clitic. */
const CLITIC = /^['’‘`]?[stnkrm] (?=\p{Lu})/u;

/** Returns how the text at `at` begins, looking past quotation marks, brackets, dashes and bullets. */
export function startOfWord(text: string, at: number): WordStart {
  const near = text.slice(at, at + 80);
  const lead = LEAD.exec(near)?.[0] ?? '';
  let rest = near.slice(lead.length);
  if (/['’‘`]$/u.test(lead)) rest = rest.replace(CLITIC, '');
  const word = FIRST.exec(rest)?.[0] ?? '';
  return {
    first: [...word][0] ?? '',
    word: word.toLowerCase(),
    opened: /["'`“”„‚‘’«»‹›「『（【《([]|,,/u.test(lead),
    trailing: /(?:\.{2,}| \.|…)\s*$/u.test(lead),
  };
}

/** Returns the token that ends at `at` (exclusive): everything back to white space, a bracket or a quotation mark. */
export function tokenBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 60 && /[^\s"“”„‚‘«»‹›([{]/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at);
}

/** How far away the next item of a list may be. Items within one line are short. */
const ITEM_LENGTH = 500;
const MAY_BEGIN = /[\p{N}\p{Ll}(•⁃‣◦▪●]/u;
const BULLET = /^[•⁃‣◦▪●]\s?/u;
/** The number or letter of an item and the punctuation around it: 1. 1) 1.) (1) a) a. */
const LABEL = /^(\(?)(\p{N}{1,2}|\p{Ll})(\.\)|[.)])(?=\s+["'“‘„«(]?[\p{L}\p{N}])/u;
const WORD = /^\s+["'“‘„«(]?[\p{L}\p{N}]/u;
const CAPITAL = /^\s+["'“‘„«(]?\p{Lu}/u;

/**
 * If the sentence from `from` on is an item of a list within one line (1. First 2. Second, a) … b) …, • … • …),
 * returns where the next item begins; otherwise -1. A list differs from prose in that the next number or letter
 * follows with the same punctuation.
 */
export function nextItem(text: string, from: number, pack: SentencePack): number {
  if (!MAY_BEGIN.test(text.charAt(from))) return -1;
  const near = text.slice(from, from + ITEM_LENGTH);
  const item = near.slice(0, /[\n\r\u2028\u2029]/u.exec(near)?.index);
  const bullet = BULLET.exec(item)?.[0] ?? '';
  const [whole, open = '', label = '', close = ''] = LABEL.exec(item.slice(bullet.length)) ?? [];
  if (whole === undefined && bullet === '') return -1;
  const marker = whole === undefined ? bullet : `${bullet}${open}${successor(label)}${close}`;
  // Numbers and letters in prose may have a full stop too, so after one an item must begin with a capital.
  const plain = bullet !== '' || close !== '.';
  const begins = (rest: string): boolean =>
    whole === undefined
      ? /^\p{L}/u.test(rest)
      : plain
        ? WORD.test(rest)
        : pack.ordinals
          ? pack.starters.has(/^\s+(\p{Lu}\p{Ll}*)\s/u.exec(rest)?.[1]?.toLowerCase() ?? '')
          : CAPITAL.test(rest);
  for (let at = item.indexOf(marker, 1); at > 0; at = item.indexOf(marker, at + 1))
    if (/\s/u.test(item.charAt(at - 1)) && begins(item.slice(at + marker.length, at + marker.length + 40)))
      return from + at;
  return -1;
}

function successor(label: string): string {
  if (/^\p{N}/u.test(label)) return String(Number(label) + 1);
  return String.fromCodePoint((label.codePointAt(0) ?? 0) + 1);
}

/** Chinese, Japanese and Thai are written without spaces. There each character counts, as editors there count. */
const COUNTED_WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+(?:['’.,-](?:(?![\p{Script=Han}])[\p{L}\p{N}])+)*/gu;

/** Counts the words of a text. Linear. */
export function countWords(text: string): number {
  return text.match(COUNTED_WORD)?.length ?? 0;
}

/**
 * Returns a text in lower case with unchanged offsets: İ, which would become an i and a separate dot, becomes one i.
 * It is the only letter that would get longer (Unicode's SpecialCasing) and move all offsets after it.
 */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

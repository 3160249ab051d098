import type { SentencePack } from '../language/parts/sentences.ts';

const SPACE = /\s/u;

/** True for a mark of the sign before it: ‼ is drawn as an emoji by one. */
export function isOnSign(character: string): boolean {
  return /[\p{M}\u200d]/u.test(character);
}

/** Returns where the white space that begins at `at` ends (`at` itself where there is none). */
export function spaceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && SPACE.test(text.charAt(end))) end += 1;
  return end;
}

/** Returns where the white space before `at` begins (`at` itself where there is none). */
export function spaceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** How what may be a sentence begins, marks left aside. */
export interface WordStart {
  /** Its first letter or digit; empty where there is none near. */
  readonly first: string;
  /** Its first word in lower case, as it stands, up to white space or punctuation. */
  readonly word: string;
  /** True where a quotation or bracket opens before the word. */
  readonly opened: boolean;
  /** True where it begins with an ellipsis (…and then). */
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

/** How far the next item of a list is looked for: items that run on in one line are short. */
const ITEM_LENGTH = 500;
const MAY_BEGIN = /[\p{N}\p{Ll}(•⁃‣◦▪●]/u;
const BULLET = /^[•⁃‣◦▪●]\s?/u;
/** The number or letter of an item and the marks round it: 1. 1) 1.) (1) a) a. */
const LABEL = /^(\(?)(\p{N}{1,2}|\p{Ll})(\.\)|[.)])(?=\s+["'“‘„«(]?[\p{L}\p{N}])/u;
const WORD = /^\s+["'“‘„«(]?[\p{L}\p{N}]/u;
const CAPITAL = /^\s+["'“‘„«(]?\p{Lu}/u;

/**
 * Returns where the next item begins of a list that stands in one line (1. First 2. Second, a) … b) …, • … • …), where
 * the sentence from `from` on is such an item; -1 where it is not. That the next number or letter of the alphabet stands
 * there with the same marks is what tells a list from prose.
 */
export function nextItem(text: string, from: number, pack: SentencePack): number {
  if (!MAY_BEGIN.test(text.charAt(from))) return -1;
  const near = text.slice(from, from + ITEM_LENGTH);
  const item = near.slice(0, /[\n\r\u2028\u2029]/u.exec(near)?.index);
  const bullet = BULLET.exec(item)?.[0] ?? '';
  const [whole, open = '', label = '', close = ''] = LABEL.exec(item.slice(bullet.length)) ?? [];
  if (whole === undefined && bullet === '') return -1;
  const marker = whole === undefined ? bullet : `${bullet}${open}${successor(label)}${close}`;
  // After a full stop, which numbers and letters of prose have too, only a capital begins an item.
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

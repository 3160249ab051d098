import type { SentencePack } from '../language/parts/sentences.ts';

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

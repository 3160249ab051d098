const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Returns whether an offset of a text lies inside what people see as one character. A mark that stands on white space counts
 * as one by itself: the space is no part of a sentence or a claim.
 */
export function graphemeCutter(text: string): (offset: number) => boolean {
  const whole = new Set([text.length]);
  for (const { index } of segmenter.segment(text)) whole.add(index);
  return (offset) => !whole.has(offset) && !/\s[\p{M}\u200d]*$/u.test(text.slice(0, offset));
}

/** Signs of several code points, and what changes the sign before it, for texts made at random. */
export const signsOfSeveral = [
  '👩‍🚒',
  '👋🏽',
  '🇳🇱',
  '🇳🇱🇧🇪',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '1️⃣',
  '▪️',
  '‼️',
  '⁉️ ',
  '❤️',
  'e\u0301',
  '。\ufe00',
  '」\ufe00',
  '\u0301',
  '\u200d',
  '\u200f',
  '𝒳',
  'మ్యూ',
  'กำ',
  '\u1112\u1161\u11ab',
  'مُحَمَّد',
  'שָׁלוֹם',
  'İ',
  '\r\n',
] as const;

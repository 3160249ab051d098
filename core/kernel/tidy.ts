import { toNfc } from './nfc.ts';

/**
 * Returns text in the form in which it is kept: NFC; line ends as \n; a half of a surrogate pair as U+FFFD; without
 * control characters and soft hyphens, which nobody sees but which part a word from a search for it. Everything else,
 * double spaces and stray marks too, stays as it is.
 */
export function tidyText(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\t\n\f]|\u00AD|\uFEFF/gu, '');
  return toNfc(plain);
}

/** Returns text as HTML shows it: every run of white space as one space (CSS Text 4.1.1; no-break spaces stay). */
export function collapseSpace(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

/** Returns the first `limit` UTF-16 units of a text, one less where the last would be half a character. */
export function cutAt(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/** Returns text cut at a word's end so that it and an ellipsis have at most `limit` UTF-16 units; whole where it fits. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.search(/\s\S*$/u);
  const whole = space > limit / 2 ? cut.slice(0, space) : cutAt(cut, limit - 1);
  return `${whole.replace(/[\s,;:–—-]+$/u, '')}…`;
}

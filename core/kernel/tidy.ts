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

/** Returns text as words are compared: without accents and case, and letters that only look another way as themselves. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
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

/** Returns the end of a text from a word's beginning, so that it and an ellipsis have at most `limit` UTF-16 units; whole where it fits. */
export function shortenStart(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(1 - limit);
  const space = cut.search(/\s\S/u);
  const whole =
    space !== -1 && space < limit / 2 ? cut.slice(space + 1) : cut.replace(/^[\uDC00-\uDFFF]/, '');
  return `…${whole}`;
}

/** More marks on one letter than any writing has, but for the joiner that parts them. Source: UAX #15, 13.2. */
const LONG_RUN = '([^\\P{M}\\u034f]{30})(?=[^\\P{M}\\u034f])';
const EVERY_LONG_RUN = new RegExp(LONG_RUN, 'gu');
const A_LONG_RUN = new RegExp(LONG_RUN, 'u');

/**
 * Returns a text in NFC. Every run of marks that is longer than any writing has is parted by an unseen joiner first, as the
 * Stream-Safe Text Format does, since to put a run in order takes a time that grows with its square.
 */
export function toNfc(text: string): string {
  // Some marks are two in NFC, so that a run may have grown.
  return parted(parted(text).normalize('NFC'));
}

/**
 * Whether a text is in the form that toNfc returns. The time it takes grows only with the text's length, even for a
 * hostile text.
 */
export function isNfc(text: string): boolean {
  return !A_LONG_RUN.test(text) && text === text.normalize('NFC');
}

function parted(text: string): string {
  return text.replace(EVERY_LONG_RUN, '$1\u034f');
}

/**
 * Returns JSON with U+FFFD in the place of single halves of surrogate pairs, as UTF-8 has them. SQLite stores them so,
 * but JSON keeps the halves, and a history must match its table.
 */
export function wellFormed<Json>(value: Json): Json {
  if (typeof value === 'string') return value.toWellFormed() as Json;
  if (Array.isArray(value)) return value.map(wellFormed) as Json;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wellFormed(part)])) as Json;
}

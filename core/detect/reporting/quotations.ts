import type { Span } from '../../model/article/article.ts';

/** The marks that may close what a mark opens; „ and the two commas of typewriters close in several ways. */
const closers: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"„',
  '”': '”',
  '"': '"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': "’'‘",
  '‚': '‘’',
  "'": "'’",
  ',,': '”"“',
};
const SINGLE = /^[‘‚'‹›]$/u;
/** Longer quotations than this are taken for a mark that was forgotten. */
const LONGEST = 3000;
const WORD = /[\p{L}\p{N}]/u;

/** A quotation with its marks; `content` is without them. */
export interface Quotation extends Span {
  readonly content: Span;
  /** False if the block ended first: it goes on in the next, or the mark was forgotten. */
  readonly closed: boolean;
}

/** Returns the quotations in text[start, end), outermost only, in order. Linear: no quotation is longer than 3,000. */
export function findQuotations(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  /** Up to where it is known that nothing closes what a mark opens. */
  const seen = new Map<string, number>();
  for (let at = start; at < end; at += 1) {
    const opener = text.startsWith(',,', at) ? ',,' : text.charAt(at);
    const closing = closers[opener];
    if (closing === undefined || !opens(text, at, opener.length, start, end)) continue;
    const from = at + opener.length;
    const to = Math.min(end, from + LONGEST);
    const close = closeAt(text, Math.max(from, seen.get(opener) ?? 0), to, closing, opener);
    if (close === null) seen.set(opener, Math.max(to - 1, seen.get(opener) ?? 0));
    if (typeof close === 'number') {
      found.push({ start: at, end: close + 1, content: trimmed(text, from, close), closed: true });
      at = close;
    } else if (!SINGLE.test(opener) && end - from < LONGEST && at === start) {
      found.push({ start: at, end, content: trimmed(text, from, end), closed: false });
      return found;
    }
  }
  return found;
}

function opens(text: string, at: number, length: number, start: number, end: number): boolean {
  const mark = text.charAt(at);
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = at + length < end ? text.charAt(at + length) : ' ';
  if (WORD.test(before)) return false;
  // French guillemets and a typist's slip have a space after the mark; a straight mark with one closes.
  if (/\s/u.test(after)) return /[«“„‘]/u.test(mark) && WORD.test(text.charAt(at + length + 1));
  return !/[,;:.!?)\]]/u.test(after) || /[.…]/u.test(after);
}

function closeAt(
  text: string,
  from: number,
  to: number,
  closing: string,
  opener: string,
): number | 'opened' | null {
  for (let at = from; at < to; at += 1) {
    const mark = text.charAt(at);
    if (!closing.includes(mark)) {
      // A mark of the same kind that opens again: the first was never closed.
      if (mark === opener && opener !== '"' && opener !== "'" && !SINGLE.test(opener)) return 'opened';
      continue;
    }
    const after = text.charAt(at + 1);
    if (WORD.test(after)) continue;
    // An apostrophe after an s (the ministers' letter) closes nothing if a closing mark of that kind still comes.
    if (
      (mark === '’' || mark === "'") &&
      /\p{L}/u.test(text.charAt(at - 1)) &&
      /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
      /[sxz]/iu.test(text.charAt(at - 1)) &&
      /[.,!?]['’]/u.test(text.slice(at + 1, Math.min(to, at + 300)))
    )
      continue;
    if (at > from) return at;
  }
  return null;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

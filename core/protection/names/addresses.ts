import type { Span } from '../../model/article/article.ts';
import { matches, type SpanFinder, escape } from './span-finder.ts';
import { fold } from './reading.ts';
import { isSmall } from './small-words.ts';

/** An @ as people write it so that no program finds it, or with the end of a line beside it. */
const AT = String.raw`(?:\s*(?:@|[([{]\s*(?:at|@)\s*[)\]}])\s*|\s+(?:at|apenstaartje|arroba|arobase)\s+)`;
/** A full stop in an address, likewise. */
const DOT_WORD = 'dot|punt|punkt|punto|point';
const DOT = String.raw`(?:\s?\.\s?|\s*[([{]\s*(?:${DOT_WORD})\s*[)\]}]\s*|\s+(?:${DOT_WORD})\s+)`;

const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,100}(?:@|\s*[([{]\s*(?:at|@)\s*[)\]}]\s*)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*`,
  'giu',
);

const SOME_AT = /@|\bat\b/i;

/** So short the first half of an address is no name of an account. */
const SHORT = 4;

/**
 * Hides e-mail addresses, also spelled out or over the end of a line; and the first half of one by itself, the name of an
 * account: with an @ before it, or where no word looks like it.
 */
export function addresses(known: readonly string[]): SpanFinder | null {
  const told = new Set(known.map((address) => fold(address.normalize('NFC'))));
  if (told.size === 0) return null;
  const forms = [...told].sort((a, b) => b.length - a.length).flatMap((address) => formsOf(address));
  const pattern = new RegExp(forms.join('|'), 'giu');
  return (read) => matches(pattern, read);
}

function formsOf(address: string): string[] {
  const [account = '', host = ''] = address.split('@');
  const [before, after] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const isLong = account.length > SHORT && !isSmall(account);
  const isNoWord = /\p{L}/u.test(account) && /[\d._+-]/.test(account);
  const alone = isNoWord ? `${before}@?${dotted(account)}${after}` : `${before}@${dotted(account)}${after}`;
  return [`${dotted(account)}${AT}${dotted(host)}`, ...(isLong ? [alone] : [])];
}

function dotted(part: string): string {
  return part
    .split('.')
    .map((word) => escape(word))
    .join(DOT);
}

/**
 * Returns the spans of a reading with those in an e-mail address made as long as the address: half of it would still lead to
 * the source. An address of which only a first name is hidden, with another's name beside it, keeps it: henrik.dahl@.
 */
export function withAddresses(read: string, spans: readonly Span[], given: ReadonlySet<string>): Span[] {
  if (spans.length === 0 || !SOME_AT.test(read)) return [...spans];
  const found = matches(ADDRESS, read);
  if (found.length === 0) return [...spans];
  return spans.flatMap((span) => {
    const address = found.find(({ start, end }) => start < span.end && end > span.start);
    if (address === undefined) return span;
    const isFirstName = given.has(read.slice(span.start, span.end).toLowerCase());
    if (isFirstName && hasOthers(read.slice(address.start, address.end), given)) return [];
    return { start: Math.min(span.start, address.start), end: Math.max(span.end, address.end) };
  });
}

function hasOthers(address: string, given: ReadonlySet<string>): boolean {
  const [account = ''] = address.toLowerCase().split(/\s*[@([{]/);
  return account.split(/[._%+'\d-]+/).some((word) => word.length > 1 && !given.has(word));
}

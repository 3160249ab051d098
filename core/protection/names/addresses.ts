import type { Span } from '../../model/article/article.ts';
import { matches, type SpanFinder, escape } from './span-finder.ts';
import { fold } from './reading.ts';
import { isSmall } from './small-words.ts';

/** An @ as people spell it to hide it from programs, or with a line break beside it. */
const AT = String.raw`(?:\s*(?:@|[([{]\s*(?:at|@)\s*[)\]}])\s*|\s+(?:at|apenstaartje|arroba|arobase)\s+)`;
/** A full stop in an address, spelled in the same way. */
const DOT_WORD = 'dot|punt|punkt|punto|point';
const DOT = String.raw`(?:\s?\.\s?|\s*[([{]\s*(?:${DOT_WORD})\s*[)\]}]\s*|\s+(?:${DOT_WORD})\s+)`;

const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,100}(?:@|\s*[([{]\s*(?:at|@)\s*[)\]}]\s*)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*`,
  'giu',
);

const SOME_AT = /@|\bat\b/i;

/** A first half of an address that is this short is not treated as an account name. */
const SHORT = 4;

/**
 * Finds e-mail addresses, also spelled out or broken over a line. It also finds the first half alone, as the name of
 * an account, if an @ is before it or it looks like no word.
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
 * Returns the spans, extended to the whole address if they are in an e-mail address, because half an address would
 * still lead to the source. If only a first name in it is hidden and the other name is somebody else's, the span
 * stays as it is: henrik.dahl@.
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

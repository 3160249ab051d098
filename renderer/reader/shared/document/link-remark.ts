import { directAddress, isWebAddress } from '../../../../core/text/direct-address.ts';
import type { Span } from '../../../../core/model/article/article.ts';
import type { SourceRemark } from '../../../../core/text/source-article.ts';
import { tidyText } from '../../../../core/kernel/tidy.ts';

/** How many links of a document are kept. */
export const MOST_LINKS = 5000;

/**
 * Returns words of a block as a link to an address, as it is written; null for one that does not lead to the web (a heading, a
 * mail address), and for one without words.
 */
export function linkRemark(text: string, place: Span, written: string | null): SourceRemark | null {
  const address = directAddress((written ?? '').trim());
  if (!isWebAddress(address)) return null;
  const words = text.slice(place.start, place.end);
  if (words.trim() === '') return null;
  const start = place.start + words.length - words.trimStart().length;
  const span = { start, end: start + words.trim().length };
  return { quote: tidyText(words.trim()), span, kind: 'link', address, author: null, at: null, text: '' };
}

/** Returns the words of a comment or a note, then each address that words of it lead to, where they do not say it. */
export function withAddresses(words: string, addresses: Iterable<string | undefined>): string {
  const missing = [...new Set(addresses)].filter((one) => one !== undefined && !words.includes(one));
  return [words, ...missing].join('\n');
}

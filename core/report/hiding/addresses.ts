import type { Span } from '../../article.ts';
import { matches } from './hider.ts';
import { fold } from './fold.ts';

const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;

/**
 * Returns the spans with those in an e-mail address made as long as the address: half of it would still lead to the
 * source. An address of which only a first name is hidden, with another's name beside it, keeps it: henrik.dahl@.
 */
export function withAddresses(text: string, spans: readonly Span[], given: ReadonlySet<string>): Span[] {
  const addresses = matches(ADDRESS, text);
  if (addresses.length === 0) return [...spans];
  return spans.flatMap((span) => {
    const address = addresses.find(({ start, end }) => start < span.end && end > span.start);
    if (address === undefined) return span;
    const isFirstName = given.has(fold(text.slice(span.start, span.end)).toLowerCase());
    if (isFirstName && hasOthers(text.slice(address.start, address.end), given)) return [];
    return { start: Math.min(span.start, address.start), end: Math.max(span.end, address.end) };
  });
}

function hasOthers(address: string, given: ReadonlySet<string>): boolean {
  const own = fold(address.slice(0, address.indexOf('@')))
    .toLowerCase()
    .split(/[._%+'\d-]+/);
  return own.some((word) => word.length > 1 && !given.has(word));
}

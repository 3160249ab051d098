import type { Event } from '../../model/history/event.ts';
import type { Entry } from './entry.ts';

/** Where a claim lies: UTF-16 code units in its version's text, end exclusive; and the words there. */
export interface ClaimSpan {
  start: number;
  end: number;
  quote: string;
}

/**
 * Returns where an entry puts its claim, or null for an entry that does not move it. An entry holds only what changed; but a
 * quote is as long as its span, so that any two of the three give the third. `entries` are those about the claim, for the
 * words where the span went to another place that has the same.
 */
export function spanOf(event: Event, entries: readonly Entry[]): ClaimSpan | null {
  const { start, end, quote } = event.to;
  if (start === undefined && end === undefined) return null;
  const words = typeof quote === 'string' ? quote : wordsAmong(entries, Number(end) - Number(start));
  if (words === null) return null;
  const from = start === undefined ? Number(end) - words.length : Number(start);
  return { start: from, end: from + words.length, quote: words };
}

function wordsAmong(entries: readonly Entry[], length: number): string | null {
  const quotes = entries.map(({ event }) => event.to['quote']);
  return (
    quotes.find((quote): quote is string => typeof quote === 'string' && quote.length === length) ?? null
  );
}

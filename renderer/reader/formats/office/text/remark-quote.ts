/** In a longer text, in UTF-16 units, the search would take too long for what it gives. */
const LONGEST_TEXT = 50_000;
/** By how many words on each side a quote is widened at most. */
const WIDEST = 20;

/**
 * Returns words of `text` by which the span from `start` to `end` (UTF-16) is found again as the first place where they
 * stand: its own words, with words beside them where those alone stand earlier too; '' for an empty span.
 */
export function remarkQuote(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  if (from === to) return '';
  if (text.length > LONGEST_TEXT) return text.slice(from, to);
  for (let step = 0; step < WIDEST && text.indexOf(text.slice(from, to)) < from; step += 1) {
    const before = /\S+\s*$/u.exec(text.slice(Math.max(0, from - 200), from))?.[0].length ?? 0;
    from -= before;
    to += /^\s*\S+/u.exec(text.slice(to, to + 200))?.[0].length ?? 0;
    if (before === 0) break;
  }
  return text.slice(from, to);
}

import type { ClaimPack } from '../../language/parts/claims.ts';
import type { Token } from '../tokens.ts';

/**
 * Returns what the number tokens[at] is: a figure that somebody could have wrong, a year, a day, a time of day; null where
 * it only counts the text's own parts: 1) and 2/3, and what stands in a tag (#COP26). `from` is where its sentence begins.
 */
export function numberSense(
  tokens: readonly Token[],
  at: number,
  from: number,
  pack: ClaimPack,
): 'number' | 'year' | 'date' | 'clock' | null {
  const text = tokens[at]?.text ?? '';
  const before = at > from ? (tokens[at - 1]?.lower ?? '') : '';
  const after = tokens[at + 1]?.lower ?? '';
  if (/^(?:1[5-9]|20)\d\d$/u.test(text)) return 'year';
  if (/^\d{4}-\d{2}/u.test(text)) return 'date';
  if (before === '#' || before === '@') return null;
  if (
    /^\d{1,2}$/u.test(text) &&
    (after === '/' || before === '/') &&
    tokens[at]?.end === tokens[at + 1]?.start
  )
    return null;
  if (at === from && /^\d{1,2}$/u.test(text) && /^[.)]$/u.test(after)) return null;
  if (/^\d{1,2}:\d{2}/u.test(text) || /^\d{1,2}[hu]\d{0,2}$/u.test(text)) return 'clock';
  if (/^\d{1,2}(?:st|nd|rd|th|er|e|º)?$/u.test(text)) {
    // 3 mei, 3 de mayo, 3. Mai; May 3.
    const next = /^(?:de|of|\.)$/u.test(after) ? (tokens[at + 2]?.lower ?? '') : after;
    if (isMonth(next, pack) || isMonth(before, pack)) return 'date';
  }
  return 'number';
}

function isMonth(word: string, pack: ClaimPack): boolean {
  return word.length > 2 && pack.numbers.months.some((month) => month === word || month.slice(0, 3) === word);
}

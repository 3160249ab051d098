import type { NumberWords } from '../../language/parts/numbers.ts';
import { numberAt } from './numbers.ts';
import type { Token } from '../tokens.ts';

/** Returns where a telephone number ends that begins at a token (0900-8844, 020 1234567); null where there is none. */
export function telephoneAt(tokens: readonly Token[], at: number): number | null {
  if (!/^0\d+$/u.test(tokens[at]?.text ?? '')) return null;
  let to = at + 1;
  while (/^(?:[-–/]|\d+)$/u.test(tokens[to]?.text ?? '')) to += 1;
  return to;
}

/**
 * Returns where a time of day ends that begins at a token (16.45 uur, 9.14am, at 4pm, om elf uur); null where there is none.
 * '24 uur' is a time of day only after a word like 'om': else it is how long something took.
 */
export function clockAt(tokens: readonly Token[], at: number, words: NumberWords): number | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'word' && !Object.hasOwn(words.numbers, token.lower)) return null;
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  const opened =
    words.clockBefore.includes(before) ||
    words.clockBefore.includes(`${tokens[at - 2]?.lower ?? ''} ${before}`);
  if (/^\d{1,2}(?:[.:]\d{2})?(?:am|pm|u|h)$/u.test(token.lower))
    return /^\d{2}$/u.test(after) && tokens[at + 1]?.start === token.end ? at + 2 : at + 1;
  if (/^\d{1,2}[.:]\d{2}$/u.test(token.text)) {
    if (words.clockAfter.includes(after)) return at + 2;
    return opened || /:/u.test(token.text) ? at + 1 : null;
  }
  if (/^\d{1,2}$/u.test(token.text) && /^(?:am|pm|a\.m\.|p\.m\.)$/u.test(after)) return at + 2;
  if (!opened) return null;
  const hour = numberAt(tokens, at, words);
  return hour !== null && hour.value <= 24 && words.clockAfter.includes(tokens[hour.to]?.lower ?? '')
    ? hour.to + 1
    : null;
}

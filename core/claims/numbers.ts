import type { NumberWords } from './languages/pack.ts';
import type { Token } from './tokens.ts';

/** A number and how many tokens it takes. */
export interface ReadNumber {
  readonly value: number;
  readonly to: number;
}

/** Returns the number that begins at a token: digits or number words, with the words that multiply it; else null. */
export function numberAt(tokens: readonly Token[], at: number, words: NumberWords): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  let value = token.kind === 'number' ? digits(token.text, words.decimal) : wordValue(token, words);
  if (value === null) return null;
  let to = at + 1;
  for (let next = tokens[to]; next !== undefined; next = tokens[to]) {
    // 15 000: groups of three after a space that may not break are one token; after a plain space they follow here.
    if (
      token.kind === 'number' &&
      /^\d{3}$/.test(next.text) &&
      /^\d{1,3}$/.test(tokens[to - 1]?.text ?? '') &&
      next.start === (tokens[to - 1]?.end ?? 0) + 1
    ) {
      value = value * 1000 + Number(next.text);
      to += 1;
      continue;
    }
    const factor = words.multipliers[next.lower];
    if (factor === undefined || (next.text.length === 1 && next.start !== tokens[to - 1]?.end)) break;
    value *= factor;
    to += 1;
  }
  return { value, to };
}

function wordValue(token: Token, words: NumberWords): number | null {
  if (token.kind !== 'word') return null;
  const plain = Object.hasOwn(words.numbers, token.lower) ? words.numbers[token.lower] : undefined;
  if (plain !== undefined) return plain;
  const factor =
    Object.hasOwn(words.multipliers, token.lower) && token.lower.length > 4
      ? words.multipliers[token.lower]
      : undefined;
  return factor ?? null;
}

/**
 * Reads digits with the signs of one language: in 15.000 the point groups in Dutch and in English too, because three
 * digits follow a single number that cannot be a fraction of news; 1.5 is a decimal where the language says so, and also
 * where it does not but grouping is impossible. Null for clock times, versions and the like.
 */
export function digits(text: string, decimal: '.' | ','): number | null {
  const [plain] = /^[\p{N}.,’'\u00a0\u202f]+/u.exec(text) ?? [''];
  if (plain === '' || !/^[0-9.,’'\u00a0\u202f]+$/.test(plain)) return null;
  const rest = text.slice(plain.length);
  if (rest !== '' && !/^(?:m|bn|k|km|kg|cm|mm|ha|e|er|th|st|nd|rd|-?jarige)$/iu.test(rest)) return null;
  const group = decimal === ',' ? '.' : ',';
  const clean = plain.replace(/[’'\u00a0\u202f]/g, '');
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (/^\d+$/.test(clean)) return Number(clean);
  if (grouped.test(clean)) return Number(clean.replaceAll(group, '').replace(decimal, '.'));
  if (new RegExp(`^\\d+\\${decimal}\\d+$`).test(clean)) return Number(clean.replace(decimal, '.'));
  if (new RegExp(`^\\d+\\${group}\\d{1,2}$`).test(clean)) return Number(clean.replace(group, '.'));
  return null;
}

import type { Span } from '../../model/article/article.ts';
import { isEndOf } from './endings.ts';
import { isOtherPerson } from './name.ts';
import type { Pattern } from './patterns.ts';
import { alikeStreams, isWordUnit, streamOf, type Stream } from './stream.ts';

/** How many units may be between two words of a name. */
const BETWEEN_WORDS = 4;
/** How many units may be between two letters of a name whose letters are spaced. */
const BETWEEN_LETTERS = 3;
/** The longest ending that a grammatical case gives a name. */
const LONGEST_END = 6;
/** A character within a name that people may leave out. */
const WITHIN = /^['’‘ʼ`´′-]$/u;
/** What typography and markup put between two letters of a word: half of it in bold, brackets, a written line break. */
const WITHIN_TYPE = /^(?:[*_~]{1,3}|[()[\]{}]{1,2}|[-\u2010]\s{1,2})$/u;
/** A shorter name would be found in too many words with such characters. */
const LEAST_IN_TYPE = 5;
/** A case's end behind an apostrophe: Yıldırım’ın, Terpstra’s. */
const AFTER_APOSTROPHE = /['’‘ʼ`´′](?:\p{L}{1,5}(?![\p{L}\p{N}]))?/uy;
/** And one behind a hyphen: Nowak-nak. */
const AFTER_HYPHEN = /-(\p{Ll}{1,5})(?![\p{L}\p{N}])/uy;

/** Finds all forms of names and handles in a reading, in one pass over its letters, however many there are. */
export function finderOf(patterns: readonly Pattern[]): ((read: string) => Span[]) | null {
  if (patterns.length === 0) return null;
  const index = new Map<number, Pattern[]>();
  const seen = new Set<string>();
  for (const pattern of patterns) {
    const told = `${pattern.key} ${pattern.role} ${String(pattern.needsCapital)} ${String(pattern.stem.needsEnd)} ${String([...pattern.who.own])}`;
    if (seen.has(told)) continue;
    seen.add(told);
    const hash = hashAt(pattern.key, 0);
    const row = index.get(hash);
    if (row === undefined) index.set(hash, [pattern]);
    else row.push(pattern);
  }
  return (read) => {
    const stream = streamOf(read);
    return [stream, ...alikeStreams(stream)].flatMap((one) => spansIn(one, read, index));
  };
}

function hashAt(text: string, at: number): number {
  return text.charCodeAt(at) * 31_337 + text.charCodeAt(at + 1);
}

function spansIn(stream: Stream, read: string, index: ReadonlyMap<number, readonly Pattern[]>): Span[] {
  const spans: Span[] = [];
  const { text } = stream;
  for (let unit = 0; unit + 1 < text.length; unit++) {
    const row = index.get(hashAt(text, unit));
    if (row === undefined) continue;
    for (const pattern of row) {
      if (!text.startsWith(pattern.key, unit)) continue;
      const span = spanOf(pattern, unit, stream, read);
      if (span !== null) spans.push(span);
    }
  }
  return spans;
}

/**
 * Returns the span of a name whose letters are in the stream from a unit on, with its ending and what belongs to it;
 * null if it is no name.
 */
function spanOf(pattern: Pattern, unit: number, stream: Stream, read: string): Span | null {
  const { at } = stream;
  const start = at[unit] ?? 0;
  if (!beginsWell(pattern, unit, stream, read)) return null;
  const between = gapsOf(pattern, unit, stream, read);
  if (between === 'none') return null;
  const last = endOf(pattern, unit, stream, read);
  if (last === null || (between === 'spaced' && last !== (at[unit + pattern.key.length - 1] ?? 0) + 1))
    return null;
  if (pattern.role === 'handle') return { start, end: last };
  const end = withEnding(pattern, read, last);
  const before = pattern.who.before.exec(read.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  if (pattern.role === 'name') return { start: start - before, end };
  return givenSpan(pattern, start, end, read);
}

/** A first name, with its own initial or surname after it; null if another surname follows. */
function givenSpan({ who }: Pattern, start: number, end: number, read: string): Span | null {
  const after = read.slice(end, end + 100);
  if (isOtherPerson(after, who.own)) return null;
  return { start, end: end + (who.after?.exec(after)?.[0].length ?? 0) };
}

function beginsWell(pattern: Pattern, unit: number, { at }: Stream, read: string): boolean {
  const start = at[unit] ?? 0;
  const sign = read.charAt(start);
  const isInside = unit > 0 && at[unit - 1] === start - 1;
  if (isInside && !pattern.isAnywhere) {
    const before = read.charAt(start - 1);
    const isOther = pattern.role !== 'handle' && (isDigit(before) || (isSmall(before) && isCapital(sign)));
    if (!isOther) return false;
  }
  if (pattern.needsSign && !/[@/=:]\s?$/u.test(read.slice(Math.max(0, start - 2), start)) && !isCapital(sign))
    return false;
  const needsCapital = pattern.needsCapital || pattern.stem.needsEnd;
  // Account names have no capitals.
  const isAccount = pattern.breaks.size > 1 && /[@#]/.test(read.charAt(start - 1));
  return !needsCapital || isAccount || !isSmall(sign);
}

/** Whether the characters between the letters make them one name, a spaced name, or no name. */
function gapsOf(pattern: Pattern, unit: number, { at }: Stream, read: string): 'name' | 'spaced' | 'none' {
  const { key, breaks } = pattern;
  const last = unit + key.length - 1;
  if ((at[last] ?? 0) - (at[unit] ?? 0) === key.length - 1) return 'name';
  let spaced = 0;
  let isName = true;
  for (let next = unit + 1; next <= last; next++) {
    const [from, to] = [(at[next - 1] ?? 0) + 1, at[next] ?? 0];
    if (to === from) continue;
    if (to - from <= BETWEEN_LETTERS) spaced++;
    const isOpen = breaks.has(next - unit) && to - from <= BETWEEN_WORDS;
    if (!isOpen && !isWithin(read.slice(from, to), key)) isName = false;
  }
  if (isName) return 'name';
  return spaced === key.length - 1 && key.length > 2 ? 'spaced' : 'none';
}

function isWithin(between: string, key: string): boolean {
  if (between.length === 1 && WITHIN.test(between)) return true;
  return key.length >= LEAST_IN_TYPE && between.length <= BETWEEN_LETTERS && WITHIN_TYPE.test(between);
}

/** The end of a name in the reading, with its ending or the digits of an account; null inside another word. */
function endOf(pattern: Pattern, unit: number, { text, at }: Stream, read: string): number | null {
  const next = unit + pattern.key.length;
  const end = (at[next - 1] ?? 0) + 1;
  const { stem, isAnywhere, role } = pattern;
  let after = end;
  while (after < read.length && after - end <= LONGEST_END && isWordUnit(read, after)) after++;
  if (after === end) return stem.needsEnd ? null : end;
  const tail = text.slice(next, next + after - end);
  if (
    tail.length <= LONGEST_END &&
    isEndOf(stem, tail) &&
    (tail === 's' || !isSmall(read.charAt(at[unit] ?? 0)) || pattern.key.length > 7)
  )
    return after;
  if (stem.needsEnd) return null;
  if (isAnywhere) return tail.length <= 4 && !isJoinedTail(tail) ? after : end;
  if (role === 'handle') return null;
  const isOther = isDigit(tail.charAt(0)) || (isCapital(read.charAt(end)) && isSmall(read.charAt(end - 1)));
  return isOther ? end : null;
}

/** In scripts without spaces, the letters that follow are the next word. */
function isJoinedTail(tail: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u.test(tail);
}

function withEnding({ stem }: Pattern, read: string, end: number): number {
  AFTER_APOSTROPHE.lastIndex = end;
  const apostrophe = AFTER_APOSTROPHE.exec(read)?.[0].length ?? 0;
  if (apostrophe > 1) return end + apostrophe;
  AFTER_HYPHEN.lastIndex = end;
  const hyphen = AFTER_HYPHEN.exec(read);
  return hyphen !== null && isEndOf(stem, hyphen[1] ?? '') ? end + hyphen[0].length : end;
}

function isDigit(sign: string): boolean {
  return /^\p{N}/u.test(sign);
}

function isCapital(sign: string): boolean {
  return sign !== sign.toLowerCase();
}

/** Georgian uses capitals only in headlines; names have none. */
function isSmall(sign: string): boolean {
  return sign !== sign.toUpperCase() && !/\p{Script=Georgian}/u.test(sign);
}

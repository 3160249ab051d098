import { figureReader } from '../detect/figures/figures.ts';
import type { Figure } from '../detect/analysis.ts';
import { tokenize, type Token } from '../detect/tokens.ts';
import { claimPack, termWords } from '../language/index.ts';
import type { ClaimPack } from '../language/parts/claims.ts';
import { list, marksIn } from '../language/parts/lexicon.ts';
import type { NumberWords } from '../language/parts/numbers.ts';
import type { Span } from '../model/article/article.ts';
import { namesOf, type Name } from './names.ts';
import { stemOf } from './stem.ts';

/** A word, number or part of a date as it is compared. One place of a text may have several: a date has three. */
export interface Term extends Span {
  /** The stem of a word; '#' and the value of a number; y, m or d and a part of a date. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'date';
  /** True for a small word that says nothing of what a sentence is about. */
  readonly isSmall: boolean;
}

/** What is compared of a text. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In the text's order, small words among them. */
  readonly terms: readonly Term[];
  /** How often each key stands in it, small words left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many terms it has, small words left out. */
  readonly length: number;
  readonly figures: readonly Figure[];
  readonly names: readonly Name[];
  readonly negations: readonly Span[];
}

/** Reads texts of one language: what it needs to know is made once. */
export interface TextReader {
  read: (text: string) => Reading;
  /** Returns the keys of a text's words and digits alone, small words left out: several times as fast. */
  keysOf: (text: string) => ReadonlySet<string>;
}

/**
 * Returns a reader of texts in a language (a BCP 47 tag). `published` is the day from which their 'yesterday' is counted (a
 * PartialDate); null if it is not known.
 */
export function textReader(language: string, published: string | null): TextReader {
  const pack = claimPack(language);
  const stem = stemOf(language.toLowerCase().split('-')[0] ?? '');
  const small = smallWords(language);
  const figuresIn = figureReader(pack.numbers, published);
  const isSmall = ({ lower }: Token, part: string): boolean => small.has(part) || small.has(lower);
  const keysOfTexts = new Map<string, ReadonlySet<string>>();
  const isOfFigures = figureWords(pack.numbers, small);
  return {
    read(text) {
      const tokens = tokenize(text, 0, text.length, pack);
      const figures = tokens.some(isOfFigures) ? figuresIn(tokens) : [];
      const terms = termsOf(tokens, figures, stem, isSmall);
      const counts = new Map<string, number>();
      let length = 0;
      for (const { key, isSmall } of terms) {
        if (isSmall) continue;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        length += 1;
      }
      return {
        text,
        tokens,
        terms,
        counts,
        length,
        figures,
        names: namesOf(tokens, figures, stem, small, pack.nounCapitals),
        negations: negationsOf(tokens, pack),
      };
    },
    keysOf(text) {
      let keys = keysOfTexts.get(text);
      if (keys === undefined) {
        keys = plainKeys(tokenize(text, 0, text.length, pack), stem, isSmall);
        if (keysOfTexts.size >= MOST_TEXTS) keysOfTexts.clear();
        keysOfTexts.set(text, keys);
      }
      return keys;
    },
  };
}

/** Texts whose keys are remembered: all passages of a source have one title, and each stands beside two others. */
const MOST_TEXTS = 500;

function plainKeys(
  tokens: readonly Token[],
  stem: (word: string) => string,
  isSmall: (token: Token, part: string) => boolean,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const token of tokens)
    if (token.kind === 'number') keys.add(plainNumber(token.lower));
    else if (token.kind === 'word')
      for (const { lower } of partsOf(token)) if (!isSmall(token, lower)) keys.add(stem(lower));
  return keys;
}

const smallLists = new Map<string, ReadonlySet<string>>();

function smallWords(language: string): ReadonlySet<string> {
  const { small } = termWords(language);
  let words = smallLists.get(small);
  if (words === undefined) {
    words = new Set(list(small));
    smallLists.set(small, words);
  }
  return words;
}

/** Words that are remembered in each language. */
const MOST = 20_000;

/** Returns whether a token may belong to a figure or a date: most sentences have none, and need not be searched for them. */
export function figureWords(words: NumberWords, small: ReadonlySet<string>): (token: Token) => boolean {
  const phrases = [words.numbers, words.multipliers, words.halves, words.shares];
  const times = [words.days, words.monthsFrom, words.years];
  const inPhrases = [...[...phrases, ...times].flatMap((table) => Object.keys(table)), ...words.weeks]
    .flatMap((phrase) => phrase.split(' '))
    .filter((word) => !small.has(word));
  const known = new Set([...inPhrases, ...words.months, ...words.weekdays]);
  const asked = new Map<string, boolean>();
  return ({ kind, lower }) => {
    if (kind !== 'word') return kind === 'number';
    if (known.has(lower)) return true;
    let is = asked.get(lower);
    if (is === undefined) {
      is = words.compound(lower) !== null || words.weekdays.some((day) => lower.startsWith(day));
      if (asked.size >= MOST) asked.clear();
      asked.set(lower, is);
    }
    return is;
  };
}

function termsOf(
  tokens: readonly Token[],
  figures: readonly Figure[],
  stem: (word: string) => string,
  isSmall: (token: Token, part: string) => boolean,
): Term[] {
  const terms: Term[] = [];
  let next = 0;
  for (const token of tokens) {
    while ((figures[next]?.end ?? Infinity) <= token.start) next += 1;
    const figure = figures[next];
    const isInside = figure !== undefined && figure.start <= token.start && token.start < figure.end;
    if (isInside && token.start === figure.start) terms.push(...figureTerms(figure));
    if (isInside && hasValue(figure)) continue;
    if (token.kind === 'mark' && !/^[%€$£¥]$/u.test(token.text)) continue;
    const { start, end, lower } = token;
    if (token.kind === 'number')
      terms.push({ start, end, key: plainNumber(lower), kind: 'number', isSmall: false });
    else
      for (const part of partsOf(token))
        terms.push({
          start: part.start,
          end: part.end,
          key: stem(part.lower),
          kind: 'word',
          isSmall: isSmall(token, part.lower),
        });
  }
  return terms;
}

/** The words of a token that are compared: runner-up is two, as runner up is; O'Neill and the minister's are one each. */
function partsOf({ start, end, lower }: Token): (Span & { lower: string })[] {
  const word = lower.replace(/'s?$/u, '');
  if (!word.includes('-')) return [{ start, end, lower: word }];
  const parts: (Span & { lower: string })[] = [];
  for (const { index, 0: part } of word.matchAll(/[^-]+/gu))
    parts.push({ start: start + index, end: start + index + part.length, lower: part });
  return parts;
}

function hasValue({ value, range, date }: Figure): boolean {
  return value !== null || range !== null || date !== null;
}

function figureTerms({ start, end, value, range, date, unit, kind }: Figure): Term[] {
  const span = { start, end, isSmall: false };
  if (date !== null) {
    const [year = '', month, day] = date.split('-');
    const keys = [`y${year}`];
    if (month !== undefined) keys.push(`m${month}`);
    if (day !== undefined) keys.push(`d${day}`);
    return keys.map((key) => ({ ...span, key, kind: 'date' }));
  }
  const numbers = value !== null ? [value] : (range ?? []);
  return numbers.map((number) => {
    const key = numberKey(number, kind === 'number' && unit === null);
    return { ...span, key, kind: key.startsWith('y') ? 'date' : 'number' };
  });
}

/** A number as a key; one that may be a year has the key of a year, since a text does not always show which it is. */
function numberKey(value: number, isBare: boolean): string {
  return isBare && Number.isInteger(value) && value >= 1500 && value < 2100 ? `y${value}` : `#${value}`;
}

/** The key of digits that nothing is known of. */
function plainNumber(lower: string): string {
  return /^\d+$/.test(lower) ? numberKey(Number(lower), true) : lower;
}

function negationsOf(tokens: readonly Token[], { words }: ClaimPack): Span[] {
  return marksIn(words, tokens)
    .filter(({ cls }) => cls === 'negation')
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
}

/** With fewer words in common, another figure or name is of something else. */
const COMMON = 2;

/** True where two texts have words enough in common that a figure, date or name of one may stand in the place of another's. */
export function isRelated(one: Reading, other: Reading): boolean {
  const common = new Set(
    one.terms
      .filter(({ kind, isSmall, key }) => kind === 'word' && !isSmall && other.counts.has(key))
      .map(({ key }) => key),
  );
  return common.size >= COMMON;
}

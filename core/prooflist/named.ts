import type { Unit } from '../detect/figures/text-unit.ts';
import { termWords } from '../language/index.ts';
import { list } from '../language/parts/lexicon.ts';
import { namesOf } from '../match/names.ts';
import type { Span } from '../model/article/article.ts';
import { isTitle, particles } from '../speakers/name-words.ts';
import type { Token } from '../detect/tokens.ts';
import type { ReportClass } from '../language/parts/claims.ts';

/** A name at one place of a text, the title that stands beside it, and whether a word before it shows a place. */
export interface NamedPlace extends Span {
  readonly words: string;
  readonly title: (Span & { readonly words: string }) | null;
  readonly isAfterPlaceWord: boolean;
}

/** A name has no more words. */
const LONGEST = 8;
/** A title has no more words on either side of the name. */
const TITLE = 6;
/** At the beginning of a sentence these words have their capital from there. */
const OPENERS: readonly ReportClass[] = [
  'according',
  'fronted',
  'stop',
  'subordinate',
  'pronoun',
  'determiner',
  'clause',
  'so',
  'also',
  'after',
  'as',
];

/**
 * Returns the names in the sentences of a text, in order: words with a capital that stand together, with the small words that bind them.
 * A word that only opens a sentence is a name where the text has it as one elsewhere. In German, where all nouns have a
 * capital, a single word is one after a title or a word for a place, or where a longer name has it.
 */
export function namedPlaces(
  text: string,
  units: readonly Unit[],
  language: string,
  nounCapitals: boolean,
): NamedPlace[] {
  const { small, beforePlace } = termWords(language);
  const [smallWords, placeWords] = [new Set(list(small)), new Set(list(beforePlace))];
  const found = units.flatMap((unit) => runsOf(unit, smallWords, nounCapitals, placeWords));
  const known = new Set(found.flatMap(({ tokens }) => tokens.map(({ text: word }) => bare(word))));
  const all = [...found, ...units.flatMap((unit) => loneNames(unit, found, known))];
  return all
    .toSorted((a, b) => (a.tokens[0]?.start ?? 0) - (b.tokens[0]?.start ?? 0))
    .flatMap((run) => named(text, run, placeWords));
}

/** The tokens of a name, and where in its sentence it begins. */
interface NameRun {
  readonly unit: Unit;
  readonly at: number;
  readonly tokens: readonly Token[];
}

function runsOf(
  unit: Unit,
  small: ReadonlySet<string>,
  nounCapitals: boolean,
  placeWords: ReadonlySet<string>,
): NameRun[] {
  const { tokens, classes } = unit;
  const spans = namesOf(tokens, unit.figures, (word) => word, small, false);
  const runs: NameRun[] = [];
  for (const { start, end } of spans) {
    let at = tokens.findIndex((token) => token.start === start);
    const to = tokens.findIndex((token) => token.end === end) + 1;
    const opens = at === 0 || /^[.!?:“"„«]$/u.test(tokens[at - 1]?.text ?? '');
    if (
      opens &&
      to - at > 1 &&
      OPENERS.some((cls) => classes.has(at, cls)) &&
      !isTitle(tokens[at]?.text ?? '')
    )
      at += 1;
    at = withOpener(unit, at);
    const own = tokens.slice(at, to);
    const last = runs.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.at + last.tokens.length, at);
    // Joris van Dalsem: small words of names bind what stands on both sides.
    const binds =
      last !== undefined &&
      between.length > 0 &&
      between.length <= 3 &&
      between.every(({ lower }) => particles.has(lower)) &&
      !between.some(({ lower }) => placeWords.has(lower)) &&
      last.tokens.length + between.length + own.length <= LONGEST;
    if (binds) runs[runs.length - 1] = { ...last, tokens: [...last.tokens, ...between, ...own] };
    else if (own.length > 0) runs.push({ unit, at, tokens: own });
  }
  return nounCapitals ? runs.filter((run) => isGermanName(run, placeWords)) : runs;
}

/** Joris van Dalsem at the beginning of a sentence: a single word with a capital there is a name by the small words after it. */
function withOpener({ tokens, classes }: Unit, at: number): number {
  const isBound = at > 1 && tokens.slice(1, at).every(({ lower }) => particles.has(lower));
  const isOpener = OPENERS.some((cls) => classes.has(0, cls));
  return isBound && at <= 4 && tokens[0]?.capital === true && !isOpener ? 0 : at;
}

function isGermanName({ unit, at, tokens }: NameRun, placeWords: ReadonlySet<string>): boolean {
  const [first] = tokens;
  if (tokens.length > 1 || first === undefined) return true;
  const before = unit.tokens[at - 1];
  return (
    /\p{Lu}.*\p{Lu}/u.test(first.text) ||
    (before !== undefined && (placeWords.has(before.lower) || isTitle(before.text)))
  );
}

/** Single words with a capital that are names elsewhere: at the beginning of a sentence, or in German anywhere. */
function loneNames(unit: Unit, runs: readonly NameRun[], known: ReadonlySet<string>): NameRun[] {
  const taken = new Set(runs.filter((run) => run.unit === unit).flatMap(({ tokens }) => tokens));
  return unit.tokens.flatMap((token, at) => {
    const isKnown = token.capital && token.text.length > 2 && known.has(bare(token.text));
    const isOpener = at === 0 && OPENERS.some((cls) => unit.classes.has(at, cls));
    return isKnown && !taken.has(token) && !isOpener ? [{ unit, at, tokens: [token] }] : [];
  });
}

/** A name's word without its genitive. */
export function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

/** Parts the title from the name: Ministerin Katrin Albers; burgemeester Hoekema; Jan Smit, de wethouder van Zorg. */
function named(text: string, { unit, at, tokens }: NameRun, placeWords: ReadonlySet<string>): NamedPlace[] {
  const isRole = (place: number) => {
    const token = unit.tokens[place];
    return token?.kind === 'word' && (unit.classes.has(place, 'role') || isTitle(token.text));
  };
  let from = at;
  const to = at + tokens.length;
  while (from < to - 1 && isRole(from)) from += 1;
  let begin = from;
  while (begin > 0 && from - begin < TITLE && isRole(begin - 1)) begin -= 1;
  const [first, last] = [unit.tokens[from], unit.tokens[to - 1]];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.start + bare(last.text).length };
  const before = begin < from ? spanOf(unit, begin, from) : apposition(unit, to, isRole);
  return [
    {
      ...span,
      words: text.slice(span.start, span.end),
      title: before === null ? null : { ...before, words: text.slice(before.start, before.end) },
      isAfterPlaceWord: placeWords.has(unit.tokens[begin - 1]?.lower ?? '') && begin === from,
    },
  ];
}

function spanOf(unit: Unit, from: number, to: number): Span | null {
  const [first, last] = [unit.tokens[from], unit.tokens[to - 1]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** What stands between commas after a name and begins with a title, an article before it at most. */
function apposition(unit: Unit, at: number, isRole: (place: number) => boolean): Span | null {
  if (unit.tokens[at]?.text !== ',') return null;
  const from = unit.classes.has(at + 1, 'determiner') ? at + 2 : at + 1;
  if (!isRole(from)) return null;
  let to = from;
  while (to < unit.tokens.length && to - from < TITLE + 2 && !/^[,.;:!?]$/u.test(unit.tokens[to]?.text ?? ''))
    to += 1;
  return spanOf(unit, from, to);
}

import { everyPart } from '../../language/index.ts';
import type { Span } from '../../model/article/article.ts';
import { Weight, type Difference } from './dropped-claim.ts';
import { pairWords } from './common-words.ts';
import { denies, isNumber } from './word-classes.ts';
import { wordsIn, type Word } from './words.ts';

/** Compares words of an older version with those of a newer one; `language` is a BCP 47 tag. */
export function differenceOf(was: string, is: string, language: string): Difference {
  const [before, after] = [wordsIn(was, whole(was)), wordsIn(is, whole(is))];
  const same = pairWords(before, after).filter((pair) => pair.isSame);
  const kept = new Set(same.map((pair) => pair.before));
  const known = new Set(same.map((pair) => pair.after));
  const removed = before.flatMap((_, at) => (kept.has(at) ? [] : [at]));
  const added = after.flatMap((_, at) => (known.has(at) ? [] : [at]));
  const weighs = new Set([
    ...weightsOf(removed, before, was, language),
    ...weightsOf(added, after, is, language),
  ]);
  return {
    was,
    is,
    removed: spansOf(removed, before),
    added: spansOf(added, after),
    weighs: Weight.options.filter((weight) => weighs.has(weight)),
  };
}

function whole({ length }: string): Span {
  return { start: 0, end: length };
}

/** Runs of words as spans. */
function spansOf(places: readonly number[], words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  let last = -2;
  for (const at of places) {
    const word = words[at];
    const open = spans.at(-1);
    if (word === undefined) continue;
    if (open !== undefined && at === last + 1) open.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    last = at;
  }
  return spans;
}

function weightsOf(
  places: readonly number[],
  words: readonly Word[],
  text: string,
  language: string,
): Weight[] {
  const [isDenial, isFigure, dates] = [denies(language), isNumber(language), dateWords()];
  return places.flatMap((at): Weight[] => {
    const word = words[at];
    if (word === undefined) return [];
    const isDate = dates.has(word.key);
    const isNegation = isDenial(word.key) || /n't$/u.test(word.key);
    const isName = /^\p{Lu}/u.test(text.slice(word.start, word.end)) && !opensSentence(text, word.start);
    return [
      ...(word.isFigure || isFigure(word.key) ? (['figure'] as const) : []),
      ...(isDate ? (['date'] as const) : []),
      ...(isNegation ? (['negation'] as const) : []),
      ...(isName && !isDate ? (['name'] as const) : []),
    ];
  });
}

/** A capital at the beginning of a sentence says nothing of its word. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:]["'’”»)]*\s+)["'‘“„«(]*$/u.test(text.slice(Math.max(0, at - 12), at)) || at === 0;
}

let known: ReadonlySet<string> | null = null;

/** The names of months and days in every language. */
function dateWords(): ReadonlySet<string> {
  known ??= new Set(
    everyPart('blocks').flatMap(({ months, days }) => `${months.join('|')}|${days}`.toLowerCase().split('|')),
  );
  return known;
}

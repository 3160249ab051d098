import type { KnownBy } from '../model/evidence/evidence.ts';
import type { Known } from './known-by.ts';
import { numbersNear, type KnownNumber, digitsOf } from './names/number-forms.ts';
import { nearNames, type KnownWord } from './names/near-names.ts';
import { nameOf } from './names/name.ts';
import { fold } from './names/reading.ts';
import { isNameless, isOpener, isOrdinary, isSmall } from './names/small-words.ts';
import { squeezed } from './names/stream.ts';
import { runsIn } from './names/words.ts';
import { BAR, type NearDecision } from './redaction.ts';

/** Why words look like a protected source. */
export type NearBecause = 'same' | 'spelling' | 'sound' | 'form' | 'initials' | 'number' | 'account';

/** Words in a disclosed text that look like something that a protected source is known by. */
export interface NearWords<Text> {
  /** The key under which a decision about them is remembered: the words in the form that `nearKey` gives them. */
  readonly key: string;
  readonly words: string;
  /** The words before them in the text. */
  readonly before: string;
  readonly after: string;
  /** The text that has them. */
  readonly text: Text;
  readonly like: Pick<KnownBy, 'kind' | 'words'>;
  readonly because: NearBecause;
}

export interface NearOptions {
  /** The article's text: checkers need not hide what it says, unless it is the source's own name. */
  readonly printed: string;
  /** The decisions so far: words that may stay are no longer listed. */
  readonly decided: readonly NearDecision[];
}

/** How much of a text is shown beside the words, in UTF-16 units. */
const BESIDE = 60;

/**
 * Returns the key under which a decision about words is remembered. It is the same for the same words in any case,
 * spacing and accents.
 */
export function nearKey(words: string): string {
  return fold(words).toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Returns everything in the redacted texts that still looks like a protected source: names that differ by a letter or
 * a sound, short and longer forms, initials, parts of numbers, accounts with a name in them. Each is listed once for
 * each text, in the order of the texts.
 *
 * @param texts what leaves, as it leaves
 * @param known what all protected sources are known by (`knownByOf`)
 */
export function nearMatches<Text extends { readonly words: string }>(
  texts: readonly Text[],
  known: readonly Known[],
  { printed, decided }: NearOptions,
): NearWords<Text>[] {
  const stand = new Set([
    ...decided.map(({ words }) => words),
    ...known.filter(({ hidden }) => !hidden).map(({ words }) => nearKey(words)),
  ]);
  const hidden = onceEach(known.filter((entry) => entry.hidden));
  const finders = [
    nearNames(wordsOf(hidden), initialsOf(hidden), ordinaryWords(texts, printed)),
    numbersNear(numbersOf(hidden)),
  ].filter((one) => one !== null);
  if (finders.length === 0) return [];
  return texts.flatMap((text) => {
    const read = text.words.normalize('NFC');
    const near = finders.flatMap((find) => find(read));
    const seen = new Set<string>();
    return near
      .sort((a, b) => a.start - b.start)
      .flatMap(({ start, end, like, because }) => {
        const words = read.slice(start, end);
        const key = nearKey(words);
        if (stand.has(key) || seen.has(key) || words.includes(BAR)) return [];
        seen.add(key);
        return { key, words, before: before(read, start), after: after(read, end), text, like, because };
      });
  });
}

/** Many pieces of evidence can be of one source, so what they have in common is looked for once. */
function onceEach(known: readonly Known[]): Known[] {
  const seen = new Set<string>();
  return known.filter(({ kind, words }) => seen.size < seen.add(`${kind} ${words}`).size);
}

/** The text before a place, in whole words; an ellipsis shows that there is more. */
function before(read: string, start: number): string {
  if (start <= BESIDE) return read.slice(0, start);
  return `… ${read.slice(start - BESIDE, start).replace(/^\S*\s+/, '')}`;
}

/** The text after a place, in the same way. */
function after(read: string, end: number): string {
  if (read.length - end <= BESIDE) return read.slice(end);
  return `${read.slice(end, end + BESIDE).replace(/\s+\S*$/, '')} …`;
}

/** Every word of names and accounts that people may spell differently. */
function wordsOf(known: readonly Known[]): KnownWord[] {
  const words = known.flatMap((like) => {
    if (like.kind === 'name') {
      const { given, telling } = nameOf(like.words.normalize('NFC'));
      return [
        ...given.map((word) => ({ word, isGiven: true, like })),
        ...telling.map((word) => ({ word, isGiven: false, like })),
      ];
    }
    if (like.kind !== 'handle') return [];
    const parts = [...like.words.matchAll(/\p{L}{4,}/gu)].map(([word]) => word);
    return parts.map((word) => ({ word, isGiven: false, like }));
  });
  return words.map(({ word, isGiven, like }) => ({ key: squeezed(fold(word)), word, isGiven, like }));
}

/** Initials of full names, joined: JN, OAM. */
function initialsOf(known: readonly Known[]): Map<string, Known> {
  const found = new Map<string, Known>();
  for (const like of known) {
    if (like.kind !== 'name') continue;
    const { core, all } = nameOf(like.words.normalize('NFC'));
    if (core.length < 2) continue;
    for (const words of [core, all]) {
      const letters = words.map((word) => fold(word).charAt(0).toUpperCase()).join('');
      if (/^\p{Lu}+$/u.test(letters) && !found.has(letters)) found.set(letters, like);
    }
  }
  return found;
}

function numbersOf(known: readonly Known[]): KnownNumber[] {
  return known
    .filter(({ kind }) => kind === 'number')
    .map((like) => ({ digits: digitsOf(fold(like.words)), like }));
}

/** Recognizes words that are no name: those that a text also has in lower case, and all words of the article. */
function ordinaryWords(
  texts: readonly { readonly words: string }[],
  printed: string,
): (word: string) => boolean {
  // Both lists are made when they are first needed, because in many reports no word could be a name.
  const article = whenAsked(() => foldedAll(wordRunsIn(printed)));
  const small = whenAsked(() => foldedAll(smallWordsIn(texts)));
  return (word) => {
    const key = fold(word).toLowerCase();
    return (
      isSmall(key) ||
      isOpener(key) ||
      isNameless(key) ||
      isOrdinary(key) ||
      article().has(key) ||
      small().has(key)
    );
  };
}

function whenAsked<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function foldedAll(words: Iterable<string>): Set<string> {
  const folded = new Set<string>();
  for (const word of words) folded.add(fold(word).toLowerCase());
  return folded;
}

/**
 * The words of an article, with the digits in them. Words that begin with a digit are left out: they are no names,
 * and some articles have many.
 */
function wordRunsIn(article: string): string[] {
  return [...runsIn(article)].filter((run) => !/^\d/.test(run));
}

function smallWordsIn(texts: readonly { readonly words: string }[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of texts)
    for (const word of words.match(/(?<![\p{L}@/._-])\p{Ll}[\p{L}\p{M}]+/gu) ?? []) found.add(word);
  return found;
}

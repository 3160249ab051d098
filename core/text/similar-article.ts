import { folded } from '../kernel/tidy.ts';

/** The number of words of a phrase that is searched for in other texts, and the most phrases of one text. */
const PHRASE_WORDS = 5;
const MOST_PHRASES = 8;
/** A sentence with at least so many letters and figures is no common phrase that any article may have. */
const LEAST_SENTENCE = 24;
/**
 * If two texts share at least this part of the shorter one, they are one story, such as a news flash and the report
 * that followed.
 */
const SHARE = 0.4;
/** How many sentences two texts must share. A single one may be a line that an agency puts under every story. */
const LEAST_SHARED = 2;

function fold(sentence: string): string {
  return folded(sentence).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Returns the sentences that distinguish a text from others: folded, each once. */
function tellingSentences(sentences: readonly string[]): Set<string> {
  return new Set(sentences.map(fold).filter((sentence) => sentence.length >= LEAST_SENTENCE));
}

/**
 * Returns whether two texts, given as their sentences, may be versions of one story: at least two fifths of the shorter stands
 * word for word in the other. Case, accents, punctuation and the order of the sentences do not count.
 */
export function isSharedText(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = [tellingSentences(one), tellingSentences(other)];
  let [common, count] = [0, 0];
  for (const sentence of few)
    if (many.has(sentence)) {
      common += sentence.length;
      count++;
    }
  return count >= LEAST_SHARED && common >= SHARE * Math.min(lengthOf(few), lengthOf(many));
}

function lengthOf(sentences: ReadonlySet<string>): number {
  let length = 0;
  for (const sentence of sentences) length += sentence.length;
  return length;
}

/**
 * Returns phrases by which other versions of a text can be found, from sentences all over it. From each sentence it
 * takes the consecutive words with the most letters, because long words are rare.
 */
export function distinctivePhrases(sentences: readonly string[]): string[] {
  const telling = sentences.filter((sentence) => fold(sentence).length >= LEAST_SENTENCE);
  const step = Math.max(1, telling.length / MOST_PHRASES);
  const phrases: string[] = [];
  for (let at = 0; Math.floor(at) < telling.length; at += step)
    phrases.push(longestWords(telling[Math.floor(at)] ?? ''));
  return phrases;
}

function longestWords(sentence: string): string {
  const words = sentence.split(/\s+/).filter((word) => fold(word) !== '');
  let best = words.slice(0, PHRASE_WORDS).join(' ');
  for (let at = 1; at + PHRASE_WORDS <= words.length; at++) {
    const phrase = words.slice(at, at + PHRASE_WORDS).join(' ');
    if (fold(phrase).length > fold(best).length) best = phrase;
  }
  return best;
}

/**
 * If two titles share at least this part of their letter triples, they may be of one story. It was measured on our
 * own edited headlines.
 */
const LIKE = 0.72;
/** Shorter titles ('Live', 'Nieuws') are alike by chance. */
const LEAST = 12;

function foldTitle(title: string): string {
  return folded(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function triples(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + 3 <= text.length; at++) {
    const triple = text.slice(at, at + 3);
    found.set(triple, (found.get(triple) ?? 0) + 1);
  }
  return found;
}

/**
 * Returns what tells whether another title may be of the same story as this one: the same words, or so many letter triples in common
 * (Dice's coefficient) that one may be the other's edit. Case, accents and punctuation do not count. It is asked about every title of a
 * library, so what is known of this one is worked out once, and a title is given up where too little of it can still be in common.
 */
export function similarTitles(title: string): (other: string) => boolean {
  const one = foldTitle(title);
  const own = triples(one);
  const ownCount = countOf(one);
  return (otherTitle) => {
    const other = foldTitle(otherTitle);
    if (one === '' || other === '') return false;
    if (other === one) return true;
    if (Math.min(one.length, other.length) < LEAST) return false;
    return hasInCommon(own, other, (LIKE * (ownCount + countOf(other))) / 2);
  };
}

function countOf(folded: string): number {
  return Math.max(0, folded.length - 2);
}

/** Whether at least so many triples of a folded title are among others, each counted as often as it is in both. */
function hasInCommon(own: ReadonlyMap<string, number>, other: string, least: number): boolean {
  const taken = new Map<string, number>();
  let possible = countOf(other);
  for (let at = 0; at + 3 <= other.length && possible >= least; at++) {
    const triple = other.slice(at, at + 3);
    const before = taken.get(triple) ?? 0;
    if (before < (own.get(triple) ?? 0)) taken.set(triple, before + 1);
    else possible--;
  }
  return possible >= least;
}

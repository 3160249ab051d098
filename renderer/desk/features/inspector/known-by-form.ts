import { knownByKind } from '../../../../core/protection/known-by-kind.ts';
import type { KnownBy } from '../../../../core/model/evidence/evidence.ts';

/** What a checker said of what a source is known by, beside what the other fields say. */
type Said = readonly KnownBy[];

/** Returns whether a checker said of these words that the source is known by them. */
export function isKnownAs(said: Said, { words }: KnownBy): boolean {
  return said.some((entry) => entry.hidden && isSame(entry.words, words));
}

/** Returns what is said with words that the source is known by as well. */
export function withAdded(said: Said, words: string): Said {
  const entry = { kind: knownByKind(words), words, hidden: true };
  return [...said.filter((other) => !isSame(other.words, words)), entry];
}

/** Returns what is said with words that tell nobody, and may stand. */
export function withStanding(said: Said, entry: KnownBy): Said {
  return [...withoutKnown(said, entry), { ...entry, hidden: false }];
}

/** Returns what is said without a word on these words. */
export function withoutKnown(said: Said, { words }: KnownBy): Said {
  return said.filter((entry) => !isSame(entry.words, words));
}

function isSame(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}

import { commonWeight, pairWords } from './common-words.ts';
import type { Gap, PartedText } from './same-parts.ts';
import { weightOf, wordsIn, type Word } from './words.ts';

/** Parts that follow each other in the old text, and what became of them in the new one: indexes, `to` and `end` exclusive. */
export type ChangedParts = Gap;

/** Which parts of either text nothing is known of yet. */
export type Open = Record<'before' | 'after', (at: number) => boolean>;

/** The words of a part, their weight, and how often each is there, with its own weight. */
export interface ReadPart {
  readonly words: readonly Word[];
  readonly weight: number;
  readonly counts: ReadonlyMap<string, { count: number; readonly own: number }>;
}

const unread: ReadPart = { words: [], weight: 0, counts: new Map() };

/** Reads the parts that are open; the others are not looked at. */
export function readParts({ text, parts }: PartedText, isOpen: (at: number) => boolean): ReadPart[] {
  return parts.map((part, at) => (isOpen(at) ? readPart(wordsIn(text, part)) : unread));
}

function readPart(words: readonly Word[]): ReadPart {
  const counts = new Map<string, { count: number; own: number }>();
  for (const { key, weight } of words) {
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, own: weight });
    else known.count += 1;
  }
  return { words, weight: weightOf(words), counts };
}

export function olds({ from, to }: ChangedParts): number[] {
  return Array.from({ length: to - from }, (_, by) => from + by);
}

export function news({ start, end }: ChangedParts): number[] {
  return Array.from({ length: end - start }, (_, by) => start + by);
}

/** The most weight that two parts can have in common, whatever the order of their words. */
export function mostCommon(one: ReadPart, other: ReadPart): number {
  let weight = 0;
  for (const [key, { count, own }] of one.counts) {
    const there = other.counts.get(key);
    if (there !== undefined) weight += own * Math.min(count, there.count);
  }
  return weight;
}

export function commonOf(one: ReadPart, other: ReadPart): number {
  return commonWeight(one.words, other.words, pairWords(one.words, other.words));
}

/** True for places that follow each other directly. */
export function follow(places: readonly number[]): boolean {
  return places.every((place, by) => place === (places[0] ?? 0) + by);
}

export function joined(parts: readonly ReadPart[], places: readonly number[]): ReadPart {
  const [first] = places;
  const only = places.length === 1 && first !== undefined ? parts[first] : undefined;
  return only ?? readPart(places.flatMap((at) => parts[at]?.words ?? []));
}

export function openPlaces(parts: readonly ReadPart[], isOpen: (at: number) => boolean): Set<number> {
  return new Set(parts.flatMap((_, at) => (isOpen(at) ? [at] : [])));
}

import { indexKeys } from '../index-keys.ts';
import type { ClaimText } from '../passage.ts';
import type { CheckText } from './check-text.ts';
import { runsOfLetters } from './letter-runs.ts';

/** A text by its keys (core/match/index-keys.ts). */
export interface Keys {
  /** In the text's order. */
  readonly list: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

/** A claim as it is held against earlier checks. */
export interface AskedWords {
  readonly keys: Keys;
  /** The keys of who says it; none if nobody does. */
  readonly speaker: ReadonlySet<string>;
  readonly runs: readonly number[];
}

/** An earlier check as a claim is held against it. */
export interface CheckWords {
  readonly claim: Keys;
  readonly title: Keys;
  readonly detail: Keys;
  /** Of all three together. */
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
  readonly runs: readonly number[];
}

/** An address on the web, also where it is glued to the word before it. */
const ADDRESS = /(?:https?:\/\/|www\.|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/)\S*/giu;
const TAG = /[#@][\p{L}\p{M}\p{N}_]+/gu;
/** Where the next word of a tag begins: oneTwo, ONETwo, one2. */
const NEXT_WORD = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu;

/** Returns what a text says: the words of its tags (#TheseWords, @these_words) apart, and no addresses. */
function saidIn(text: string): string {
  if (!/[#@/]|www/u.test(text)) return text;
  return text
    .replace(ADDRESS, ' ')
    .replace(TAG, (tag) => ` ${tag.slice(1).replace(/_+/gu, ' ').replace(NEXT_WORD, ' ')} `);
}

function keysOf(text: string, language: string): Keys {
  const list = indexKeys(text, language);
  const counts = new Map<string, number>();
  for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { list, counts };
}

/** A longer text is a whole post or paragraph: what is above this says nothing more about which check it is. */
const MOST = 4000;

/** Reads a claim that earlier checks are looked for. */
export function askedWords({ text, language, speaker }: ClaimText): AskedWords {
  const said = saidIn(text.slice(0, MOST));
  const named = speaker === null ? '' : saidIn(speaker);
  const isIn = named !== '' && text.includes(speaker ?? '');
  return {
    keys: keysOf(isIn || named === '' ? said : `${said} ${named}`, language),
    speaker: new Set(indexKeys(named, language)),
    runs: runsOfLetters(said),
  };
}

/** Returns the keys by which checks of a claim are asked for in an index: of its words, and of who says it. */
export function askedKeysOf(claim: ClaimText): string[] {
  return [...askedWords(claim).keys.counts.keys()];
}

/** Reads an earlier check. */
export function checkWords({ claim, title, detail, claimant, language }: CheckText): CheckWords {
  const below = claimant === null ? detail : `${detail} ${claimant}`;
  const parts = [claim, title, below].map((text) => keysOf(saidIn(text.slice(0, MOST)), language));
  const counts = new Map<string, number>();
  for (const part of parts)
    for (const [key, count] of part.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  const [ofClaim = NONE, ofTitle = NONE, ofDetail = NONE] = parts;
  return {
    claim: ofClaim,
    title: ofTitle,
    detail: ofDetail,
    counts,
    length: parts.reduce((sum, { list }) => sum + list.length, 0),
    runs: runsOfLetters(`${claim} ${title} ${detail}`.slice(0, MOST)),
  };
}

const NONE: Keys = { list: [], counts: new Map() };

import { spaceStart, tokenBefore, type WordStart } from './scan.ts';
import type { SentencePack } from '../language/parts/sentences.ts';

/** A place where a sentence may end; offsets in the text. */
export interface Candidate {
  /** Where the sentence begins that may end here. */
  readonly from: number;
  /** Its terminator. */
  readonly at: number;
  /** Where the run of terminators ends. */
  readonly runEnd: number;
  /** Where the closing marks after it end. */
  readonly end: number;
  /** Where the next word, or a mark before it, begins. */
  readonly next: number;
}

/** True for an abbreviation that may stand within a sentence; the token in lower case, without its dot. */
export function isAbbreviation(token: string, pack: SentencePack): boolean {
  return [pack.never, pack.numeric, pack.maybe, pack.last, pack.clock].some((words) => words.has(token));
}

/** True where a single dot, with a capital or a digit after it, ends the sentence. */
export function dotEnds(text: string, place: Candidate, start: WordStart, pack: SentencePack): boolean {
  const written = tokenBefore(text, place.at).replace(/^['’,;:–—-]+/u, '');
  const token = written.toLowerCase();
  // A. in J. A. Smith is no article.
  const begins = pack.starters.has(start.word) && !/^\p{Lu}\./u.test(text.slice(place.next, place.next + 4));
  const isNumber = /^\p{N}/u.test(start.first);
  if (/^\p{N}+$/u.test(token)) return numberEnds(token, start, begins, pack);
  // Closed by a bracket, even what something always follows may be last: (par ex.) Then.
  if (pack.never.has(token)) return place.end > place.runEnd && begins;
  if (pack.numeric.has(token) && (isNumber || /^[IVXLC]+\b/u.test(text.slice(place.next, place.next + 8))))
    return false;
  if (isNumber && /^\p{L}{1,2}[°º]$/u.test(token)) return false;
  const isCapital = /\p{Lu}/u.test(start.first);
  if (pack.last.has(token)) return begins || isCapital;
  if (pack.clock.has(token))
    return begins || (isCapital && !pack.afterClock.has(start.word) && !isBrief(text, place));
  if (/^\p{L}$/u.test(written)) return begins && !isInitial(text, place, written);
  if (pack.ordinals && /^[IVX]+$/u.test(written)) return begins;
  const isShort =
    pack.maybe.has(token) ||
    /^(?:\p{L}{1,3}\.)+\p{L}{1,4}$/u.test(token) ||
    (/^\p{L}[bcdfghjklmnpqrstvwxz]{1,3}$/u.test(written) && !/[aeiouyäöü]/u.test(token));
  return !isShort || begins;
}

/** True where a number with a dot after it ends the sentence; in German it is mostly an ordinal. */
function numberEnds(token: string, start: WordStart, begins: boolean, pack: SentencePack): boolean {
  if (!pack.ordinals || token.length > 2) return true;
  if (/^\p{N}/u.test(start.first)) return false;
  return begins;
}

/** True where fewer than five words stand before: At 5 a.m. Mr. Smith went. */
function isBrief(text: string, { from, at }: Candidate): boolean {
  return at - from < 60 && text.slice(from, at).split(/\s+/u).length < 5;
}

/** What begins a family name and may have a capital, before its own: De Vries, Van den Berg, La Rocca. */
const PARTICLE =
  /^(?:De|Den|Der|Des|Van|Vande[nr]?|Ter|Ten|Te|Du|La|Le|Von|Zu)\s+(?:(?:den?|der|het|la)\s+)?\p{Lu}/u;

/**
 * True where a single capital is an initial: after another one or a name, first in its sentence, or before a particle. I,
 * V and X after a name are numbers (Dagobert I, Artículo V).
 */
function isInitial(text: string, place: Candidate, letter: string): boolean {
  if (!/\p{Lu}/u.test(letter)) return false;
  if (PARTICLE.test(text.slice(place.next, place.next + 40))) return true;
  const before = tokenBefore(text, spaceStart(text, place.at - 1));
  if (/[IVX]/u.test(letter) && /^\p{Lu}[\p{Ll}'’-]+$/u.test(before)) return false;
  return before === '' || /^\p{Lu}(?:\.|[\p{Ll}'’-]+)$/u.test(before);
}

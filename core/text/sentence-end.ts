import { startOfWord, tokenBefore, type WordStart, spaceStart } from './scan.ts';
import type { SentencePack } from '../language/parts/sentences.ts';

/** True if a terminator ends the sentence before white space without a line break. */
export function endsSentence(text: string, place: Candidate, pack: SentencePack): boolean {
  const { at, runEnd, end, next } = place;
  const run = text.slice(at, runEnd);
  const start = startOfWord(text, next);
  // An omission in brackets is part of its sentence.
  if (/^(?:\.{3}|…)$/u.test(run) && /[[(]/u.test(text.charAt(at - 1)) && end > runEnd)
    return isCapital(start) && pack.starters.has(start.word);
  if (start.first === '') return false;
  // Three dots with spaces between them mark an omission. At the end of a sentence there is a fourth.
  if (/^\.(?: \.){2}$/u.test(run) && /\s/u.test(text.charAt(at - 1))) return false;
  if (start.trailing && /^[.!?]$/u.test(run)) return true;
  if (run === ';') return isCapital(start) && !start.opened && pack.starters.has(start.word);
  if (/\p{Ll}/u.test(start.first)) return smallBegins(text, place, start, pack);
  const closed = end > runEnd;
  if (isMarker(text, place)) return false;
  if (closed && /[!?…]$/u.test(run) && saidBy(text, next, pack)) return false;
  if (run !== '.') return !isLeadingDots(text, place, run);
  if (closed && /["”’“»']/u.test(text.charAt(runEnd))) return true;
  return dotEnds(text, place, start, pack);
}

/** True if no white space follows the terminator and only a missing space hides the end of the sentence. */
export function gluedEnd(text: string, place: Candidate, pack: SentencePack): boolean {
  const { at, runEnd, end } = place;
  if (/[。！？｡．]/u.test(text.charAt(runEnd - 1))) return wideEnd(text, end > runEnd, end);
  if (!/^[.!?…]$/u.test(text.slice(at, runEnd)) || !/\p{Ll}{2}$|\p{N}{4}$/u.test(text.slice(at - 4, at)))
    return false;
  const token = tokenBefore(text, at);
  if (/[/@\\_=#]|^www\.|\p{L}\.\p{L}/iu.test(token) || isAbbreviation(token.toLowerCase(), pack))
    return false;
  if (/^(?:com|org|net|info)\b/iu.test(text.slice(end, end + 4))) return false;
  // A capitalised word of its own: not Node.js, not file.Name(.
  return (
    /^["'“‘„«(]?(?:\p{Lu}\p{Ll}*|\p{Lu}[’']\p{L}+)[\s,]/u.test(text.slice(end, end + 30)) &&
    /^\p{L}?\p{Ll}+$|\p{N}{4}$/u.test(token)
  );
}

/** Words that continue a sentence after a closed quotation: と言った in Japanese, 他说 in Chinese. */
const WIDE_SAYING =
  /^(?:と|って|など|、|，|[^。！？，“「『]{0,8}(?:说|說|道|称|稱|问|問|表示|指出|写道|寫道))/u;

/** True if a terminator of Chinese or Japanese, which no white space follows, ends its sentence. */
function wideEnd(text: string, closed: boolean, end: number): boolean {
  if (/\p{N}/u.test(text.charAt(end))) return text.charAt(end - 1) !== '．';
  return !(closed && WIDE_SAYING.test(text.slice(end, end + 12)));
}

function isCapital({ first }: WordStart): boolean {
  return /\p{Lu}/u.test(first);
}

/**
 * True if a sentence may begin with a lower-case letter: a name such as iPhone, or the text of somebody who writes
 * without capitals. Then the sentence before began with one too.
 */
function smallBegins(text: string, place: Candidate, start: WordStart, pack: SentencePack): boolean {
  const token = tokenBefore(text, place.at);
  if (isAbbreviation(token.toLowerCase(), pack)) return false;
  const closed = place.end > place.runEnd;
  if (text.charAt(place.runEnd - 1) === '?')
    return !closed && !start.opened && /^\p{Ll}+$/u.test(token) && !pack.asking.has(start.word);
  if (!/\p{Ll}{3}$/u.test(token)) return false;
  if (/^\p{Ll}\p{Lu}/u.test(text.slice(place.next, place.next + 2))) return true;
  if (closed) return false;
  const run = text.slice(place.at, place.runEnd);
  if (/^[.!]$/u.test(run) && /^\p{Ll}{4,}$/u.test(token) && pack.starters.has(start.word)) return true;
  return /^\p{Ll}+\s+\p{L}+\s/u.test(text.slice(place.from, place.from + 60));
}

/** True if dots only begin the sentence that they are in (‘… and we went). */
function isLeadingDots(text: string, place: Candidate, run: string): boolean {
  return /^(?:\.{2,}|…)$/u.test(run) && !/[\p{L}\p{N}]/u.test(text.slice(place.from, place.at));
}

/** True if the terminator belongs to the number or letter of a list item that begins its sentence: 1. a. • 9. 2.) */
function isMarker(text: string, place: Candidate): boolean {
  return (
    place.at - place.from <= 12 &&
    /^[^\p{L}\p{N}]*(?:\p{N}{1,3}|\p{L}|[ivx]{1,5})$/u.test(text.slice(place.from, place.at)) &&
    text.charAt(place.at) === '.'
  );
}

/** True if a name and a verb of saying follow a quotation: “Why?” Smith asked. */
function saidBy(text: string, next: number, pack: SentencePack): boolean {
  if (pack.saying.size === 0) return false;
  const match = /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(\p{Ll}+)/u.exec(text.slice(next, next + 80));
  return match !== null && pack.saying.has(match[1] ?? '');
}

/** A place where a sentence may end; offsets in the text. */
interface Candidate {
  /** The beginning of the sentence that may end here. */
  readonly from: number;
  /** Its terminator. */
  readonly at: number;
  /** The end of the run of terminators. */
  readonly runEnd: number;
  /** The end of the closing marks after it. */
  readonly end: number;
  /** The beginning of the next word, or of punctuation before it. */
  readonly next: number;
}

/** True for an abbreviation that may stand within a sentence; the token in lower case, without its dot. */
function isAbbreviation(token: string, pack: SentencePack): boolean {
  return [pack.never, pack.numeric, pack.maybe, pack.last, pack.clock].some((words) => words.has(token));
}

/** True if a single dot, with a capital or a digit after it, ends the sentence. */
function dotEnds(text: string, place: Candidate, start: WordStart, pack: SentencePack): boolean {
  const written = tokenBefore(text, place.at).replace(/^['’,;:–—-]+/u, '');
  const token = written.toLowerCase();
  // The A. in J. A. Smith is an initial, not an article.
  const begins = pack.starters.has(start.word) && !/^\p{Lu}\./u.test(text.slice(place.next, place.next + 4));
  const isNumber = /^\p{N}/u.test(start.first);
  if (/^\p{N}+$/u.test(token)) return numberEnds(token, start, begins, pack);
  // Before a closing bracket, even an abbreviation that always needs something after it may be last: (par ex.) Then.
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

/** True if a number with a dot after it ends the sentence. In German it is mostly an ordinal. */
function numberEnds(token: string, start: WordStart, begins: boolean, pack: SentencePack): boolean {
  if (!pack.ordinals || token.length > 2) return true;
  if (/^\p{N}/u.test(start.first)) return false;
  return begins;
}

/** True if fewer than five words come before: At 5 a.m. Mr. Smith went. */
function isBrief(text: string, { from, at }: Candidate): boolean {
  return at - from < 60 && text.slice(from, at).split(/\s+/u).length < 5;
}

/** Words that begin a family name and may have a capital: De Vries, Van den Berg, La Rocca. */
const PARTICLE =
  /^(?:De|Den|Der|Des|Van|Vande[nr]?|Ter|Ten|Te|Du|La|Le|Von|Zu)\s+(?:(?:den?|der|het|la)\s+)?\p{Lu}/u;

/**
 * True if a single capital is an initial: after another one or a name, first in its sentence, or before a particle.
 * I, V and X after a name are numbers (Dagobert I, Artículo V).
 */
function isInitial(text: string, place: Candidate, letter: string): boolean {
  if (!/\p{Lu}/u.test(letter)) return false;
  if (PARTICLE.test(text.slice(place.next, place.next + 40))) return true;
  const before = tokenBefore(text, spaceStart(text, place.at - 1));
  if (/[IVX]/u.test(letter) && /^\p{Lu}[\p{Ll}'’-]+$/u.test(before)) return false;
  return before === '' || /^\p{Lu}(?:\.|[\p{Ll}'’-]+)$/u.test(before);
}

import { dotEnds, isAbbreviation, type Candidate } from './dot-end.ts';
import { startOfWord, tokenBefore, type WordStart } from './scan.ts';
import type { SentencePack } from '../language/parts/sentences.ts';

/** True where white space, but no line break, follows a terminator and the sentence ends there. */
export function endsSentence(text: string, place: Candidate, pack: SentencePack): boolean {
  const { at, runEnd, end, next } = place;
  const run = text.slice(at, runEnd);
  const start = startOfWord(text, next);
  // An omission in brackets is a part of its sentence, wherever that goes on.
  if (/^(?:\.{3}|…)$/u.test(run) && /[[(]/u.test(text.charAt(at - 1)) && end > runEnd)
    return isCapital(start) && pack.starters.has(start.word);
  if (start.first === '') return false;
  // Three dots with spaces between them leave words out; a sentence that ends there has a fourth.
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

/** True where no white space follows the terminator and a lost space is all that parts two sentences. */
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

/** What goes on after a closed quotation: と言った in Japanese, 他说 in Chinese. */
const WIDE_SAYING =
  /^(?:と|って|など|、|，|[^。！？，“「『]{0,8}(?:说|說|道|称|稱|问|問|表示|指出|写道|寫道))/u;

/** True where a terminator of Chinese or Japanese, which no white space follows, ends its sentence. */
function wideEnd(text: string, closed: boolean, end: number): boolean {
  if (/\p{N}/u.test(text.charAt(end))) return text.charAt(end - 1) !== '．';
  return !(closed && WIDE_SAYING.test(text.slice(end, end + 12)));
}

function isCapital({ first }: WordStart): boolean {
  return /\p{Lu}/u.test(first);
}

/**
 * True where a sentence begins with a small letter: a name such as iPhone, or the words of somebody who writes without
 * capitals, which shows in that the sentence before began so too.
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

/** True where dots only begin the sentence they stand in (‘… and we went). */
function isLeadingDots(text: string, place: Candidate, run: string): boolean {
  return /^(?:\.{2,}|…)$/u.test(run) && !/[\p{L}\p{N}]/u.test(text.slice(place.from, place.at));
}

/** True where the terminator belongs to the number or letter of a list item that begins its sentence: 1. a. • 9. 2.) */
function isMarker(text: string, place: Candidate): boolean {
  return (
    place.at - place.from <= 12 &&
    /^[^\p{L}\p{N}]*(?:\p{N}{1,3}|\p{L}|[ivx]{1,5})$/u.test(text.slice(place.from, place.at)) &&
    text.charAt(place.at) === '.'
  );
}

/** True where a name and a verb of saying go on after a quotation: “Why?” Smith asked. */
function saidBy(text: string, next: number, pack: SentencePack): boolean {
  if (pack.saying.size === 0) return false;
  const match = /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(\p{Ll}+)/u.exec(text.slice(next, next + 80));
  return match !== null && pack.saying.has(match[1] ?? '');
}

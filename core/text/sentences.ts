import type { Span } from '../model/article/article.ts';
import { endsSentence, gluedEnd } from './sentence-end.ts';
import { sentencePack } from '../language/index.ts';
import { nextItem, isOnSign, spaceEnd, spaceStart, startOfWord } from './scan.ts';

const STOP = /[\p{Sentence_Terminal}…;\n\r\u2028\u2029]/gu;
const TERMINAL = /[\p{Sentence_Terminal}…]/u;
const LINE_BREAK = /[\n\r\u2028\u2029]/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Splits a text into sentences: spans in UTF-16 code units, in order, without the white space between them, which is
 * all that lies between them. A closing quotation mark or bracket stays with what it closes, as does a reporting
 * clause after it. A quotation of several sentences is split. A piece without a letter or digit joins the piece
 * before it.
 *
 * Candidates are the characters that Unicode calls Sentence_Terminal (UAX #29), the ellipsis and line breaks. We do
 * not use Intl.Segmenter, because it splits after initials, abbreviations and German ordinals, and because a version
 * must have the same sentences with any ICU that a runtime ships. Takes linear time in the length of the text. After
 * `most` sentences the rest is one sentence.
 */
export function splitSentences(text: string, language: string, most = Infinity): Span[] {
  const pack = sentencePack(language);
  const spans: Span[] = [];
  let from = spaceEnd(text, 0);
  let item = nextItem(text, from, pack);
  const cut = (end: number, next: number) => {
    spans.push({ start: from, end });
    from = next;
    item = nextItem(text, from, pack);
  };
  const cutItems = (before: number) => {
    while (item > from && item < before && spans.length < most) cut(spaceStart(text, item), item);
  };
  STOP.lastIndex = from;
  for (let stop = STOP.exec(text); stop !== null && spans.length < most; stop = STOP.exec(text)) {
    const at = stop.index;
    cutItems(at);
    if (stop[0] === ';' && !pack.semicolon) continue;
    if (LINE_BREAK.test(stop[0])) {
      const next = spaceEnd(text, at);
      const end = spaceStart(text, at);
      if (next < text.length && end > from && linesPart(text, end, next)) cut(end, next);
      STOP.lastIndex = Math.max(next, at + 1);
      continue;
    }
    const runEnd = terminalsEnd(text, at, at + stop[0].length);
    let end = emojiEnd(text, closersEnd(text, runEnd));
    let next = spaceEnd(text, end);
    for (let spaced = spacedCloserEnd(text, end, next); spaced > end;) {
      end = closersEnd(text, spaced);
      next = spaceEnd(text, end);
      spaced = spacedCloserEnd(text, end, next);
    }
    const stops =
      next < text.length &&
      (next === end
        ? gluedEnd(text, { from, at, runEnd, end, next }, pack)
        : LINE_BREAK.test(text.slice(end, next))
          ? linesPart(text, end, next)
          : endsSentence(text, { from, at, runEnd, end, next }, pack));
    if (stops) cut(end, next);
    STOP.lastIndex = stops ? next : runEnd;
  }
  cutItems(text.length);
  const last = spaceStart(text, text.length);
  if (last > from) cut(last, text.length);
  return joinWordless(text, spans);
}

/**
 * Returns the end of a run of terminators that begins at `at` and continues at `from`. Dots with single spaces
 * between them (. . .) are one run. In 'compounds. . . . The practice' the first dot ends a sentence, and the others
 * begin the next, as style guides require.
 */
function terminalsEnd(text: string, at: number, from: number): number {
  if (
    text.startsWith('. . . . ', at) &&
    /\p{L}/u.test(text.charAt(at - 1)) &&
    /\p{Lu}/u.test(text.charAt(at + 8))
  )
    return from;
  let end = from;
  for (;;) {
    if (TERMINAL.test(text.charAt(end)) || isOnSign(text.charAt(end))) end += 1;
    else if (
      text.startsWith(' .', end) &&
      !/[\p{L}\p{N}.]/u.test(text.charAt(end + 2)) &&
      text.charAt(end - 1) === '.'
    )
      end += 2;
    else return end;
  }
}

/**
 * False if the line after a break continues the sentence before it: it begins with a lower-case letter and is no list
 * item, or the line before it ends in one space, as flowed lines do (RFC 3676, 4.1).
 */
function linesPart(text: string, end: number, next: number): boolean {
  const gap = text.slice(end, next);
  if (/[\n\r\u2028\u2029][^\S\n\r]*[\n\u2028\u2029]/u.test(gap)) return true;
  if (/^ \r?\n$/u.test(gap) && /[\p{L}\p{N},–-]/u.test(text.charAt(end - 1)) && !startsItem(text, next))
    return false;
  return /[•*\-–—⁃]/u.test(text.charAt(next)) || !/\p{Ll}/u.test(startOfWord(text, next).first);
}

/** True if a line begins with a bullet, a number or an address. */
function startsItem(text: string, at: number): boolean {
  return /^(?:[•⁃‣◦▪●*\-–—]|\(?(?:\p{N}{1,3}|\p{L})[.)]|https?:)/u.test(text.slice(at, at + 10));
}

/**
 * Joins every piece without a letter or digit (a stray bracket, ***) to the piece before it, or the first one to the
 * piece after it.
 */
function joinWordless(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let waiting: number | null = null;
  for (const span of spans) {
    const last = joined.at(-1);
    if (WORD.test(text.slice(span.start, span.end))) {
      joined.push({ start: waiting ?? span.start, end: span.end });
      waiting = null;
    } else if (last !== undefined) last.end = span.end;
    else waiting ??= span.start;
  }
  if (waiting !== null) joined.push({ start: waiting, end: spans.at(-1)?.end ?? text.length });
  return joined;
}

/** One emoji with everything that belongs to it (UTS #51: modifiers, joined ones, flags, keycaps), or an emoticon. */
const EMOJI =
  '(?:\\p{RI}{2}|[#*\\p{Nd}]\\ufe0f?\\u20e3|\\p{Extended_Pictographic}[\\ufe0f\\p{EMod}]*(?:\\u200d\\p{Extended_Pictographic}[\\ufe0f\\p{EMod}]*)*[\\u{e0020}-\\u{e007f}]*)';
const EMOTICON = "[:;=]['’]?-?[)(DPp/|]+";
/**
 * Each emoji is one step of the repetition, so that no run of them matches in two ways; otherwise the time would
 * double with each emoji. Their number is limited, because the pattern runs after every mark before them.
 */
const AFTER = new RegExp(`(?: ?${EMOJI}| ${EMOTICON}){1,100}(?=\\s|$)`, 'uy');

/**
 * Returns the end of the emoji and emoticons after a sentence's last mark, at `at`, with at most a space before them,
 * because they belong to the sentence that they comment on. Returns `at` if there are none.
 */
function emojiEnd(text: string, at: number): number {
  AFTER.lastIndex = at;
  const found = AFTER.exec(text);
  return found === null ? at : at + found[0].length;
}

const CLOSER = /["'”’“‘»«›‹)\]}」』）］】》〉〗〙｣]/u;
const REFERENCE = /\[\d{1,3}\]/uy;
/**
 * Characters that close even with a space before them. ‘ “ « „ with a space on either side are opening marks, by a
 * typing mistake.
 */
const SPACED = /["'”’»›)\]}]/u;
const AFTER_CLOSER = /[\s,;:.!?)\]]/u;

/**
 * Returns the end of the closing quotation marks and brackets directly at `at`, after a sentence's last terminator.
 * Marks that open in one language close in another („…“, »…«), so every mark counts that no word follows directly.
 * Numbers of notes ([12]) count too.
 */
function closersEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    REFERENCE.lastIndex = end;
    const reference = REFERENCE.exec(text);
    if (reference !== null) end += reference[0].length;
    else if (CLOSER.test(text.charAt(end)) || (end > at && isOnSign(text.charAt(end)))) end += 1;
    else break;
  }
  // In ‘…gone.’“We’ the last mark opens the next sentence, so a mark that can open and touches a word is given back.
  while (end > at && /["'“‘«‹„]/u.test(text.charAt(end - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(end)))
    end -= 1;
  return end;
}

/**
 * Returns the end of a closing mark with white space before it (French guillemets, and stray marks). `next` is the
 * end of the white space after `end`. Returns `end` if there is none.
 */
function spacedCloserEnd(text: string, end: number, next: number): number {
  if (next === end || next >= text.length || text.slice(end, next).includes('\n')) return end;
  const width = text.startsWith("''", next) ? 2 : SPACED.test(text.charAt(next)) ? 1 : 0;
  if (width === 0) return end;
  const after = next + width;
  if (after < text.length && !AFTER_CLOSER.test(text.charAt(after))) return end;
  // A straight mark with spaces around it closes only if one is open.
  if (text.charAt(next) === '"' && spaceEnd(text, after) < text.length && !isOpen(text, next)) return end;
  return after;
}

/** True if there is an odd number of straight double marks in the 2,000 characters before `at`, or since a line break. */
function isOpen(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 2000), at);
  return near.slice(near.lastIndexOf('\n') + 1).split('"').length % 2 === 0;
}

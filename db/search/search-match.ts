import type { SearchField, SearchTerm, SearchContext } from '../../core/model/search.ts';

/** The searchable texts of an article, a claim or a piece of evidence; null for missing ones. */
export type Texts = Partial<Record<SearchField, string | null>>;

/** Scripts written without spaces: the index takes a run of such letters for one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a term must be searched letter by letter, because its script has no spaces between words. */
export function isUnspaced({ words }: SearchTerm): boolean {
  return UNSPACED.test(words);
}

/**
 * Returns terms as the index's query language has them, or null if none must be there. Every word is put between
 * quotation marks, so that nothing that a checker types is an operator of that language.
 */
export function matchOf(terms: readonly SearchTerm[]): string | null {
  const quoted = ({ words, kind }: SearchTerm): string =>
    `"${words.replaceAll('"', '""')}"${kind === 'prefix' ? ' *' : ''}`;
  const wanted = terms.filter(({ not }) => !not).map(quoted);
  const unwanted = terms.filter(({ not }) => not).map(quoted);
  if (wanted.length === 0) return null;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.join(' OR ')})`;
}

/**
 * A pattern for the words of a term, letter by letter. Marks count, as they do not in words of an index: in these scripts they
 * make other letters (か and が) and vowels.
 */
function lettersOf({ words }: SearchTerm): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether a row matches terms in scripts without spaces, including exclusions. */
export function fits(texts: Texts, terms: readonly SearchTerm[]): boolean {
  const all = Object.values(texts).filter((text) => text !== null);
  const text = all.join('\n');
  return terms.every((term) => new RegExp(lettersOf(term), 'iu').test(text) !== term.not);
}

/** Returns a row's texts with marks round the terms that are in them, letter by letter. */
export function markLetters(texts: Texts, terms: readonly SearchTerm[]): Texts {
  const wanted = terms.filter(({ not }) => !not).map(lettersOf);
  const pattern = new RegExp(wanted.join('|'), 'giu');
  const marked = Object.entries(texts).map(
    ([field, text]) => [field, text?.replace(pattern, (found) => OPEN + found + CLOSE) ?? null] as const,
  );
  return Object.fromEntries(marked);
}

/** What the index puts round found words: characters that no text has (Unicode noncharacters). */
export const OPEN = '\uFDD0';
export const CLOSE = '\uFDD1';
/** What it puts where it cut a text off. */
export const CUT = '\uFDD2';

/** Characters shown before the first found words, and in all. */
const BEFORE = 60;
const MOST = 220;

/** Returns a text without the marks, and where they stood. */
export function readMarks(marked: string): { text: string; marks: { start: number; end: number }[] } {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  let start: number | null = null;
  for (const part of marked.split(/([\uFDD0-\uFDD2])/)) {
    if (part === OPEN) start = text.length;
    else if (part === CLOSE && start !== null) {
      if (text.length > start) marks.push({ start, end: text.length });
      start = null;
    } else if (part !== CUT) text += part;
  }
  return { text, marks };
}

/** Returns the part of a text that shows its first found words, cut at words where it is long. */
export function contextOf(marked: string): SearchContext {
  const { text, marks } = readMarks(marked);
  const isCutBefore = marked.startsWith(CUT);
  const isCutAfter = marked.endsWith(CUT);
  const first = marks[0]?.start ?? 0;
  const from = text.length <= MOST ? 0 : wordAfter(text, Math.max(0, first - BEFORE));
  const to = text.length - from <= MOST ? text.length : wordBefore(text, from + MOST);
  return {
    text: text.slice(from, to),
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
    cut: { before: isCutBefore || from > 0, after: isCutAfter || to < text.length },
  };
}

/** The beginning of the next word at or after a place; the place itself where there is none soon. */
function wordAfter(text: string, at: number): number {
  if (at === 0) return 0;
  const gap = text.slice(at, at + 30).search(/\s/);
  return gap === -1 ? wholeAt(text, at) : at + gap + 1;
}

function wordBefore(text: string, at: number): number {
  const gap = text.lastIndexOf(' ', at);
  return gap > at - 30 ? gap : wholeAt(text, at);
}

/** Moves a place so that it does not cut a character in two. */
function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

import type { Span } from '../model/article/article.ts';
import { tidyText } from '../kernel/tidy.ts';
import type { CutPassage } from '../text/passages.ts';
import { splitSentences } from '../text/sentences.ts';
import type { RecognizedLine, RecognizedPage, RecognizedWord } from './recognized-page.ts';

/** A word is unsure below this confidence, in percent. `npm run measure -- ocr` shows what they let through. */
const SURE_WORD = 75;
/** A word with a digit is unsure below these: nobody sees of a wrong figure that it is wrong. */
const SURE_FIGURE = 88;
const SURE_DIGIT = 90;

/** True for a word that may have been read wrongly, in a text of that language. */
export function isUnsure({ text, confidence, weakest }: RecognizedWord, language: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  if (!hasFigure(text)) return confidence < SURE_WORD;
  return confidence < SURE_FIGURE || weakest < SURE_DIGIT || isOddFigure(text, language);
}

/** A figure whose points and commas are not where the language has them: three digits after a decimal comma, two after one of thousands. */
function isOddFigure(text: string, language: string): boolean {
  return language === 'en' ? /\d,\d{1,2}(?!\d)/u.test(text) : /\d,\d{3}(?!\d)/u.test(text);
}

/** Digits, and letters that a digit is taken for where they stand among nothing else (l, O, S). */
function hasFigure(text: string): boolean {
  return /\p{N}/u.test(text) || /^[^\p{L}\p{N}]*[lIOoSBZ|]{1,4}[^\p{L}\p{N}]*$/u.test(text);
}

/** The passages of a page, and how many words they have, of which so many are unsure. */
export interface PagePassages {
  readonly passages: CutPassage[];
  readonly words: number;
  readonly unsure: number;
}

/**
 * Cuts what was recognized of the page `page` (from 1) into passages, a sentence each, with the places of unsure words. A paragraph is a block; `from` is the
 * number of blocks before it. Sentences are cut by the rules of `language`. A word that is parted at the end of a line is put together.
 */
export function pagePassages(
  recognized: RecognizedPage,
  page: number,
  language: string,
  from: number,
): PagePassages {
  const passages: CutPassage[] = [];
  let words = 0;
  let unsure = 0;
  let block = from;
  for (const lines of recognized) {
    const paragraph = joined(lines, language);
    const cut = splitSentences(paragraph.text, language).flatMap(({ start, end }): CutPassage[] => {
      const text = paragraph.text.slice(start, end).trimEnd();
      if (text === '') return [];
      const within = paragraph.unsure
        .filter((span) => span.start >= start && span.end <= start + text.length)
        .map((span) => ({ start: span.start - start, end: span.end - start }));
      const marks = within.length === 0 ? {} : { unsure: within };
      return [{ block, kind: 'paragraph', text, locator: { kind: 'page', page }, heading: null, ...marks }];
    });
    words += lines.reduce((sum, line) => sum + line.length, 0);
    unsure += paragraph.unsure.length;
    if (cut.length > 0) block++;
    passages.push(...cut);
  }
  return { passages, words, unsure };
}

/** Returns the lines of a paragraph as one text, with the spans of unsure words in it. */
function joined(lines: readonly RecognizedLine[], language: string): { text: string; unsure: Span[] } {
  const unsure: Span[] = [];
  let text = '';
  let isParted = false;
  for (const line of lines)
    for (const [at, word] of line.entries()) {
      const letters = tidyText(word.text);
      const goesOn = at === 0 && isParted && /^[\p{Ll}\p{N}]/u.test(letters);
      if (goesOn && /^\p{Ll}/u.test(letters)) text = text.slice(0, -1);
      else if (!goesOn && text !== '') text += ' ';
      const last = unsure.at(-1);
      const before = goesOn ? text.lastIndexOf(' ') + 1 : text.length;
      const isSecondHalf = goesOn && last !== undefined && last.start >= before;
      text += letters;
      if (isSecondHalf) last.end = text.length;
      else if (isUnsure(word, language)) unsure.push({ start: before, end: text.length });
      isParted = at === line.length - 1 && /\p{L}[-‐]$|\p{N}[-‐–]$/u.test(letters);
    }
  return { text, unsure };
}

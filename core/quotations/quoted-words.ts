import type { Span } from '../model/article/article.ts';
import type { QuotedWord } from './align.ts';
import { wordsOf } from './words.ts';

/** […], (...), … and ... : words were left out, or somebody hesitated. */
const LEFT_OUT = /\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{3,}/gu;
/** What the paper put in: [de minister]. */
const BRACKETS = /\[[^[\]]{1,200}\]/gu;
/** So it stands there: no word of its own. */
const SIC = /^\[\s*sic[!.]?\s*\]$/iu;

/**
 * Returns the words of a quotation (a span of an article's text, without its marks): which of them are the paper's own, and
 * before which words were left out. `asides` are left out: they are not quoted.
 */
export function quotedWords(text: string, content: Span, asides: readonly Span[]): QuotedWord[] {
  const part = text.slice(content.start, content.end);
  const spansOf = (pattern: RegExp) =>
    [...part.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: content.start + index,
      end: content.start + index + found.length,
    }));
  const marks = spansOf(LEFT_OUT);
  const brackets = spansOf(BRACKETS);
  const dropped = [...asides, ...brackets.filter(({ start, end }) => SIC.test(text.slice(start, end)))];
  const isIn = (spans: readonly Span[], { start, end }: Span) =>
    spans.some((span) => span.start <= start && end <= span.end);
  const words = wordsOf(text, content.start, content.end).filter((word) => !isIn(dropped, word));
  return words.map((word, at) => {
    const from = words[at - 1]?.end ?? content.start;
    return {
      ...word,
      isInserted: isIn(brackets, word),
      isAfterMark: at > 0 && marks.some(({ start, end }) => from <= start && end <= word.start),
    };
  });
}

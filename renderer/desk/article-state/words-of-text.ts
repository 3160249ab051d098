import type { Span } from '../../../core/model/article/article.ts';

/** Returns the spans of the words of a stretch of text, in the version's offsets. */
export function wordsIn(text: string, stretch: Span, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, { granularity: 'word' });
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(stretch.start, stretch.end)))
    if (isWordLike === true)
      words.push({ start: stretch.start + index, end: stretch.start + index + segment.length });
  return words;
}

export type WordStep = 'next' | 'previous' | 'extend' | 'shrink';

/**
 * Returns the span selected after a step by words. `selected` is what is selected, or null: the first step then takes
 * the first word (the last, going back). Extending and shrinking move the end by a word; one word at least stays.
 */
export function stepWord(words: readonly Span[], selected: Span | null, step: WordStep): Span | null {
  if (selected === null) return (step === 'previous' || step === 'shrink' ? words.at(-1) : words[0]) ?? null;
  const first = words.findIndex((word) => word.end > selected.start);
  const last = words.findLastIndex((word) => word.start < selected.end);
  const at = (index: number) => words[Math.min(words.length - 1, Math.max(0, index))];
  switch (step) {
    case 'next':
      return at(last + 1) ?? null;
    case 'previous':
      return at(first === -1 ? last : first - 1) ?? null;
    case 'extend':
      return join(at(first), at(last + 1));
    case 'shrink':
      return join(at(first), at(Math.max(first, last - 1)));
  }
}

function join(from: Span | undefined, to: Span | undefined): Span | null {
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end };
}

/** How far around an end to look for a word, in UTF-16 units: no word in a text is longer. */
const REACH = 80;
/** Scripts that put nothing between words: there the checker decides where a word ends. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/**
 * Returns a selection extended to whole words, and without the white space at its ends, because people cannot select exactly
 * with a mouse. Offsets in `text`; a selection of nothing but white space stays as it is.
 */
export function wholeWords(text: string, { start, end }: Span, language: string): Span {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  const last = end - (words.length - words.trimEnd().length);
  if (first >= last) return { start, end };
  return {
    start: wordRound(text, first, language)?.start ?? first,
    end: wordRound(text, last, language)?.end ?? last,
  };
}

/** The word that a place lies within, or null if it lies beside words. */
function wordRound(text: string, at: number, language: string): Span | null {
  const stretch = { start: Math.max(0, at - REACH), end: Math.min(text.length, at + REACH) };
  const word = wordsIn(text, stretch, language).find(({ start, end }) => start < at && at < end);
  return word === undefined || UNSPACED.test(text.slice(word.start, word.end)) ? null : word;
}

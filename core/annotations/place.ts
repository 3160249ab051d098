import {
  contextFinder,
  foldWords,
  quoteFinder,
  squeezeWords,
  type Found,
  type QuotePlaces,
} from '../text/find-quote.ts';
import { MAX_QUOTE_LENGTH } from '../model/claim/claim.ts';
import { utf16Offset } from '../text/offsets.ts';
import type { AnnotatedQuote, ReadAnnotation } from './annotation.ts';
import { MAX_PLACES, MAX_SURROUNDINGS } from './limits.ts';

/** Why words were found otherwise than they were annotated. */
export type PlacementDifference = 'spelling' | 'context' | 'position';

/** Where an annotation's words stand in a text. Spans are UTF-16 code units, end exclusive. */
export type Placement =
  | { kind: 'exact'; span: Found }
  /**
   * spelling: white space or quotation marks differ. context: the words stand in the text once, but not between what stood
   * around them. position: they stand in the text once, but not where they are said to stand.
   */
  | { kind: 'elsewhere'; span: Found; why: PlacementDifference }
  /** It cannot be known which of these places is meant. */
  | { kind: 'several'; spans: Found[] }
  | { kind: 'missing'; why: 'notThere' | 'noWords' | 'tooLong' };

/** A text in which annotations are found. */
export interface AnnotatedText {
  text: string;
  /** SHA-256 of the text in UTF-8. */
  textHash: string;
}

/**
 * Returns a function that finds annotations again in a text: by their exact words and what stands around them, then with
 * white space and the shape of quotation marks left out of account. A position counts only where the words are there too,
 * or where it is known to count in this very text (`textHash`: the text that the file says it is on).
 */
export function annotationFinder(
  { text, textHash: own }: AnnotatedText,
  textHash: string | null,
): (annotation: Pick<ReadAnnotation, 'quote' | 'position'>) => Placement {
  const find = quoteFinder(text, MAX_PLACES);
  const findBetween = contextFinder(text, MAX_PLACES);
  const isThisText = textHash === own;
  return ({ quote, position }) => {
    const at = position === null ? null : spanAt(text, position);
    if (quote === null || quote.exact.trim() === '')
      return isThisText && at !== null ? { kind: 'exact', span: at } : { kind: 'missing', why: 'noWords' };
    if (quote.exact.trim().length > MAX_QUOTE_LENGTH) return { kind: 'missing', why: 'tooLong' };
    const around = surroundingsOf(quote);
    const spell = (span: Found): Spelling => spelling(text.slice(span.start, span.end), quote.exact);
    if (at !== null && spell(at) !== 'other' && stands(text, at, around)) return sure(at, spell(at));
    const between = isBlank(around) ? [] : findBetween(around).filter((span) => spell(span) !== 'other');
    const [one, ...more] = between;
    if (one !== undefined)
      return more.length === 0 ? sure(one, spell(one)) : { kind: 'several', spans: between };
    return choose(find(quote.exact), at !== null, !isBlank(around));
  };
}

/** Whether words are those of a quote: to the letter, but for white space and quotation marks, or not. */
type Spelling = 'same' | 'alike' | 'other';

function spelling(words: string, quote: string): Spelling {
  if (words === quote.normalize('NFC').trim()) return 'same';
  return foldWords(words) === foldWords(quote) ? 'alike' : 'other';
}

function sure(span: Found, spelled: Spelling): Placement {
  return spelled === 'same' ? { kind: 'exact', span } : { kind: 'elsewhere', span, why: 'spelling' };
}

/** Where the words stand, not between what stood around them. */
function choose({ places, toTheLetter }: QuotePlaces, isPositioned: boolean, hasContext: boolean): Placement {
  const [only, ...others] = places;
  if (only === undefined) return { kind: 'missing', why: 'notThere' };
  if (others.length > 0) return { kind: 'several', spans: places };
  if (hasContext) return { kind: 'elsewhere', span: only, why: 'context' };
  return toTheLetter && isPositioned
    ? { kind: 'elsewhere', span: only, why: 'position' }
    : sure(only, toTheLetter ? 'same' : 'alike');
}

/** The span of code-point positions, without white space at its ends; null where it holds no words. */
function spanAt(text: string, { start, end }: { start: number; end: number }): Found | null {
  const from = utf16Offset(text, start);
  const raw = text.slice(from, utf16Offset(text, end));
  const words = raw.trim();
  if (words === '' || words.length > MAX_QUOTE_LENGTH) return null;
  const begun = from + raw.indexOf(words);
  return { start: begun, end: begun + words.length };
}

/** As much of what stood around a quote as is looked at. */
function surroundingsOf({ exact, prefix, suffix }: AnnotatedQuote): AnnotatedQuote {
  // In the form of the text first: a cut between a letter and its accent would leave an accent that the text has nowhere.
  return {
    exact,
    prefix: prefix.normalize('NFC').slice(-MAX_SURROUNDINGS),
    suffix: suffix.normalize('NFC').slice(0, MAX_SURROUNDINGS),
  };
}

function isBlank({ prefix, suffix }: AnnotatedQuote): boolean {
  return (prefix + suffix).trim() === '';
}

/** True where nothing that an annotation says stood around its words contradicts a place. */
function stands(text: string, { start, end }: Found, { prefix, suffix }: AnnotatedQuote): boolean {
  // White space shrinks to nothing: more of the text is compared than there are words.
  const reach = 4 * MAX_SURROUNDINGS;
  const before = squeezeWords(text.slice(Math.max(0, start - reach), start));
  return (
    before.endsWith(squeezeWords(prefix)) &&
    squeezeWords(text.slice(end, end + reach)).startsWith(squeezeWords(suffix))
  );
}

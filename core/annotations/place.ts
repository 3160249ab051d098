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

/** How the place found differs from the annotation. */
export type PlacementDifference = 'spelling' | 'context' | 'position';

/** The place of an annotation's words in a text. Spans are UTF-16 code units, end exclusive. */
export type Placement =
  | { kind: 'exact'; span: Found }
  /**
   * spelling: white space or quotation marks differ. context: the words are in the text once, but with other words
   * around them. position: they are in the text once, but not at the given position.
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
 * Returns a function that finds annotations in a text: by their exact words and context, then without regard to white
 * space and the shape of quotation marks. A position counts only if the words are there too, or if it is known to be
 * in exactly this text (`textHash`: the text that the file says it is on).
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

/** Whether words match a quote: to the letter, except for white space and quotation marks, or not at all. */
type Spelling = 'same' | 'alike' | 'other';

function spelling(words: string, quote: string): Spelling {
  if (words === quote.normalize('NFC').trim()) return 'same';
  return foldWords(words) === foldWords(quote) ? 'alike' : 'other';
}

function sure(span: Found, spelled: Spelling): Placement {
  return spelled === 'same' ? { kind: 'exact', span } : { kind: 'elsewhere', span, why: 'spelling' };
}

/** The place of words whose context does not match. */
function choose({ places, toTheLetter }: QuotePlaces, isPositioned: boolean, hasContext: boolean): Placement {
  const [only, ...others] = places;
  if (only === undefined) return { kind: 'missing', why: 'notThere' };
  if (others.length > 0) return { kind: 'several', spans: places };
  if (hasContext) return { kind: 'elsewhere', span: only, why: 'context' };
  return toTheLetter && isPositioned
    ? { kind: 'elsewhere', span: only, why: 'position' }
    : sure(only, toTheLetter ? 'same' : 'alike');
}

/** The span of code-point positions, without white space at its ends; null if it contains no words. */
function spanAt(text: string, { start, end }: { start: number; end: number }): Found | null {
  const from = utf16Offset(text, start);
  const raw = text.slice(from, utf16Offset(text, end));
  const words = raw.trim();
  if (words === '' || words.length > MAX_QUOTE_LENGTH) return null;
  const begun = from + raw.indexOf(words);
  return { start: begun, end: begun + words.length };
}

/** The part of a quote's context that is compared. */
function surroundingsOf({ exact, prefix, suffix }: AnnotatedQuote): AnnotatedQuote {
  // The context is normalized before it is cut: a cut between a letter and its accent would leave an accent alone,
  // which the text does not have.
  return {
    exact,
    prefix: prefix.normalize('NFC').slice(-MAX_SURROUNDINGS),
    suffix: suffix.normalize('NFC').slice(0, MAX_SURROUNDINGS),
  };
}

function isBlank({ prefix, suffix }: AnnotatedQuote): boolean {
  return (prefix + suffix).trim() === '';
}

/** True if an annotation's context does not contradict a place. */
function stands(text: string, { start, end }: Found, { prefix, suffix }: AnnotatedQuote): boolean {
  // White space is dropped, so a longer stretch of the text is needed for the comparison.
  const reach = 4 * MAX_SURROUNDINGS;
  const before = squeezeWords(text.slice(Math.max(0, start - reach), start));
  return (
    before.endsWith(squeezeWords(prefix)) &&
    squeezeWords(text.slice(end, end + reach)).startsWith(squeezeWords(suffix))
  );
}

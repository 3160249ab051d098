import { foldWords, quoteFinder, type Found, type QuotePlaces } from '../anchor/find-quote.ts';
import { MAX_QUOTE_LENGTH } from '../claim.ts';
import { utf16Offset } from '../text/offsets.ts';
import type { ReadAnnotation } from './annotation.ts';
import { MAX_PLACES, MAX_SURROUNDINGS } from './limits.ts';

/** Why words were found otherwise than they were annotated. */
export type Elsewhere = 'spelling' | 'context' | 'position';

/** Where an annotation's words stand in a text. Spans are UTF-16 code units, end exclusive. */
export type Placement =
  | { kind: 'exact'; span: Found }
  /**
   * spelling: white space or quotation marks differ. context: the words stand in the text once, but not between what stood
   * around them. position: they stand in the text once, but not where they are said to stand.
   */
  | { kind: 'elsewhere'; span: Found; why: Elsewhere }
  /** Nothing tells which of these places is meant. */
  | { kind: 'several'; spans: Found[] }
  | { kind: 'missing'; why: 'notThere' | 'noWords' | 'tooLong' };

/** What of the surroundings that an annotation gives is there: all, not all, or it gives none. */
type Surroundings = 'same' | 'other' | 'notGiven';

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
  const isThisText = textHash === own;
  return ({ quote, position }) => {
    const at = position === null ? null : spanAt(text, position);
    if (quote === null || quote.exact.trim() === '')
      return isThisText && at !== null ? { kind: 'exact', span: at } : { kind: 'missing', why: 'noWords' };
    if (quote.exact.trim().length > MAX_QUOTE_LENGTH) return { kind: 'missing', why: 'tooLong' };
    const around = surroundingsIn(text, quote);
    const spelled = at === null ? null : spelling(text.slice(at.start, at.end), quote.exact);
    if (at !== null && spelled !== null && around(at) !== 'other') return sure(at, spelled === 'same');
    return choose(find(quote.exact), at !== null, around);
  };
}

function sure(span: Found, toTheLetter: boolean): Placement {
  return toTheLetter ? { kind: 'exact', span } : { kind: 'elsewhere', span, why: 'spelling' };
}

/** Whether words are those of a quote, to the letter or else; null where they are other words. */
function spelling(words: string, quote: string): 'same' | 'alike' | null {
  if (words === quote.normalize('NFC').trim()) return 'same';
  return foldWords(words) === foldWords(quote) ? 'alike' : null;
}

function choose(
  { places, toTheLetter }: QuotePlaces,
  isPositioned: boolean,
  around: (span: Found) => Surroundings,
): Placement {
  const [only, ...others] = places;
  if (only === undefined) return { kind: 'missing', why: 'notThere' };
  const same = places.filter((span) => around(span) === 'same');
  const [one, ...more] = same;
  const knowsAll = places.length < MAX_PLACES;
  if (one !== undefined && more.length === 0 && knowsAll) return sure(one, toTheLetter);
  if (others.length > 0) return { kind: 'several', spans: one !== undefined && knowsAll ? same : places };
  if (around(only) === 'other') return { kind: 'elsewhere', span: only, why: 'context' };
  return toTheLetter && isPositioned
    ? { kind: 'elsewhere', span: only, why: 'position' }
    : sure(only, toTheLetter);
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

/** Returns a function that tells whether a place of a text has around it what an annotation says stood there. */
function surroundingsIn(
  text: string,
  quote: { prefix: string; suffix: string },
): (span: Found) => Surroundings {
  const before = foldWords(quote.prefix.slice(-MAX_SURROUNDINGS));
  const after = foldWords(quote.suffix.slice(0, MAX_SURROUNDINGS));
  // White space folds to less than it is: some more of the text is compared than there are words.
  const reach = 2 * MAX_SURROUNDINGS;
  return ({ start, end }) => {
    if (before === '' && after === '') return 'notGiven';
    const textBefore = foldWords(text.slice(Math.max(0, start - reach), start));
    const textAfter = foldWords(text.slice(end, end + reach));
    return textBefore.endsWith(before) && textAfter.startsWith(after) ? 'same' : 'other';
  };
}

/** A place where a quote was found: UTF-16 code units in the text, end exclusive. */
export interface Found {
  start: number;
  end: number;
}

const QUOTE_MARKS: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};

/** A text in which all characters that people type for each other are folded into one. */
interface Folded {
  folded: string;
  /** Where each of its characters stands in the text. */
  origin: number[];
}

/** Runs of white space are one space; quotation marks and apostrophes are straight. */
function fold(text: string): Folded {
  let folded = '';
  const origin: number[] = [];
  let spaced = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const isSpace = /\s/.test(character);
    if (isSpace && spaced) continue;
    folded += isSpace ? ' ' : (QUOTE_MARKS[character] ?? character);
    origin.push(at);
    spaced = isSpace;
  }
  return { folded, origin };
}

/** Returns words as they are compared where white space and the shape of quotation marks are left out of account. */
export function foldWords(words: string): string {
  return fold(words.normalize('NFC')).folded.trimEnd();
}

const MARKS = new RegExp(`[${Object.keys(QUOTE_MARKS).join('')}]`, 'g');

/** Returns words without any white space, with straight quotation marks: as surroundings of a quote are compared. */
export function squeezeWords(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(MARKS, (mark) => QUOTE_MARKS[mark] ?? mark);
}

/** A quote with what stood around it; either may be empty. */
export interface QuoteInContext {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * Returns a function that finds quotes between what stood around them in one text: white space and the shape of quotation
 * marks are left out of account, white space around them altogether, since pages run paragraphs together that a text parts.
 * What is found may part words otherwise than the quote does: compare it. No more than the first `most` places.
 */
export function contextFinder(text: string, most = Infinity): (quote: QuoteInContext) => Found[] {
  let squeezed = '';
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) continue;
    squeezed += QUOTE_MARKS[character] ?? character;
    origin.push(at);
  }
  return ({ exact, prefix, suffix }) => {
    const [before, words] = [squeezeWords(prefix), squeezeWords(exact)];
    if (words === '') return [];
    return places(squeezed, before + words + squeezeWords(suffix), most).map((at) => {
      const first = at + before.length;
      return { start: origin[first] ?? 0, end: (origin[first + words.length - 1] ?? 0) + 1 };
    });
  };
}

/** Where a quote stands in a text, and whether it stands there to the letter. */
export interface QuotePlaces {
  places: Found[];
  toTheLetter: boolean;
}

/**
 * Returns a function that finds quotes in one text: to the letter where there is such a place, else with white space and
 * the shape of quotation marks left out of account. Never a guess: other differences are no match. Nowhere for a blank quote.
 * No more than the first `most` places are looked for.
 */
export function quoteFinder(text: string, most = Infinity): (quote: string) => QuotePlaces {
  let whole: Folded | null = null;
  return (quote) => {
    const wanted = quote.normalize('NFC').trim();
    if (wanted === '') return { places: [], toTheLetter: false };
    const exact = places(text, wanted, most).map((start) => ({ start, end: start + wanted.length }));
    if (exact.length > 0) return { places: exact, toTheLetter: true };
    whole ??= fold(text);
    const { folded, origin } = whole;
    const foldedQuote = foldWords(wanted);
    const loose = places(folded, foldedQuote, most).map((at) => ({
      start: origin[at] ?? 0,
      end: (origin[at + foldedQuote.length - 1] ?? 0) + 1,
    }));
    return { places: loose, toTheLetter: false };
  };
}

/** Returns every place of `quote` in `text`, as quoteFinder finds them; empty where there is none. */
export function findQuote(text: string, quote: string): Found[] {
  return quoteFinder(text)(quote).places;
}

function places(text: string, wanted: string, most: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1 && found.length < most; at = text.indexOf(wanted, at + 1))
    found.push(at);
  return found;
}

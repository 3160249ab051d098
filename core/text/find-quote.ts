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

/** A text in which characters that people use for each other are folded into one. */
interface Folded {
  folded: string;
  /** The place of each of its characters in the text. */
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

/** Returns words in the form in which they are compared if white space and the shape of quotation marks do not count. */
export function foldWords(words: string): string {
  return fold(words.normalize('NFC')).folded.trimEnd();
}

const MARKS = new RegExp(`[${Object.keys(QUOTE_MARKS).join('')}]`, 'g');

/**
 * Returns words without white space and with straight quotation marks, the form in which the surroundings of a quote
 * are compared.
 */
export function squeezeWords(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(MARKS, (mark) => QUOTE_MARKS[mark] ?? mark);
}

/** A quote with the words around it; either side may be empty. */
export interface QuoteInContext {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * Returns a function that finds quotes between their surroundings in one text. The amount of white space and the
 * shape of quotation marks do not count. In the surroundings white space does not count at all, because pages run
 * paragraphs together that a text separates. The words found may be separated differently from the quote, so compare
 * them. It finds at most the first `most` places.
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

/** The places of a quote in a text, and whether it is there to the letter. */
export interface QuotePlaces {
  places: Found[];
  toTheLetter: boolean;
}

/**
 * Returns a function that finds quotes in one text: to the letter if possible, else without regard to white space and
 * the shape of quotation marks. It never guesses: other differences are no match. A blank quote is found nowhere. It
 * finds at most the first `most` places.
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

/** Returns every place of `quote` in `text`, as quoteFinder finds them; empty if there is none. */
export function findQuote(text: string, quote: string): Found[] {
  return quoteFinder(text)(quote).places;
}

function places(text: string, wanted: string, most: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1 && found.length < most; at = text.indexOf(wanted, at + 1))
    found.push(at);
  return found;
}

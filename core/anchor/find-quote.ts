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

/** One character stands for all that a person would copy or type in its place; runs of white space are one space. */
function fold(text: string): { folded: string; origin: number[] } {
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

/**
 * Returns every place of `quote` in `text`: to the letter where there is one, else with white space and the shape of
 * quotation marks left out of account. Never a guess: other differences are no match. Empty where the quote is blank.
 */
export function findQuote(text: string, quote: string): Found[] {
  const wanted = quote.normalize('NFC').trim();
  if (wanted === '') return [];
  const exact = places(text, wanted).map((start) => ({ start, end: start + wanted.length }));
  if (exact.length > 0) return exact;
  const { folded, origin } = fold(text);
  const foldedQuote = fold(wanted).folded.trimEnd();
  return places(folded, foldedQuote).map((at) => ({
    start: origin[at] ?? 0,
    end: (origin[at + foldedQuote.length - 1] ?? 0) + 1,
  }));
}

function places(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

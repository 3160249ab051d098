import type { Span } from '../model/article/article.ts';
import { lowerCase } from '../text/scan.ts';

/** A word, number or mark of a text. */
export interface Token extends Span {
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** True for a word that begins with a capital. */
  readonly capital: boolean;
}

const TOKEN =
  /(?:\d{4}-\d{2}(?:-\d{2})?(?![\p{N}-])|\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d(?![\p{N}])|[\p{N}]+(?:[.,:'’\u00a0\u202f]\p{N}+)*(?:[-–]?\p{L}+)?|(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{M}\p{N}]+)*|[^\s])[\p{M}\u200c\u200d]*/gu;
/** What of a language's words is several: `elided` opens them, `enclitic` ends them. */
export interface WordParts {
  readonly elided: RegExp | null;
  readonly enclitic: RegExp | null;
}

/** Returns the tokens of text[start, end), in order. Never cuts a character or parts it from its marks. Linear. */
export function tokenize(text: string, start: number, end: number, { elided, enclitic }: WordParts): Token[] {
  const part = text.slice(start, end);
  const tokens: Token[] = [];
  for (const match of part.matchAll(TOKEN)) {
    const at = start + match.index;
    const opening = elided?.exec(match[0])?.[0] ?? '';
    if (opening !== '') tokens.push(tokenOf(opening, at));
    const word = match[0].slice(opening.length);
    const pronoun = enclitic?.exec(word);
    const tail = pronoun?.[1];
    if (pronoun === null || pronoun === undefined || tail === undefined) {
      tokens.push(tokenOf(word, at + opening.length));
      continue;
    }
    // The letter before the hyphen is part of what is matched, and of the verb.
    tokens.push(tokenOf(word.slice(0, pronoun.index + 1), at + opening.length));
    tokens.push(tokenOf(tail, at + match[0].length - tail.length));
  }
  return tokens;
}

function tokenOf(text: string, start: number): Token {
  const kind = /^\p{N}/u.test(text) ? 'number' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
  return {
    start,
    end: start + text.length,
    text,
    lower: lowerCase(text).replaceAll('’', "'"),
    kind,
    capital: kind === 'word' && /^\p{Lu}/u.test(text),
  };
}

import type { Span } from '../article.ts';

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
  /\d{4}-\d{2}(?:-\d{2})?(?![\p{N}-])|[\p{N}]+(?:[.,:'’\u00a0\u202f]\p{N}+)*(?:[-–]?\p{L}+)?|(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;
/** French articles and pronouns that lose their vowel are words of their own. */
const ELIDED = /^(?:[ldjmtsnc]|qu|lorsqu|jusqu|puisqu|quelqu)['’](?=\p{L})/iu;

/** Returns the tokens of text[start, end), in order. Never cuts a character. Linear. */
export function tokenize(text: string, start: number, end: number, language: string): Token[] {
  const part = text.slice(start, end);
  const tokens: Token[] = [];
  for (const match of part.matchAll(TOKEN)) {
    const word = match[0];
    const at = start + match.index;
    const elided = language === 'fr' ? ELIDED.exec(word)?.[0] : undefined;
    if (elided === undefined) tokens.push(tokenOf(word, at));
    else tokens.push(tokenOf(elided, at), tokenOf(word.slice(elided.length), at + elided.length));
  }
  return tokens;
}

function tokenOf(text: string, start: number): Token {
  const kind = /^\p{N}/u.test(text) ? 'number' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
  return {
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    kind,
    capital: kind === 'word' && /^\p{Lu}/u.test(text),
  };
}

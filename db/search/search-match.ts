import type { SearchField, SearchTerm } from '../../core/model/search.ts';
import { CLOSE, OPEN } from './search-context.ts';

/** What can be searched of an article, a claim or a piece of evidence; null for what it has not. */
export type Texts = Partial<Record<SearchField, string | null>>;

/** Scripts written without spaces: the index takes a run of such letters for one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a term must be looked for letter by letter: words cannot be told apart in it. */
export function isUnspaced({ words }: SearchTerm): boolean {
  return UNSPACED.test(words);
}

/**
 * Returns terms as the index's query language has them, or null where none must be there. Every word is put between
 * quotation marks, so that nothing that a checker types is an operator of that language.
 */
export function matchOf(terms: readonly SearchTerm[]): string | null {
  const quoted = ({ words, kind }: SearchTerm): string =>
    `"${words.replaceAll('"', '""')}"${kind === 'prefix' ? ' *' : ''}`;
  const wanted = terms.filter(({ not }) => !not).map(quoted);
  const unwanted = terms.filter(({ not }) => not).map(quoted);
  if (wanted.length === 0) return null;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.join(' OR ')})`;
}

/**
 * A pattern for the words of a term, letter by letter. Marks count, as they do not in words of an index: in these scripts they
 * make other letters (か and が) and vowels.
 */
function lettersOf({ words }: SearchTerm): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether a row has, or has not, what terms without spaces say. */
export function fits(texts: Texts, terms: readonly SearchTerm[]): boolean {
  const all = Object.values(texts).filter((text) => text !== null);
  const text = all.join('\n');
  return terms.every((term) => new RegExp(lettersOf(term), 'iu').test(text) !== term.not);
}

/** Returns a row's texts with marks round the terms that are in them, letter by letter. */
export function markLetters(texts: Texts, terms: readonly SearchTerm[]): Texts {
  const wanted = terms.filter(({ not }) => !not).map(lettersOf);
  const pattern = new RegExp(wanted.join('|'), 'giu');
  const marked = Object.entries(texts).map(
    ([field, text]) => [field, text?.replace(pattern, (found) => OPEN + found + CLOSE) ?? null] as const,
  );
  return Object.fromEntries(marked);
}

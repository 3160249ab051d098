import { z } from '../kernel/zod.ts';
import { Id } from '../kernel/ids.ts';
import { Verdict } from './claim/verdict.ts';

/** The fields of an article, a claim, a piece of evidence or a source in which a match can be. */
export const SearchField = z.enum([
  'title',
  'outlet',
  'byline',
  'text',
  'quote',
  'speaker',
  'correction',
  'tried',
  'wouldSettle',
  'note',
  'link',
  'contact',
  'quotation',
  'files',
  'publisher',
  'published',
  'archivedCopy',
  'locator',
  'calculation',
  'author',
  'restriction',
]);
export type SearchField = z.infer<typeof SearchField>;

/** A part of a text with the words that were found in it. */
export const SearchContext = z.object({
  text: z.string(),
  /** The matches in `text`, in UTF-16 units, end exclusive, in order and not overlapping. */
  marks: z.array(z.object({ start: z.int().min(0), end: z.int().min(1) })),
  /** Whether there is more text before this part, and after it. */
  cut: z.object({ before: z.boolean(), after: z.boolean() }),
});
export type SearchContext = z.infer<typeof SearchContext>;

/** A place where a search found something: in an article itself, in a claim of it, in a claim's evidence, or in a source. */
export const SearchResult = z.object({
  articleId: Id,
  title: z.string(),
  outlet: z.string().nullable(),
  /** Whether the article is put away. */
  archived: z.boolean(),
  /** BCP 47, of the article's text. */
  language: z.string(),
  /** The version that it is in; null for the newest. */
  versionId: Id.nullable(),
  claimId: Id.nullable(),
  evidenceId: Id.nullable(),
  /** The source of the article that it is in; null if it is in something else. */
  sourceId: Id.nullable(),
  /** Of the claim. */
  verdict: Verdict.nullable(),
  field: SearchField,
  context: SearchContext,
  /** For a match in the article's text: the place of the first found words in it, in UTF-16 units. */
  offset: z.int().min(0).nullable(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const SearchAnswer = z.object({
  /** The best first. */
  results: z.array(SearchResult),
  /** Whether there are more results than were asked for. */
  more: z.boolean(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** The longest query that is looked at, in UTF-16 units. */
export const MAX_QUERY = 500;

/** A part of a query: the beginning of a word, or a phrase. */
export interface SearchTerm {
  words: string;
  kind: 'prefix' | 'phrase';
  /** True for a term that must not be found. */
  not: boolean;
}

/**
 * Reads a query. Every word must be the beginning of a word in the text. A phrase in quotation marks must occur as it
 * is. A minus before a word or phrase excludes it. Parts without a letter or a digit are ignored.
 */
export function readQuery(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  const parts = /(^|\s)(-?)(?:["“”„«]([^"“”„»]*)["“”»]?|([^\s"“”„«]+))/gu;
  for (const [, , minus, phrase, word] of query.slice(0, MAX_QUERY).normalize('NFC').matchAll(parts)) {
    const words = (phrase ?? word ?? '').trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const not = minus === '-';
    // An exclusion is for that word, not for every word that begins with it.
    terms.push({ words, kind: phrase === undefined && !not ? 'prefix' : 'phrase', not });
  }
  return terms;
}

/** Whether a query says what must be found. A query that only excludes finds nothing. */
export function isSearchable(terms: readonly SearchTerm[]): boolean {
  return terms.some(({ not }) => !not);
}

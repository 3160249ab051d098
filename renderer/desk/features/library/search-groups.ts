import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { SearchAnswer, SearchResult } from '../../../../core/model/search.ts';

/** What was found in one article: the article itself first, where it was found, then the places in it. */
export interface SearchGroup {
  articleId: Id;
  title: string;
  outlet: string | null;
  archived: boolean;
  language: string;
  /** Each with its place among all that is shown, from 0. */
  places: { result: SearchResult; index: number }[];
}

/**
 * Puts results together by article, in the order of each article's best. A place in the text that a claim shows already is
 * left out: the claim says more.
 */
export function groupResults(results: readonly SearchResult[]): SearchGroup[] {
  const groups = new Map<Id, SearchGroup>();
  for (const result of results) {
    const { articleId, title, outlet, archived, language } = result;
    const group = groups.get(articleId) ?? { articleId, title, outlet, archived, language, places: [] };
    groups.set(articleId, group);
    group.places.push({ result, index: 0 });
  }
  let index = 0;
  for (const group of groups.values()) {
    group.places = group.places
      .filter(({ result }) => !isShownByClaim(result, group))
      .sort((a, b) => Number(isArticle(b.result)) - Number(isArticle(a.result)))
      .map(({ result }) => ({ result, index: index++ }));
  }
  return [...groups.values()];
}

function isArticle({ claimId }: SearchResult): boolean {
  return claimId === null;
}

function isShownByClaim(result: SearchResult, { places }: SearchGroup): boolean {
  if (result.field !== 'text') return false;
  const words = foundWords(result);
  return places.some(
    ({ result: other }) => other.field === 'quote' && other.versionId === null && foundWords(other) === words,
  );
}

/** The first sentence or so round the found words would differ; the found words themselves do not. */
function foundWords({ context: { text, marks } }: SearchResult): string {
  return marks.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(' ');
}

/** Returns every place in the order in which they are shown. */
export function foundPlaces(groups: readonly SearchGroup[]): SearchResult[] {
  return groups.flatMap(({ places }) => places.map(({ result }) => result));
}

/** Returns how much was found, in words. */
export function foundCount(
  { search, groups }: { search: { answer: SearchAnswer | null }; groups: readonly SearchGroup[] },
  t: Translate,
): string {
  const n = foundPlaces(groups).length;
  if (search.answer?.more === true) return t('search.countMore', { n });
  return t('search.count', { n, articles: groups.length });
}

/** A part of a context: words that were found, or what is round them. */
export interface ContextPart {
  text: string;
  isFound: boolean;
}

/** Returns a context as parts to show, on one line. */
export function contextParts({ context }: SearchResult): ContextPart[] {
  const parts: ContextPart[] = [];
  let reached = 0;
  const add = (end: number, isFound: boolean): void => {
    const text = context.text.slice(reached, end).replace(/\s+/g, ' ');
    if (text !== '') parts.push({ text, isFound });
    reached = end;
  };
  if (context.cut.before) parts.push({ text: '… ', isFound: false });
  for (const { start, end } of context.marks) {
    add(start, false);
    add(end, true);
  }
  add(context.text.length, false);
  if (context.cut.after) parts.push({ text: ' …', isFound: false });
  return parts;
}

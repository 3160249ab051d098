import type { ArticleSummary, VerdictCounts } from '../../contract/index.ts';
import { Id } from '../../kernel/ids.ts';
import { isWithin, Period } from './period.ts';
import { z } from '../../kernel/zod.ts';

/** How far an article is, in the order in which checkers work on them. */
export const ArticleStatus = z.enum(['disagreement', 'inWork', 'untouched', 'done', 'archived']);
export type ArticleStatus = z.infer<typeof ArticleStatus>;

/** Returns how many claims there are, and how many of them have a verdict. */
export function decidedOf(counts: VerdictCounts): { decided: number; total: number } {
  const decided = counts.verified + counts.unverifiable + counts.refuted;
  return { decided, total: decided + counts.unchecked };
}

/**
 * True if nothing is left to do: there is at least one claim or cleared sentence, no claim is unchecked and no
 * sentence is untouched.
 */
export function isDone(summary: Pick<ArticleSummary, 'verdicts' | 'sentences' | 'untouched'>): boolean {
  const { total } = decidedOf(summary.verdicts);
  return summary.verdicts.unchecked === 0 && summary.untouched === 0 && total + summary.sentences > 0;
}

/**
 * Returns how far an article is. An archived article is archived, whatever is open in it. Otherwise an open
 * disagreement counts first, because an article is not done while two checkers differ. An article is untouched if
 * nobody has decided, made, dismissed or cleared anything; suggestions of the detector are nobody's work.
 */
export function statusOf(summary: ArticleSummary): ArticleStatus {
  if (summary.article.archived) return 'archived';
  if (summary.disagreements > 0) return 'disagreement';
  if (!summary.touched) return 'untouched';
  return isDone(summary) ? 'done' : 'inWork';
}

/** The value for articles without one: no outlet, an unknown language. */
export const NONE = '';

/**
 * The filter of the library's table. An article must match every part; it matches a list by any of its values. An
 * empty list matches every article.
 */
export const LibraryFilter = z.object({
  /** Words that must all be in the title, outlet or byline, at least as parts of words. Case and accents do not count. */
  words: z.string().max(200),
  status: z.array(ArticleStatus),
  outlets: z.array(z.string()).max(500),
  /** BCP 47 tags, as the articles have them. */
  languages: z.array(z.string()).max(500),
  /** Who has changed anything in it. */
  checkers: z.array(Id).max(500),
  /** By the article's own date, or the day on which it was loaded. */
  period: Period,
  /** Only articles with a claim that has no verdict. */
  open: z.boolean(),
});
export type LibraryFilter = z.infer<typeof LibraryFilter>;

export const noFilter: LibraryFilter = {
  words: '',
  status: [],
  outlets: [],
  languages: [],
  checkers: [],
  period: { from: null, to: null },
  open: false,
};

/** The parts of a filter that can be removed one by one. */
export type FilterPart = keyof LibraryFilter;
const parts = Object.keys(noFilter) as FilterPart[];

/** Returns the parts that exclude anything. */
export function partsOf(filter: LibraryFilter): FilterPart[] {
  return parts.filter((part) => !isOff(filter, part));
}

function isOff(filter: LibraryFilter, part: FilterPart): boolean {
  const value = filter[part];
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.length === 0;
  return value.from === null && value.to === null;
}

/** Returns the articles that match every part, in the given order; the part `without` is ignored. */
export function filterArticles(
  articles: readonly ArticleSummary[],
  filter: LibraryFilter,
  without: FilterPart | null = null,
): readonly ArticleSummary[] {
  const wanted = partsOf(filter).filter((part) => part !== without);
  if (wanted.length === 0) return articles;
  const tests = wanted.map((part) => testOf(articles, filter, part));
  return articles.filter((summary, index) => tests.every((test) => test(summary, index)));
}

function testOf(
  articles: readonly ArticleSummary[],
  filter: LibraryFilter,
  part: FilterPart,
): (summary: ArticleSummary, index: number) => boolean {
  switch (part) {
    case 'words': {
      const words = fold(filter.words).split(/\s+/).filter(Boolean);
      const texts = foldedTexts(articles);
      return (_, index) => words.every((word) => texts[index]?.includes(word));
    }
    case 'status': {
      const wanted = new Set(filter.status);
      return (summary) => wanted.has(statusOf(summary));
    }
    case 'outlets': {
      const wanted = new Set(filter.outlets);
      return ({ article }) => wanted.has(article.outlet ?? NONE);
    }
    case 'languages': {
      const wanted = new Set(filter.languages);
      return ({ article }) => wanted.has(article.language);
    }
    case 'checkers': {
      const wanted = new Set(filter.checkers);
      return ({ checkers }) => checkers.some((id) => wanted.has(id));
    }
    case 'period':
      return ({ article }) => isWithin(article.published ?? article.createdAt.slice(0, 10), filter.period);
    case 'open':
      return ({ verdicts }) => verdicts.unchecked > 0;
  }
}

/** Letters without their marks, in lower case, so that 'cafe' finds 'Café'. */
function fold(text: string): string {
  // Most texts are plain, and the first typed letter folds a whole library.
  if (/^[ -~\n]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const folded = new WeakMap<ArticleSummary, string>();
const foldedLists = new WeakMap<readonly ArticleSummary[], readonly string[]>();

/**
 * The folded texts of a list. They are cached, because the list is filtered again at each letter and folding takes
 * most of that time.
 */
function foldedTexts(articles: readonly ArticleSummary[]): readonly string[] {
  const known = foldedLists.get(articles);
  if (known !== undefined) return known;
  const texts = articles.map(foldedText);
  foldedLists.set(articles, texts);
  return texts;
}

function foldedText(summary: ArticleSummary): string {
  const known = folded.get(summary);
  if (known !== undefined) return known;
  const { title, outlet, byline } = summary.article;
  const text = fold([title, outlet ?? '', byline ?? ''].join('\n'));
  folded.set(summary, text);
  return text;
}

/** A value that articles can be narrowed to, and how many have it. */
export interface Facet<Value extends string> {
  value: Value;
  count: number;
}

/** The values that the table can be filtered by, each with how many articles it would leave. */
interface Facets {
  status: Facet<ArticleStatus>[];
  /** The most articles first; no outlet last. */
  outlets: Facet<string>[];
  languages: Facet<string>[];
  checkers: Facet<Id>[];
  open: number;
}

/**
 * Returns the values by which articles can be filtered, each with how many of those that match the other parts would
 * be left. A chosen value stays in the list even with a count of 0, so that it can be removed.
 */
export function facetsOf(articles: readonly ArticleSummary[], filter: LibraryFilter): Facets {
  const counted = <Value extends string>(
    part: FilterPart,
    chosen: readonly Value[],
    valuesOf: (summary: ArticleSummary) => readonly Value[],
  ): Facet<Value>[] => {
    const counts = new Map<Value, number>(chosen.map((value) => [value, 0]));
    for (const summary of filterArticles(articles, filter, part))
      for (const value of valuesOf(summary)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort(
        (a, b) =>
          Number(a.value === NONE) - Number(b.value === NONE) ||
          b.count - a.count ||
          (a.value < b.value ? -1 : 1),
      );
  };
  const order = ArticleStatus.options;
  return {
    status: counted('status', filter.status, (summary) => [statusOf(summary)]).sort(
      (a, b) => order.indexOf(a.value) - order.indexOf(b.value),
    ),
    outlets: counted('outlets', filter.outlets, ({ article }) => [article.outlet ?? NONE]),
    languages: counted('languages', filter.languages, ({ article }) => [article.language]),
    checkers: counted('checkers', filter.checkers, ({ checkers }) => checkers),
    open: filterArticles(articles, { ...filter, open: true }).length,
  };
}

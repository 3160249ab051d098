import type { ReportModel } from '../report/model/model.ts';
import type { VerdictCounts } from '../contract/index.ts';

/** How one article stands, as its report counts it: protected sources are already blacked out. */
export interface ArticleResult {
  title: string;
  outlet: string | null;
  byline: string | null;
  /** The article's own date, or the day on which it was loaded where it has none. */
  date: string;
  isDated: boolean;
  language: string;
  url: string | null;
  words: number;
  claims: number;
  verdicts: VerdictCounts;
  said: VerdictCounts;
  corrections: number;
  suggested: number;
  signedOff: number;
  disagreed: number;
  sentences: number;
  untouched: number;
  done: boolean;
  checkers: string[];
  from: string | null;
  to: string | null;
  textHash: string;
  speakers: { speaker: string | null; claims: number; verdicts: VerdictCounts; said: VerdictCounts }[];
}

/** Several articles together under one name: an outlet's, or those in which somebody is quoted. */
export interface GroupResult {
  /** Null for no outlet, and for the articles' own words. */
  name: string | null;
  articles: number;
  done: number;
  claims: number;
  verdicts: VerdictCounts;
  said: VerdictCounts;
}

/** Returns how an article stands, from its report of everything. */
export function resultOf(report: ReportModel, loadedAt: string): ArticleResult {
  const { article, version, totals, people, period, corrections, speakers } = report;
  const { coverage } = totals;
  return {
    title: article.title,
    outlet: article.outlet,
    byline: article.byline,
    date: article.published ?? loadedAt.slice(0, 10),
    isDated: article.published !== null,
    language: article.language,
    url: article.url,
    words: version.words,
    claims: totals.claims,
    verdicts: totals.verdicts,
    said: totals.said,
    corrections: corrections.length,
    suggested: totals.suggested,
    signedOff: totals.signedOff,
    disagreed: totals.disagreed,
    sentences: coverage.total,
    untouched: coverage.untouched,
    done: totals.done,
    checkers: people.map(({ initials }) => initials),
    from: period?.from ?? null,
    to: period?.to ?? null,
    textHash: version.textHash,
    speakers,
  };
}

/** Returns the results by outlet: the most claims first, no outlet last. */
export function byOutlet(results: readonly ArticleResult[]): GroupResult[] {
  return grouped(results.map((result) => ({ name: result.outlet, isDone: result.done, ...result })));
}

/** Returns the results by speaker, as the claims name them: the most claims first, the articles' own words last. */
export function bySpeaker(results: readonly ArticleResult[]): GroupResult[] {
  return grouped(
    results.flatMap(({ speakers, done }) =>
      speakers.map(({ speaker, ...counts }) => ({ name: speaker, isDone: done, ...counts })),
    ),
  );
}

type Part = Pick<GroupResult, 'name' | 'claims' | 'verdicts' | 'said'> & { isDone: boolean };

function grouped(parts: readonly Part[]): GroupResult[] {
  const groups = new Map<string | null, GroupResult>();
  for (const { name, isDone, claims, verdicts, said } of parts) {
    const group = groups.get(name) ?? {
      name,
      articles: 0,
      done: 0,
      claims: 0,
      verdicts: none(),
      said: none(),
    };
    groups.set(name, group);
    group.articles++;
    if (isDone) group.done++;
    group.claims += claims;
    add(group.verdicts, verdicts);
    add(group.said, said);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      b.claims - a.claims ||
      ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
  );
}

function none(): VerdictCounts {
  return { verified: 0, unverifiable: 0, refuted: 0, unchecked: 0 };
}

function add(sum: VerdictCounts, more: VerdictCounts): void {
  sum.verified += more.verified;
  sum.unverifiable += more.unverifiable;
  sum.refuted += more.refuted;
  sum.unchecked += more.unchecked;
}

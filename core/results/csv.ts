import { assertNever } from '../kernel/assert-never.ts';
import type { VerdictCounts } from '../contract/index.ts';
import { csv } from '../report/forms/csv/cells.ts';
import type { ResultsBy } from '../model/library/period.ts';
import { byOutlet, bySpeaker, type ArticleResult, type GroupResult } from './results.ts';

const counts = ['claims', 'verified', 'unverifiable', 'refuted', 'unchecked'] as const;
const said = ['said_verified', 'said_unverifiable', 'said_refuted', 'said_unchecked'] as const;

const articleColumns = [
  'title',
  'outlet',
  'byline',
  'date',
  'date_is',
  'language',
  'url',
  'words',
  ...counts,
  ...said,
  'corrections',
  'suggestions_not_looked_at',
  'signed_off',
  'disagreed',
  'sentences',
  'untouched',
  'done',
  'checkers',
  'checked_from',
  'checked_to',
  'text_sha256',
] as const;

/**
 * Returns results as CSV, a row an article, an outlet or a speaker. The columns have English names and the values are those
 * of the data, as in the CSV form of a report. An empty outlet is none; an empty speaker is the articles' own words.
 */
export function resultsCsv(results: readonly ArticleResult[], by: ResultsBy): string {
  switch (by) {
    case 'article':
      return csv([articleColumns, ...results.map(articleRow)]);
    case 'outlet':
      return csv([groupColumns('outlet'), ...byOutlet(results).map(groupRow)]);
    case 'speaker':
      return csv([groupColumns('speaker'), ...bySpeaker(results).map(groupRow)]);
    default:
      return assertNever(by);
  }
}

function articleRow(result: ArticleResult): (string | number | boolean | null)[] {
  return [
    result.title,
    result.outlet,
    result.byline,
    result.date,
    result.isDated ? 'published' : 'loaded',
    result.language,
    result.url,
    result.words,
    result.claims,
    ...inOrder(result.verdicts),
    ...inOrder(result.said),
    result.corrections,
    result.suggested,
    result.signedOff,
    result.disagreed,
    result.sentences,
    result.untouched,
    result.done,
    result.checkers.join(' '),
    result.from,
    result.to,
    result.textHash,
  ];
}

function groupColumns(name: string): readonly string[] {
  return [name, 'articles', 'articles_done', ...counts, ...said];
}

function groupRow({
  name,
  articles,
  done,
  claims,
  verdicts,
  said: found,
}: GroupResult): (string | number | null)[] {
  return [name, articles, done, claims, ...inOrder(verdicts), ...inOrder(found)];
}

function inOrder({ verified, unverifiable, refuted, unchecked }: VerdictCounts): number[] {
  return [verified, unverifiable, refuted, unchecked];
}

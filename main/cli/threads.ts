import type { ClaimThread, ThreadPlace } from '../../core/model/thread/thread.ts';
import { timeOf } from '../../core/model/thread/thread.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { readSettings } from '../../db/queries/settings/settings.ts';
import { withIndex } from '../../db/store/search-index.ts';
import type { Library } from '../../db/store/open.ts';
import { threadFinder, threadList } from '../features/threads/find-threads.ts';
import type { CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';

/**
 * threads [ARTICLE]: the claims that several articles have, or those among them that an article has. The exit code is 1 if there are
 * none.
 */
export function runThreads({ given, library, output }: CliContext): number {
  const { t } = output;
  const open = library('read');
  const words = given.words.join(' ').trim();
  const { threads, count } = withIndex(open, (indexed) =>
    words === ''
      ? threadList(indexed, readSettings(indexed.db).earlierFrom, () => undefined)
      : threadsOf(indexed, findArticle(indexed, t, words)),
  );
  for (const thread of threads) output.result({ ...thread }, linesOf(thread, t));
  if (!output.json && count > threads.length)
    output.result({}, t('cli.threadsMore', { n: count - threads.length }));
  if (!output.json && threads.length === 0) output.result({}, t('cli.noThreads'));
  return threads.length === 0 ? 1 : 0;
}

/** The threads of an article's claims that lead to another article. */
function threadsOf(library: Library, articleId: string): { threads: ClaimThread[]; count: number } {
  const find = threadFinder(library, readSettings(library.db).earlierFrom);
  const threads = articleState(library, articleId, null)
    .claims.filter(({ status, removed }) => status !== 'dismissed' && !removed)
    .map(({ id }) => find(id))
    .filter(({ articles }) => articles > 1);
  return { threads, count: threads.length };
}

function linesOf(
  { claimId, places, articles, count, isOtherwise }: ClaimThread,
  t: CliContext['output']['t'],
): string {
  const quote = places.find((place) => place.claimId === claimId)?.quote ?? '';
  const head = t('cli.thread', { claim: quote, articles });
  return [
    isOtherwise ? `${head}: ${t('cli.threadOtherwise')}` : head,
    ...places.map((place) => lineOf(place, quote, t)),
    ...(count > places.length ? [`    ${t('cli.threadMore', { n: count - places.length })}`] : []),
  ].join('\n');
}

function lineOf(place: ThreadPlace, words: string, t: CliContext['output']['t']): string {
  const { claimId, title, quote, speaker, verdict, decidedBy, decidedAt, differences } = place;
  const named = t(`verdict.${verdict}`);
  const decided =
    decidedBy === null || decidedAt === null
      ? named
      : t('threads.decided', { verdict: named, name: decidedBy, date: decidedAt.slice(0, 10) });
  const kinds = differences.map((kind) => t(`earlier.difference.${kind}`)).join(', ');
  const facts = [speaker ?? t('claim.ownVoice'), decided, claimId];
  return [
    `    ${timeOf(place)}  ${title}`,
    ...(quote === words ? [] : [`        “${quote}”`]),
    `        ${facts.join(' · ')}`,
    ...(kinds === '' ? [] : [`        ${t('earlier.differs', { what: kinds })}`]),
  ].join('\n');
}

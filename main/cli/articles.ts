import type { ArticleSummary } from '../../core/contract/index.ts';
import { listArticles, summaryOf } from '../../db/queries/articles/summaries.ts';
import type { Output, CliContext } from './cli-context.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { SearchResult } from '../../core/model/search.ts';
import { searchLibrary } from '../../db/search/search.ts';

/** An article's line. */
function articleRow(summary: ArticleSummary, { t }: Output): string {
  const { verified, unverifiable, refuted, unchecked } = summary.verdicts;
  const decided = verified + unverifiable + refuted;
  const { untouched, article } = summary;
  return t('cli.row', {
    id: article.id,
    decided,
    total: decided + unchecked,
    untouched,
    title: article.title,
  });
}

/** list: one line for each article, the last changed first. */
export function runList({ library, output }: CliContext): number {
  const summaries = listArticles(library('read'), false);
  for (const summary of summaries) {
    const { article, ...rest } = summary;
    output.result({ ...article, ...rest }, articleRow(summary, output));
  }
  if (summaries.length === 0 && !output.json) output.result({}, output.t('cli.noArticles'));
  return 0;
}

/** show ARTICLE: the article with its text, blocks and sentences. */
export function runShow({ given, library, output }: CliContext): number {
  const word = needed(output.t, 'show', 'ARTICLE', given.words[0]);
  const open = library('read');
  const articleId = findArticle(open, output.t, word);
  const { article, version, blocks, sentences, sessions, historyLength, historyHash } = articleState(
    open,
    articleId,
  );
  const summary = summaryOf(open, articleId);
  const details = [article.outlet, article.byline, article.published, article.language];
  const value = { ...article, version, blocks, sentences, sessions, historyLength, historyHash };
  const words = [
    summary === null ? article.title : articleRow(summary, output),
    details.filter((part) => part !== null).join(' · '),
    `SHA-256 ${version.textHash}`,
    '',
    version.text,
  ];
  output.result(value, words.join('\n'));
  return 0;
}

/** Results where no other number is given. */
const USUAL_LIMIT = 50;

/** search WORDS…: one line for each place where they were found, the best first, with the words in square brackets. */
export function runSearch({ given, library, output }: CliContext): number {
  const { t } = output;
  needed(t, 'search', 'WORDS', given.words[0]);
  const asked = given.value('limit') ?? String(USUAL_LIMIT);
  const limit = Number(asked);
  if (!Number.isInteger(limit) || limit < 1)
    throw new TickmarkError('usage', {
      problem: t('cli.badValue', { option: '--limit', value: asked, values: '1, 2, 3 …' }),
    });
  // A word with spaces in it was one argument, so it is searched for as a phrase.
  const query = given.words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
  const { results, more } = searchLibrary(library('read'), query, limit);
  for (const result of results) output.result(result, line(result));
  if (results.length === 0 && !output.json) output.result({}, t('cli.noneFound'));
  if (more && !output.json) output.result({}, t('cli.foundMore'));
  return 0;
}

function line({ articleId, claimId, title, field, context }: SearchResult): string {
  let words = '';
  let reached = 0;
  for (const { start, end } of context.marks) {
    words += `${context.text.slice(reached, start)}[${context.text.slice(start, end)}]`;
    reached = end;
  }
  words += context.text.slice(reached);
  const shown = `${context.cut.before ? '…' : ''}${words}${context.cut.after ? '…' : ''}`;
  return `${claimId ?? articleId}  ${title}  ${field}: ${shown.replace(/\s+/g, ' ')}`;
}

import type { ArticleSummary } from '../../core/contract/index.ts';
import { listArticles } from '../../db/queries/articles/summaries.ts';
import type { Output } from './output.ts';
import type { CliContext } from './cli-context.ts';

/** An article's line. */
export function articleRow(summary: ArticleSummary, { t }: Output): string {
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

/** list: a line an article, the last changed first. */
export function runList({ library, output }: CliContext): number {
  const summaries = listArticles(library('read'), false);
  for (const summary of summaries) {
    const { article, ...rest } = summary;
    output.result({ ...article, ...rest }, articleRow(summary, output));
  }
  if (summaries.length === 0 && !output.json) output.result({}, output.t('cli.noArticles'));
  return 0;
}

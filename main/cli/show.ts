import { articleState } from '../../db/queries/articles/article-state.ts';
import { summaryOf } from '../../db/queries/articles/summaries.ts';
import { findArticle } from './find.ts';
import { articleRow } from './list.ts';
import { needed } from './options.ts';
import type { CliContext } from './cli-context.ts';

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

import { fileEnding, type ReportFormat } from '../../../core/model/report/format.ts';
import { fileStem } from '../../../core/report/file-names.ts';
import type { ArticleDetails } from '../../../core/model/article/article.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { redactionFor } from '../../../core/protection/redaction.ts';
import { disclose } from '../../../core/protection/rules/disclose.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import type { Library } from '../../../db/store/open.ts';
import { withheldFrom } from '../../../db/queries/evidence/protected-evidence.ts';

/** Returns a name for a report's file that every system takes: the article's date and title, and the form's ending. */
export function reportFileName(
  article: { title: string; published: string | null },
  format: ReportFormat,
): string {
  const day = article.published?.slice(0, 10) ?? '';
  return `${fileStem(`${day} ${article.title}`.trim(), 'report')}.${fileEnding(format)}`;
}

/**
 * Returns the details of an article that may be used in the name of an exported file; `versionId` null for the
 * newest. Throws articleNotFound.
 */
export function openDetailsOf(
  library: Library,
  articleId: Id,
  versionId: Id | null,
  nameProtected: boolean,
): ArticleDetails {
  const { article, version, evidence } = articleState(library, articleId, versionId);
  const { hidden, decided, printed } = withheldFrom(library.db, articleId, version);
  const redaction = redactionFor([...hidden, ...evidence], printed, nameProtected, decided);
  return disclose('article', article, 'fileName', redaction);
}

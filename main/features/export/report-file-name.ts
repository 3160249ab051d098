import { fileEnding, type ReportFormat } from '../../../core/model/report/format.ts';
import { fileStem } from '../../../core/report/file-names.ts';

/** Returns a name for a report's file that every system takes: the article's date and title, and the form's ending. */
export function reportFileName(
  article: { title: string; published: string | null },
  format: ReportFormat,
): string {
  const day = article.published?.slice(0, 10) ?? '';
  return `${fileStem(`${day} ${article.title}`.trim(), 'report')}.${fileEnding(format)}`;
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../../../core/model/article/article.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { redactionFor } from '../../../core/protection/redaction.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { defaultReportOptions } from '../../../core/model/report/options.ts';
import {
  isWithin,
  type Period,
  type ResultsBy,
  type ResultsForm,
} from '../../../core/model/library/period.ts';
import { resultOf, type ArticleResult } from '../../../core/results/results.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import type { Library } from '../../../db/store/open.ts';
import { listArticles } from '../../../db/queries/articles/summaries.ts';
import { withheldFrom } from '../../../db/queries/evidence/protected-evidence.ts';
import { throwIfCancelled } from '../../base/write-file.ts';
import { assertNever } from '../../../core/kernel/assert-never.ts';
import { resultsCsv } from '../../../core/results/csv.ts';
import { resultSheets } from '../../../core/results/sheets.ts';
import type { Language } from '../../../core/model/settings/settings.ts';

/** Returns the articles of a period that are not deleted, the oldest first; only those with these ids, or all for null. */
export function articlesIn(
  library: Library,
  period: Period,
  articleIds: readonly Id[] | null = null,
): Article[] {
  const wanted = articleIds && new Set(articleIds);
  return listArticles(library, false)
    .map(({ article }) => article)
    .filter(({ id }) => wanted?.has(id) ?? true)
    .filter((article) => isWithin(dateOf(article), period))
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a.id < b.id ? -1 : 1));
}

/**
 * Returns the result of each of these articles by its report, so that whatever a report blacks out is blacked out
 * here too. It reads one article at a time, so that the app keeps answering. Throws ExportCancelled.
 */
export async function gatherResults(
  library: Library,
  articles: readonly Article[],
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<ArticleResult[]> {
  const results: ArticleResult[] = [];
  for (const [done, article] of articles.entries()) {
    throwIfCancelled(signal);
    tell(done, articles.length);
    const options = { ...defaultReportOptions, fullText: false, language: 'en' } as const;
    const state = articleState(library, article.id);
    const { hidden, decided, printed } = withheldFrom(library.db, article.id, state.version);
    const redaction = redactionFor([...hidden, ...state.evidence], printed, false, decided);
    const report = buildReport(state, options, { exportedAt: '', appVersion: '', hidden, redaction });
    results.push(resultOf(report, article.createdAt));
    await nextTurn();
  }
  return results;
}

function dateOf({ published, createdAt }: Article): string {
  return published ?? createdAt.slice(0, 10);
}

/** Returns results as the bytes of a file: a workbook in a language, or the table `by` as CSV. */
export async function resultsFile(
  results: readonly ArticleResult[],
  by: ResultsBy,
  form: ResultsForm,
  language: Language,
): Promise<Uint8Array> {
  switch (form) {
    case 'csv':
      return new TextEncoder().encode(resultsCsv(results, by));
    case 'xlsx': {
      const { workbook } = await import('./workbook.ts');
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      return workbook(resultSheets(results, language, timeZone));
    }
    default:
      return assertNever(form);
  }
}

import { assertNever } from '../../../core/kernel/assert-never.ts';
import { resultsCsv } from '../../../core/results/csv.ts';
import type { ResultsBy, ResultsForm } from '../../../core/model/library/period.ts';
import type { ArticleResult } from '../../../core/results/results.ts';
import { resultSheets } from '../../../core/results/sheets.ts';
import type { Language } from '../../../core/model/settings/settings.ts';

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

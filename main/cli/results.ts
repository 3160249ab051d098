import { resolve } from 'node:path';
import { Language } from '../../core/model/settings/settings.ts';
import { Period, ResultsBy } from '../../core/model/library/period.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { writeWhole } from '../base/write-file.ts';
import { unwatched } from '../features/export/save-report.ts';
import { articlesIn, gatherResults } from '../features/results/gather.ts';
import { resultsFile } from '../features/results/results-file.ts';
import { needed, oneOf } from './options.ts';
import type { CliContext } from './cli-context.ts';

/** results --out FILE: writes how the articles of a period stand, as a workbook where FILE ends in .xlsx, else as a table. */
export async function runResults({ given, library, output, language }: CliContext): Promise<number> {
  const { t } = output;
  const path = resolve(needed(t, 'results', '--out FILE', given.value('out')));
  const by = oneOf(t, '--by', given.value('by') ?? 'article', ResultsBy.options);
  const period = Period.safeParse({ from: given.value('from'), to: given.value('to') });
  if (!period.success) throw new TickmarkError('usage', { problem: t('results.badDay') });
  const articles = articlesIn(library('read'), period.data);
  const results = await gatherResults(library('read'), articles, unwatched.signal, () => undefined);
  const form = /\.xlsx$/i.test(path) ? 'xlsx' : 'csv';
  const inLanguage = oneOf(t, '--lang', given.value('lang') ?? language, Language.options);
  await writeWhole(path, await resultsFile(results, by, form, inLanguage));
  output.result({ ok: true, by, form, articles: results.length, path }, t('cli.exported', { path }));
  return 0;
}

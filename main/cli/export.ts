import { app } from 'electron';
import { resolve } from 'node:path';
import { fileNoteLines } from '../../core/wording/case-file.ts';
import { ReportFormat } from '../../core/model/report/format.ts';
import { ReportOptions } from '../../core/model/report/options.ts';
import { Language } from '../../core/model/settings/settings.ts';
import { readLooks } from '../../db/queries/settings/looks.ts';
import { saveReport, silentExportHere, silentExport } from '../features/export/save-report.ts';
import { Undecided } from '../features/protection/review.ts';
import { now } from '../base/context.ts';
import { cliSigning, type CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed, oneOf } from './options.ts';
import { Period, ResultsBy } from '../../core/model/library/period.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { writeWhole } from '../base/write-file.ts';
import { articlesIn, gatherResults, resultsFile } from '../features/results/gather.ts';

/** export ARTICLE --format F --out FILE: writes the report, whole or not at all. */
export async function runExport({ given, library, output, language }: CliContext): Promise<number> {
  const { t } = output;
  const word = needed(t, 'export', 'ARTICLE', given.words[0]);
  const formatWord = needed(t, 'export', `--format ${ReportFormat.options.join('|')}`, given.value('format'));
  const format = oneOf(t, '--format', formatWord, ReportFormat.options);
  const path = resolve(needed(t, 'export', '--out FILE', given.value('out')));
  const options: ReportOptions = {
    language: oneOf(t, '--lang', given.value('lang') ?? language, Language.options),
    claims: oneOf(t, '--claims', given.value('claims') ?? 'all', ReportOptions.shape.claims.options),
    speaker: given.value('speaker'),
    fullText: !given.flag('no-full-text'),
    history: given.flag('history'),
    quotations: given.flag('quotations'),
    proofList: given.flag('proof-list'),
    sources: given.flag('sources'),
    checkers: oneOf(
      t,
      '--checkers',
      given.value('checkers') ?? 'names',
      ReportOptions.shape.checkers.options,
    ),
    notes: given.flag('notes'),
    pictures: !given.flag('no-pictures'),
    evidenceFiles: given.flag('evidence-files') || given.flag('evidence-zip'),
    evidenceAs: given.flag('evidence-zip') ? 'zip' : 'folder',
    paper: oneOf(t, '--paper', given.value('paper') ?? 'a4', ReportOptions.shape.paper.options),
    trackChanges: given.flag('track-changes'),
    look: null,
    nameProtected: given.flag('name-protected'),
  };
  const open = library('read');
  const articleId = findArticle(open, t, word);
  const lookName = given.value('look');
  const looks = readLooks(open.db);
  const look =
    lookName === null
      ? null
      : oneOf(
          t,
          '--look',
          lookName,
          looks.map(({ name }) => name),
        );
  options.look = looks.find(({ name }) => name === look)?.id ?? null;
  const { sign } = await cliSigning(open, given);
  const near = oneOf(t, '--near', given.value('near') ?? 'refuse', Undecided.options);
  const own = { appVersion: app.getVersion(), at: now(), near, sign };
  const wish = { articleId, versionId: null, format, options, ...own };
  const { bytes, folder, fileNotes, signed, signature } = await saveReport(
    open,
    wish,
    path,
    silentExportHere,
  );
  output.result(
    { ok: true, article: articleId, format, path, bytes, folder, fileNotes, signed, signature },
    [
      ...[path, signature, folder]
        .filter((written) => written !== null)
        .map((written) => t('cli.exported', { path: written })),
      ...fileNoteLines(fileNotes, t),
    ].join('\n'),
  );
  return 0;
}

/** results --out FILE: writes the results of the articles of a period, as a workbook if FILE ends in .xlsx, else as a table. */
export async function runResults({ given, library, output, language }: CliContext): Promise<number> {
  const { t } = output;
  const path = resolve(needed(t, 'results', '--out FILE', given.value('out')));
  const by = oneOf(t, '--by', given.value('by') ?? 'article', ResultsBy.options);
  const period = Period.safeParse({ from: given.value('from'), to: given.value('to') });
  if (!period.success) throw new TickmarkError('usage', { problem: t('results.badDay') });
  const articles = articlesIn(library('read'), period.data);
  const results = await gatherResults(library('read'), articles, silentExport.signal, () => undefined);
  const form = /\.xlsx$/i.test(path) ? 'xlsx' : 'csv';
  const inLanguage = oneOf(t, '--lang', given.value('lang') ?? language, Language.options);
  await writeWhole(path, await resultsFile(results, by, form, inLanguage));
  output.result({ ok: true, by, form, articles: results.length, path }, t('cli.exported', { path }));
  return 0;
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildCase } from '../../../main/features/casefile/build-case.ts';
import { openDetailsOf, reportFileName } from '../../../main/features/export/report-file-name.ts';
import { fileWorkHere } from '../../../main/features/export/report-files.ts';
import type { saveReport } from '../../../main/features/export/save-report.ts';
import { articlesIn, gatherResults, resultsFile } from '../../../main/features/results/gather.ts';
import { defaultCaseOptions, type CaseOptions } from '../../../core/casefile/manifest.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ReportFormat } from '../../../core/model/report/format.ts';
import { defaultReportOptions, type ReportOptions } from '../../../core/model/report/options.ts';
import { mergeCase } from '../../../db/casefile/merge.ts';
import { putCase } from '../../../db/casefile/write.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { write } from '../../../db/queries/history/commit.ts';
import type { Library } from '../../../db/store/open.ts';
import { madeAt, opened } from '../case.ts';
import { testFolder, testLibrary } from '../library.ts';
import { saidInPdf } from '../pdf-read.ts';

/** Bytes that leave, and in which form. */
export interface ExportedFile {
  form: string;
  bytes: Uint8Array;
}

/** Who may be named, and what becomes of what only looks like a source. */
export interface Disclosure {
  named: boolean;
  near: 'hide' | 'stand';
}

/** The forms of a report, each with what it can hold besides; a PDF needs a print window. */
const reports: readonly [ReportFormat, Partial<ReportOptions>][] = [
  ['json', { evidenceFiles: true }],
  ['html', { evidenceFiles: true, evidenceAs: 'zip' }],
  ['docx', { trackChanges: true }],
  ['markdown', {}],
  ['csv', {}],
  ['evidence', {}],
  ['claimreview', {}],
  ['annotations', {}],
  ['pdf', {}],
];

/**
 * Saves every form of report of an article, or `only` some, with all that one can hold, the files beside it and their names. What a
 * program reads in a PDF is told beside its bytes.
 */
export async function reportsOf(
  save: typeof saveReport,
  library: Library,
  articleId: Id,
  { named, near }: Disclosure,
  only: readonly ReportFormat[],
): Promise<ExportedFile[]> {
  const left: ExportedFile[] = [];
  for (const [format, more] of reports) {
    if (!only.includes(format)) continue;
    const options = {
      ...defaultReportOptions,
      language: 'en',
      history: true,
      notes: true,
      nameProtected: named,
      ...more,
    } as const;
    const name = reportFileName(openDetailsOf(library, articleId, null, named), format);
    const path = join(testFolder(), `report.${format}`);
    const wish = {
      articleId,
      versionId: null,
      format,
      options,
      near,
      appVersion: '0.1.0',
      at: madeAt,
      sign: null,
    };
    const signal = new AbortController().signal;
    const { folder } = await save(library, wish, path, {
      signal,
      tell: () => undefined,
      files: fileWorkHere,
    });
    const bytes = readFileSync(path);
    left.push({ form: format, bytes });
    if (format === 'pdf') left.push({ form: format, bytes: Buffer.from(await saidInPdf(bytes)) });
    left.push({ form: 'file names', bytes: Buffer.from(name) });
    if (folder !== null) left.push(...evidenceAt(folder));
  }
  return left;
}

function evidenceAt(place: string): ExportedFile[] {
  if (!statSync(place).isDirectory()) return [{ form: 'evidence ZIP', bytes: readFileSync(place) }];
  return readdirSync(place).flatMap((name) => [
    { form: 'file names', bytes: Buffer.from(name) },
    { form: 'evidence folder', bytes: readFileSync(join(place, name)) },
  ]);
}

/**
 * Makes every case file of an article: plain, blind, and what a colleague sends on who had the first of these, and who then
 * merged one with all sources in it.
 */
export async function casesOf(
  library: Library,
  articleId: Id,
  { named, near }: Disclosure,
): Promise<ExportedFile[]> {
  const made = async (from: Library, more: Partial<CaseOptions> = {}) => {
    const options = { ...defaultCaseOptions, protectedSources: named, ...more };
    const madeBy = { name: 'Noor Smit', initials: 'NS' };
    const wish = { articleId, options, near, passphrase: null, madeAt, madeBy, appVersion: '0.1.0' };
    return (await buildCase(from, wish)).bytes;
  };
  const plain = await made(library);
  const blind = await made(library, { blind: true });
  if (named)
    return [
      { form: 'case file', bytes: plain },
      { form: 'blind case file', bytes: blind },
    ];
  const theirs = testLibrary();
  const { id } = saveChecker(theirs.db, { id: null, name: 'Cas Dijk', initials: 'CD' }, madeAt);
  const { contents, facts, bytesOf } = await opened(plain);
  write(theirs, () => putCase(theirs.db, contents, { facts, openedAt: madeAt, bytesOf }));
  const sentOn = await made(theirs);
  const whole = await opened(await made(library, { protectedSources: true }));
  mergeCase(theirs, { articleId, checkerId: id, at: madeAt }, whole);
  const merged = await made(theirs);
  theirs.close();
  return [
    { form: 'case file', bytes: plain },
    { form: 'blind case file', bytes: blind },
    { form: 'case file sent on', bytes: sentOn },
    { form: 'case file merged and sent on', bytes: merged },
  ];
}

/** Writes every results table of all articles. */
export async function resultsOf(library: Library): Promise<ExportedFile[]> {
  const articles = articlesIn(library, { from: null, to: null });
  const results = await gatherResults(library, articles, new AbortController().signal, () => undefined);
  const left: ExportedFile[] = [];
  for (const form of ['csv', 'xlsx'] as const)
    for (const by of ['article', 'outlet', 'speaker'] as const)
      left.push({ form: `results ${form}`, bytes: await resultsFile(results, by, form, 'en') });
  return left;
}

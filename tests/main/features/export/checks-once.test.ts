import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { addSource } from '../../../../core/model/source/source-changes.ts';
import { emptySource } from '../../../../core/model/source/source.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { pieceOf } from '../../../helpers/evidence.ts';
import { libraryWithArticle, testFolder } from '../../../helpers/library.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({ scalePicture: vi.fn() }));
const { saveReport, silentExportHere } = await import('../../../../main/features/export/save-report.ts');
const { fileWorkHere } = await import('../../../../main/features/export/report-files.ts');
const { reviewedReport } = await import('../../../../main/features/export/report-content.ts');

/** An article with a source, and evidence that comes from a protected one or not. */
function worked(isProtected: boolean) {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const claim = Claim.parse(commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0]);
  const piece = pieceOf(claim.id, { contact: 'Wiebe Terpstra', protected: isProtected });
  commit(library, who, [
    addEvidence(claim, piece, author),
    addSource(article.id, { ...emptySource, title: 'Notulen' }, author),
  ]);
  const files = {
    ...fileWorkHere,
    checks: vi.fn(fileWorkHere.checks),
    review: vi.fn(fileWorkHere.review),
  };
  const options = {
    ...defaultReportOptions,
    quotations: true,
    proofList: true,
    evidenceFiles: true,
    language: 'en',
  } as const;
  const wish = { articleId: article.id, versionId: null, format: 'json', options } as const;
  return { library, author, files, wish };
}

test('a report whose files are looked through has its quotations compared once', async () => {
  const { library, author, files, wish } = worked(true);
  const made = { appVersion: '0.1.0', at: author.at, near: 'hide', sign: null } as const;
  const path = join(testFolder(), 'report.json');
  await saveReport(library, { ...wish, ...made }, path, { ...silentExportHere, files });
  expect(files.checks).toHaveBeenCalledTimes(1);
  expect(files.review).toHaveBeenCalledTimes(1);
  expect(files.review.mock.calls[0]?.[2]).toEqual(await files.checks.mock.results[0]?.value);
});

test('the review waits for no comparison where nothing is blacked out', async () => {
  const { library, files, wish } = worked(false);
  expect(await reviewedReport(library, wish, files, new AbortController().signal)).toEqual([]);
  expect(files.checks).not.toHaveBeenCalled();
  const secret = worked(true);
  await reviewedReport(secret.library, secret.wish, secret.files, new AbortController().signal);
  expect(secret.files.checks).toHaveBeenCalledTimes(1);
});

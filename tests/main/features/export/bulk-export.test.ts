import { describe, expect, it, vi } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import { ReportsOutcome } from '../../../../core/contract/bulk-export.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { storeAttachment } from '../../../../db/queries/files/attachments.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { pieceOf } from '../../../helpers/evidence.ts';
import { cleanableFiles, otherFiles } from '../../../helpers/files-that-name.ts';
import { libraryWithArticle, testFolder } from '../../../helpers/library.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({
  scalePicture: vi.fn(() => Promise.resolve(null)),
}));
const { fileWorkHere } = await import('../../../../main/features/export/report-files.ts');
const { saveReports } = await import('../../../../main/features/export/bulk-export.ts');

const name = 'Zbigniew Wąsik';

/** Saves the same article's report twice, with files that are cleaned and left out. */
async function saved(evidenceFiles: boolean): Promise<ReportsOutcome> {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const given = [...cleanableFiles(name), ...otherFiles(name)];
  const attachments = write(library, () => given.map((file) => storeAttachment(library.db, file, author.at)));
  const claim = Claim.parse(commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0]);
  const source = pieceOf(claim.id, { contact: name, protected: true });
  commit(library, who, [addEvidence(claim, pieceOf(claim.id, { attachments }), author)]);
  commit(library, who, [addEvidence(claim, source, author)]);
  const options = { ...defaultReportOptions, evidenceFiles, language: 'en' } as const;
  const wish = { format: 'json', options, appVersion: '0.1.0', at: author.at, sign: null } as const;
  const watch = { signal: new AbortController().signal, tell: () => undefined, files: fileWorkHere };
  return saveReports(library, [article.id, article.id], wish, testFolder(), watch);
}

describe('reports of several articles', () => {
  it('say of each which files are clean copies, which are left out, and why', async () => {
    const outcome = ReportsOutcome.parse(await saved(true));
    expect(outcome).toMatchObject({ saved: 2, failed: [], moreFiles: 0 });
    expect(outcome.files).toHaveLength(2);
    const [first] = outcome.files;
    expect(first?.title).not.toBe('');
    expect(first?.fileNotes.filter(({ what }) => what === 'cleaned').map((note) => note.name)).toEqual(
      cleanableFiles(name).map((file) => file.name),
    );
    expect(first?.fileNotes.filter(({ what }) => what === 'leftOut').map((note) => note.why)).toEqual(
      otherFiles(name).map(({ why }) => why),
    );
  });

  it('say nothing of files where none lie beside them', async () => {
    expect(await saved(false)).toMatchObject({ saved: 2, files: [], moreFiles: 0 });
  });
});

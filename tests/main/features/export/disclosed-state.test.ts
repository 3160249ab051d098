import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import { defaultReportOptions, type ReportOptions } from '../../../../core/model/report/options.ts';
import { verifyReport } from '../../../../core/report/verify/verify-report.ts';
import { storeAttachment } from '../../../../db/queries/files/attachments.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { loadVersion, newestVersion } from '../../../../db/queries/articles/load.ts';
import { evidenceHashes } from '../../../../main/features/export/evidence-hashes.ts';
import { pieceOf } from '../../../helpers/evidence.ts';
import { cleanableFiles, namingMail, otherFiles } from '../../../helpers/files-that-name.ts';
import { libraryWithArticle, smallArticle, testFolder, TEXT } from '../../../helpers/library.ts';
import { searchBytes } from '../../../helpers/search-bytes.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({
  scalePicture: vi.fn(() => Promise.resolve(null)),
}));
vi.mock('electron', () => ({ app: { getPath: () => testFolder(), getAppPath: () => process.cwd() } }));
const { saveReport, silentExportHere } = await import('../../../../main/features/export/save-report.ts');

const name = 'Zbigniew Wąsik';
const address = 'z.wasik@bron.example';
const everyKind = [...cleanableFiles(name), ...otherFiles(name)];

/** An article that was loaded from a mail, with open evidence that has a file of every kind. */
function worked(withProtected: boolean) {
  const { library, article, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const mail = { name: 'haven.eml', mediaType: 'message/rfc822', bytes: namingMail(name, address) };
  loadVersion(library, article.id, smallArticle(TEXT.replace('40', '41')), mail, author);
  const version = newestVersion(library, article.id);
  if (version === null) throw new Error('no version');
  const refs = write(library, () => everyKind.map((file) => storeAttachment(library.db, file, author.at)));
  const claim = Claim.parse(commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0]);
  commit(library, who, [
    addEvidence(claim, pieceOf(claim.id, { attachments: refs, protected: false }), author),
  ]);
  if (withProtected) {
    const source = pieceOf(claim.id, { contact: `${name}, ${address}`, protected: true });
    commit(library, who, [addEvidence(claim, source, author)]);
  }
  const save = async (format: ReportFormat, more: Partial<ReportOptions> = {}) => {
    const path = join(testFolder(), `report.${format === 'markdown' ? 'md' : format}`);
    const options = { ...defaultReportOptions, evidenceFiles: true, language: 'en', ...more } as const;
    const wish = { articleId: article.id, versionId: null, format, options } as const;
    const saved = await saveReport(
      library,
      { ...wish, appVersion: '0.1.0', at: author.at, sign: null },
      path,
      silentExportHere,
    );
    return { path, report: readFileSync(path), ...saved };
  };
  return { save, hashes: [sha256(mail.bytes), ...refs.map(({ hash }) => hash)] };
}

/** Every file in a folder, or in a ZIP file; by its name. */
function filesAt(place: string | null): Map<string, Uint8Array> {
  if (place === null) return new Map();
  if (!statSync(place).isDirectory()) return new Map(Object.entries(unzipSync(readFileSync(place))));
  return new Map(readdirSync(place).map((file) => [basename(file), readFileSync(join(place, file))]));
}

const secrets = ['Wąsik', 'Zbigniew', 'wasik', address];

describe('a report with its evidence files, without protected sources', () => {
  test.each<[ReportFormat, Partial<ReportOptions>]>([
    ['json', {}],
    ['html', { evidenceAs: 'zip' }],
    ['markdown', {}],
    ['json', { evidenceFiles: false, history: true }],
    ['csv', {}],
    ['evidence', {}],
    ['claimreview', {}],
    ['annotations', {}],
    ['html', { evidenceFiles: false }],
  ])('has them in no byte, and no hash of a file that is not beside it (%s, %o)', async (format, more) => {
    const { save, hashes } = worked(true);
    const { report, folder } = await save(format, more);
    const files = filesAt(folder);
    const beside = new Set([...files.values()].map(sha256));
    const gone = hashes.filter((hash) => !beside.has(hash));
    for (const bytes of [
      report,
      ...files.values(),
      ...(folder === null || statSync(folder).isDirectory() ? [] : [readFileSync(folder)]),
    ])
      expect(searchBytes(bytes, [...secrets, ...gone])).toEqual([]);
  });

  test('has clean copies beside it that fit the report, and says which files are not there', async () => {
    const { save } = worked(true);
    const { path, report, folder, fileNotes } = await save('json');
    expect(fileNotes.filter(({ what }) => what === 'cleaned').map((one) => one.name)).toEqual(
      cleanableFiles(name).map((file) => file.name),
    );
    const leftOut = fileNotes.filter(({ what }) => what === 'leftOut');
    expect(leftOut.map((one) => [one.name, one.why])).toEqual(
      otherFiles(name).map((file) => [file.name, file.why]),
    );
    const { files } = verifyReport(report.toString('utf8'), sha256);
    expect(files).toHaveLength(cleanableFiles(name).length);
    const hashIn = await evidenceHashes(folder ?? path);
    for (const file of files) expect(await hashIn(file.name)).toBe(file.hash);
  });

  test('of an article that has none has other files but mails as they are', async () => {
    const { save } = worked(false);
    const { folder } = await save('json');
    const names = [...filesAt(folder).keys()];
    expect(names).toContain('scan.pdf');
    expect(names).not.toContain('brief.eml');
    for (const file of cleanableFiles(name))
      expect(Buffer.from(filesAt(folder).get(file.name) ?? []).equals(Buffer.from(file.bytes))).toBe(false);
  });

  test('that names them has every file as it is', async () => {
    const { save } = worked(true);
    const { folder, fileNotes } = await save('json', { nameProtected: true });
    expect(fileNotes).toEqual([]);
    for (const file of everyKind)
      expect(Buffer.from(filesAt(folder).get(file.name) ?? []).equals(Buffer.from(file.bytes))).toBe(true);
  });
});

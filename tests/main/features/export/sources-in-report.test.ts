import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { defaultReportOptions, type ReportOptions } from '../../../../core/model/report/options.ts';
import { addSource } from '../../../../core/model/source/source-changes.ts';
import { emptySource } from '../../../../core/model/source/source.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { storeAttachment } from '../../../../db/queries/files/attachments.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { cleanableFiles, namingDocx, otherFiles } from '../../../helpers/files-that-name.ts';
import { libraryWithArticle, testFolder } from '../../../helpers/library.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({ scalePicture: vi.fn() }));
const { saveReport, silentExportHere } = await import('../../../../main/features/export/save-report.ts');

const name = 'Zbigniew Wąsik';

interface Listed {
  sources: { title: string; files: { name: string; sha256: string | null }[] }[];
}

/** An article with an open source for each kind of file that can name somebody, and a protected one. */
function worked(withProtected: boolean) {
  const { library, article, author } = libraryWithArticle();
  const add = (title: string, file: Parameters<typeof storeAttachment>[1], more: object) => {
    const ref = write(library, () => storeAttachment(library.db, file, author.at));
    const details = { ...emptySource, title, attachments: [ref], ...more };
    commit(library, { articleId: article.id, ...author }, [addSource(article.id, details, author)]);
    return ref.hash;
  };
  const files = [...cleanableFiles(name), ...otherFiles(name)];
  const hashes = files.map((file, at) => add(`Stuk ${String(at)}`, file, {}));
  const secret = {
    name: 'gesprek.docx',
    mediaType: 'application/octet-stream',
    bytes: namingDocx('Gesprek'),
  };
  if (withProtected)
    hashes.push(add(`Gesprek met ${name}`, secret, { protected: true, contact: `${name}, 06 1234 5678` }));
  const list = async (more: Partial<ReportOptions> = {}): Promise<{ whole: string } & Listed> => {
    const path = join(testFolder(), 'report.json');
    const options = { ...defaultReportOptions, sources: true, language: 'en', ...more } as const;
    const wish = { articleId: article.id, versionId: null, format: 'json', options } as const;
    await saveReport(
      library,
      { ...wish, appVersion: '0.1.0', at: author.at, sign: null },
      path,
      silentExportHere,
    );
    const whole = readFileSync(path, 'utf8');
    return { whole, sources: (JSON.parse(whole) as Listed).sources };
  };
  return { hashes, list };
}

test('files of open sources have the hashes of their clean copies, or none, where a source is protected', async () => {
  const { hashes, list } = worked(true);
  const { whole, sources } = await list();
  expect(whole).not.toContain('Wąsik');
  for (const hash of hashes) expect(whole).not.toContain(hash);
  expect(sources).toHaveLength(hashes.length - 1);
  const told = sources.flatMap(({ files }) => files.map(({ sha256: hash }) => hash));
  expect(told.filter((hash) => hash !== null)).toHaveLength(cleanableFiles(name).length);
  expect(told.filter((hash) => hash === null)).toHaveLength(otherFiles(name).length);
});

test('they have their own where nobody is protected, and where everybody is named', async () => {
  const open = worked(false);
  for (const hash of open.hashes) expect((await open.list()).whole).toContain(hash);
  const named = worked(true);
  const { whole, sources } = await named.list({ nameProtected: true });
  for (const hash of named.hashes) expect(whole).toContain(hash);
  expect(sources.at(-1)?.title).toBe(`Gesprek met ${name}`);
  expect(named.hashes).toContain(sha256(namingDocx('Gesprek')));
});

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { readSignature, signatureText } from '../../../../core/identity/signature.ts';
import { ReportFormat } from '../../../../core/model/report/format.ts';
import { defaultReportOptions, type ReportOptions } from '../../../../core/model/report/options.ts';
import { ownFiles } from '../../../../core/formats/own-files.ts';
import { verifyReport } from '../../../../core/report/verify/verify-report.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { checkSignature, reportSignature } from '../../../../db/identity/signature.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';
import { noor, signedAt, testSigner } from '../../../helpers/signing.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
const { saveReport, silentExportHere } = await import('../../../../main/features/export/save-report.ts');

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'signed-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const anna = testSigner(noor);
// A PDF needs the app; its bytes are signed as those of any other form are.
const forms = ReportFormat.options.filter((format) => format !== 'pdf');

async function saved(
  format: ReportFormat,
  chosen: Partial<ReportOptions> = {},
  sign: typeof anna.sign | null = anna.sign,
): Promise<{ path: string; signed: boolean; signature: string | null }> {
  const { library, article, version, author } = libraryWithArticle();
  commit(library, { articleId: article.id, ...author }, [makeClaim(version, 20, 60, author)]);
  const options: ReportOptions = { ...defaultReportOptions, language: 'nl', ...chosen };
  const path = join(folder, `rapport.${format}`);
  const wish = {
    articleId: article.id,
    versionId: null,
    format,
    options,
    appVersion: '0.1.0',
    at: signedAt,
    sign,
  };
  const { signed, signature } = await saveReport(library, wish, path, silentExportHere);
  return { path, signed, signature };
}

async function resultOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (!existsSync(`${path}.sig`)) return (await reportSignature(bytes.toString('utf8'))).result;
  return (
    await checkSignature(
      readSignature(readFileSync(`${path}.sig`, 'utf8'), signatureText),
      'file',
      sha256(bytes),
    )
  ).result;
}

describe.each(forms)('a report as %s', (format) => {
  test('is signed, in it or beside it', async () => {
    const { path, signed, signature } = await saved(format);
    expect(signed).toBe(true);
    expect(signature).toBe(format === 'json' || format === 'html' ? null : `${path}.sig`);
    expect(await resultOf(path)).toBe('fits');
    expect(ownFiles.report.begins(readFileSync(path))).toBe(format === 'json');
  });

  test.each(['initials', 'none'] as const)('with %s for names is not signed', async (checkers) => {
    const { path, signed } = await saved(format, { checkers });
    expect(signed).toBe(false);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await resultOf(path)).toBe('unsigned');
    expect(readFileSync(path).includes(anna.publicKey)).toBe(false);
  });

  test('of which any byte was changed is told', async () => {
    const { path } = await saved(format);
    const before = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(before.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const flipped = Buffer.from(before);
        flipped[at] = (flipped[at] ?? 0) ^ by;
        writeFileSync(path, flipped);
        const isWhole =
          !existsSync(`${path}.sig`) &&
          verifyReport(flipped.toString('utf8'), sha256).findings.every(({ result }) => result !== 'differs');
        expect(isWhole).toBe(false);
        if (existsSync(`${path}.sig`)) expect(await resultOf(path)).toBe('broken');
      }),
      { numRuns: 60 },
    );
    writeFileSync(path, before.subarray(0, before.length - 40));
    expect(await resultOf(path)).not.toBe('fits');
  });
});

test('a signature of before does not stay beside a report that is not signed', async () => {
  await saved('csv');
  const { path } = await saved('csv', {}, null);
  expect(existsSync(`${path}.sig`)).toBe(false);
  writeFileSync(`${path}.sig`, 'a file of somebody’s own');
  await saved('csv', {}, null);
  expect(readFileSync(`${path}.sig`, 'utf8')).toBe('a file of somebody’s own');
});

test('a report that cannot be written leaves the one before and its signature', async () => {
  const { path } = await saved('csv');
  const [before, signature] = [readFileSync(path), readFileSync(`${path}.sig`)];
  rmSync(path);
  mkdirSync(path);
  await expect(saved('csv')).rejects.toThrow(/exportUnwritable/);
  expect(readFileSync(`${path}.sig`)).toEqual(signature);
  rmSync(path, { recursive: true });
  writeFileSync(path, before);
  expect(await resultOf(path)).toBe('fits');
  rmSync(`${path}.sig`);
  mkdirSync(`${path}.sig`);
  await expect(saved('csv')).rejects.toThrow(/exportUnwritable/);
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(folder).toSorted()).toEqual(['rapport.csv', 'rapport.csv.sig']);
});

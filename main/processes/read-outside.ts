import { existsSync } from 'node:fs';
import { assertNever } from '../../core/kernel/assert-never.ts';
import type { AnnotationFile } from '../../core/annotations/annotation.ts';
import { readAnnotations } from '../../core/annotations/read-annotations.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { signatureFileName } from '../../core/identity/signature.ts';
import type { CheckedSignature } from '../../core/identity/signature-standing.ts';
import { reportWarnings } from '../../core/report/import/imported-article.ts';
import type { Warning } from '../../core/model/article/article.ts';
import { readReport } from '../../core/report/import/read-report.ts';
import type { Checked, Finding } from '../../core/report/verify/finding.ts';
import { verifyReport } from '../../core/report/verify/verify-report.ts';
import { MAX_SOURCE_BYTES, sourceTooLarge } from '../../core/kernel/source-limit.ts';
import { sha256 } from '../../db/crypto/hash.ts';
import { openLibrary } from '../../db/store/open.ts';
import { reportSignature } from '../../db/identity/signature.ts';
import { openVault } from '../../db/crypto/library-key.ts';
import { readAnnotationFile } from '../features/annotations/read-annotation-file.ts';
import { readBytes } from '../workers/reader/read-bytes.ts';
import { historyFindings } from '../features/casefile/reports/history-findings.ts';

/** A file from outside. */
interface OutsideFile {
  name: string;
  path: string;
}

/** What a JSON report holds, in a few words. */
export interface ReportSummary {
  articleId: Id;
  title: string;
  exportedAt: string;
  claims: number;
  evidence: number;
  /** What of it is not taken. */
  warnings: Warning[];
}

/** What fits in a report and what does not. */
export interface VerifiedReport {
  checked: Checked;
  /** False for a file that is no report of Tickmark's; its signature, if it has one, lies beside it. */
  isReport: boolean;
  signature: CheckedSignature | null;
  /** How it compares with a library's history. */
  history: Finding[];
}

/**
 * The requests that read files from other people, whose contents may be made to take any time and memory. Nothing is
 * written.
 */
export interface OutsideRequests {
  readReport: { given: OutsideFile; answer: ReportSummary };
  readAnnotations: { given: OutsideFile; answer: AnnotationFile };
  /** `library` null if the history is not to be compared. */
  verifyReport: {
    given: OutsideFile & { library: string | null; key: Uint8Array | null };
    answer: VerifiedReport;
  };
}
export type OutsideKind = keyof OutsideRequests;
export type OutsideRequest = {
  [Kind in OutsideKind]: { kind: Kind } & OutsideRequests[Kind]['given'];
}[OutsideKind];

/** Reads a file from outside, in this process. Throws what is wrong with it. */
export async function readOutside(request: OutsideRequest): Promise<OutsideRequests[OutsideKind]['answer']> {
  switch (request.kind) {
    case 'readReport':
      return summaryOf(request);
    case 'readAnnotations':
      return readAnnotations(await readAnnotationFile(request.path), request.name);
    case 'verifyReport':
      return verified(request);
    default:
      return assertNever(request);
  }
}

async function summaryOf({ name, path }: OutsideFile): Promise<ReportSummary> {
  const bytes = await readBytes(path, { most: MAX_SOURCE_BYTES, tooLarge: sourceTooLarge });
  const report = readReport(bytes, name, sha256);
  const { article, claims, exportedAt } = report;
  const evidence = claims.reduce((sum, claim) => sum + claim.evidence.length, 0);
  return {
    articleId: article.id,
    title: article.title,
    exportedAt,
    claims: claims.length,
    evidence,
    warnings: reportWarnings(report),
  };
}

async function verified({
  path,
  library: from,
  key,
}: OutsideRequests['verifyReport']['given']): Promise<VerifiedReport> {
  const file = await reportText(path);
  const checked = verifyReport(file, sha256);
  const isReport = checked.findings.every((finding) => finding.key !== 'verify.notAReport');
  const signature = isReport ? await reportSignature(file) : null;
  const library = from === null ? null : openLibrary(from, 'read');
  try {
    if (library !== null && key !== null) openVault(library.db, key);
    return { checked, isReport, signature, history: historyFindings(file, checked, library) };
  } finally {
    library?.close();
  }
}

/** Returns a report's text; '' of a file that is larger than any report, but has its signature beside it. Throws as readBytes. */
async function reportText(path: string): Promise<string> {
  try {
    const { buffer } = await readBytes(path, { most: MAX_SOURCE_BYTES, tooLarge: sourceTooLarge });
    return Buffer.from(buffer).toString('utf8');
  } catch (thrown) {
    const isLarge = thrown instanceof TickmarkError && thrown.code === 'fileTooLarge';
    if (isLarge && existsSync(signatureFileName(path))) return '';
    throw thrown;
  }
}

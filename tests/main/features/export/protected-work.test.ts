import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeClaim, setClaimDetails } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence, changeEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import { Evidence } from '../../../../core/model/evidence/evidence.ts';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { eventsOf } from '../../../../db/queries/history/events.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { historyFindings } from '../../../../main/features/casefile/reports/history-findings.ts';
import { verifyReport } from '../../../../core/report/verify/verify-report.ts';
import { pieceOf } from '../../../helpers/evidence.ts';
import { libraryWithArticle, testFolder } from '../../../helpers/library.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({ scalePicture: vi.fn() }));
const { saveReport, silentExportHere } = await import('../../../../main/features/export/save-report.ts');

/** An article with a protected source that was met, and changed so many times more, each at a minute of its own. */
function worked(changes: number) {
  const { library, article, version, author } = libraryWithArticle();
  let minute = 0;
  const who = () => ({
    articleId: article.id,
    ...author,
    at: `2026-03-05T12:${String(minute++).padStart(2, '0')}:00.000Z`,
  });
  const claim = Claim.parse(commit(library, who(), [makeClaim(version, 20, 60, author)]).claims[0]);
  commit(library, who(), [setClaimDetails(claim, { note: 'Nagebeld.' })]);
  const source = pieceOf(claim.id, { contact: 'Wiebe Terpstra', protected: true });
  let piece = Evidence.parse(commit(library, who(), [addEvidence(claim, source, author)]).evidence[0]);
  for (let n = 0; n < changes; n++) {
    const change = changeEvidence(piece, { note: `Gesprek ${String(n)}` });
    if (change !== null) piece = Evidence.parse(commit(library, who(), [change]).evidence[0]);
  }
  const report = async (format: ReportFormat, history: boolean): Promise<string> => {
    const path = join(testFolder(), 'report');
    const options = { ...defaultReportOptions, history, notes: true, language: 'en' } as const;
    const wish = { articleId: article.id, versionId: null, format, options } as const;
    const made = { appVersion: '0.1.0', at: '2026-03-06T10:00:00.000Z', sign: null };
    await saveReport(library, { ...wish, ...made }, path, silentExportHere);
    return readFileSync(path, 'utf8');
  };
  return { library, article, report };
}

/** What of a report is another with each making: ids, and what hashes cover them. */
const unlike = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|<wbr>|\b[0-9a-f]{8}\b/gi;

test.each<[ReportFormat, boolean]>([
  ['json', false],
  ['json', true],
  ['html', true],
  ['markdown', true],
  ['markdown', false],
])(
  'a %s report (history: %s) has no figure of what was done about a protected source',
  async (format, history) => {
    const [once, often] = [worked(0), worked(7)];
    const [a, b] = [await once.report(format, history), await often.report(format, history)];
    expect(eventsOf(often.library.db, often.article.id).length).toBeGreaterThan(
      eventsOf(once.library.db, once.article.id).length,
    );
    expect(b.replaceAll(unlike, '').split('\n')).toEqual(a.replaceAll(unlike, '').split('\n'));
  },
);

test.each<ReportFormat>(['json', 'html'])(
  'a %s report is found in the history all the same',
  async (format) => {
    const { library, report } = worked(3);
    const file = await report(format, true);
    const told = (text: string) =>
      historyFindings(text, verifyReport(text, sha256), library).map(({ result, key }) => [key, result]);
    expect(told(file)).toContainEqual(['verify.history', 'fits']);
    expect(told(file).filter(([, result]) => result === 'differs')).toEqual([]);
    if (format === 'html') return;
    const changed = file.replace(/"kind": "claim.made"/, '"kind": "claim.removed"');
    expect(told(changed)).toContainEqual(['verify.hist.entriesDiffer', 'differs']);
  },
);

import { assertNever } from '../../core/assert-never.ts';
import type { ArticleState } from '../../core/contract.ts';
import { buildReport, type ReportMeta } from '../../core/report/build-report.ts';
import { claimsCsv } from '../../core/report/csv/claims.ts';
import { evidenceCsv } from '../../core/report/csv/evidence.ts';
import type { ReportFormat } from '../../core/report/format.ts';
import { renderHtml } from '../../core/report/html/page.ts';
import { runningHead } from '../../core/report/html/page-margins.ts';
import { renderJson } from '../../core/report/json.ts';
import { renderAnnotations } from '../../core/report/jsonld/annotations.ts';
import { renderClaimReview } from '../../core/report/jsonld/claim-review.ts';
import { renderMarkdown } from '../../core/report/markdown/page.ts';
import type { ReportModel } from '../../core/report/model.ts';
import type { ReportOptions } from '../../core/report/options.ts';
import { fontsFor } from './fonts.ts';
import { printPdf } from './print-pdf.ts';

/**
 * Returns the report of an article as the bytes of a file. A PDF needs the app to be ready, and may take seconds;
 * throws exportFailed when it cannot be printed.
 */
export async function exportReport(
  state: ArticleState,
  format: ReportFormat,
  options: ReportOptions,
  meta: ReportMeta,
): Promise<Uint8Array> {
  const made = await render(buildReport(state, options, meta), format);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

async function render(model: ReportModel, format: ReportFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return renderJson(model);
    case 'html':
      return renderHtml(model, await fontsFor(renderJson(model)));
    case 'pdf':
      return printPdf(renderHtml(model, await fontsFor(renderJson(model)), 'pdf'), runningHead(model));
    case 'docx': {
      const { renderDocx } = await import('./docx/document.ts');
      return renderDocx(model);
    }
    case 'markdown':
      return renderMarkdown(model);
    case 'csv':
      return claimsCsv(model);
    case 'evidence':
      return evidenceCsv(model);
    case 'claimreview':
      return renderClaimReview(model);
    case 'annotations':
      return renderAnnotations(model);
    default:
      return assertNever(format);
  }
}

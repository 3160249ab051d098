import { assertNever } from '../../core/assert-never.ts';
import { claimsCsv } from '../../core/report/csv/claims.ts';
import { evidenceCsv } from '../../core/report/csv/evidence.ts';
import type { ReportFormat } from '../../core/report/format.ts';
import { renderHtml } from '../../core/report/html/page.ts';
import { runningHead } from '../../core/report/html/page-margins.ts';
import { renderJson } from '../../core/report/json.ts';
import { renderAnnotations } from '../../core/report/jsonld/annotations.ts';
import { renderClaimReview } from '../../core/report/jsonld/claim-review.ts';
import { renderMarkdown } from '../../core/report/markdown/page.ts';
import type { Template } from '../../core/report/html/template.ts';
import type { ReportModel } from '../../core/report/model.ts';
import { sealHtml, sealJson } from '../../core/report/seal.ts';
import { sha256 } from '../../db/events.ts';
import { fontsFor } from './fonts.ts';
import { printPdf } from './print-pdf.ts';
import { goOn } from './stopped.ts';

/**
 * Returns a report as the bytes of a file. A PDF needs the app to be ready, and may take seconds; throws exportFailed when
 * it cannot be printed, ExportStopped when `signal` says so. The template is for HTML alone.
 */
export async function renderReport(
  model: ReportModel,
  format: ReportFormat,
  signal: AbortSignal,
  template: Template | null = null,
): Promise<Uint8Array> {
  const made = await render(model, format, signal, template);
  goOn(signal);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

/** Returns the page that shows what a report will say, without what only scripts would bring. */
export async function previewPage(model: ReportModel, template: Template | null): Promise<string> {
  return renderHtml(model, await fontsFor(renderJson(model)), 'pdf', template);
}

async function render(
  model: ReportModel,
  format: ReportFormat,
  signal: AbortSignal,
  template: Template | null,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return sealJson(renderJson(model), sha256);
    case 'html':
      return sealHtml(renderHtml(model, await fontsFor(renderJson(model)), 'file', template), sha256);
    case 'pdf':
      return printPdf(
        renderHtml(model, await fontsFor(renderJson(model)), 'pdf'),
        runningHead(model),
        signal,
      );
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

import { assertNever } from '../../../core/kernel/assert-never.ts';
import { claimRows, claimsCsv } from '../../../core/report/forms/csv/claims.ts';
import { evidenceCsv, evidenceRows } from '../../../core/report/forms/evidence/evidence.ts';
import type { ReportFormat } from '../../../core/model/report/format.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { runningHead } from '../../../core/report/forms/html/page-margins.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { renderAnnotations } from '../../../core/report/forms/annotations/annotations.ts';
import { renderClaimReview } from '../../../core/report/forms/claimreview/claim-review.ts';
import { renderMarkdown } from '../../../core/report/forms/markdown/page.ts';
import type { Template } from '../../../core/report/forms/html/template.ts';
import type { ReportModel } from '../../../core/report/model/model.ts';
import { tablePreview } from '../../../core/report/preview/table.ts';
import { textPreview } from '../../../core/report/preview/text.ts';
import { wordPreview } from '../../../core/report/forms/docx/preview.ts';
import { sealHtml, sealJson, type SignReport } from '../../../core/report/model/seal.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import { fontsFor } from './fonts.ts';
import { printPdf } from './print-pdf.ts';
import { goOn } from '../../base/stopped.ts';

/** A Word document of this many claims is made before a process for it would have begun. */
const CLAIMS_HERE = 60;

/**
 * Returns a report as the bytes of a file. A PDF needs the app to be ready, and may take seconds; throws exportFailed when
 * it cannot be printed, ExportStopped when `signal` says so. The template is for HTML alone; `sign` for the forms that have their
 * signature inside, JSON and HTML.
 */
export async function renderReport(
  model: ReportModel,
  format: ReportFormat,
  signal: AbortSignal,
  template: Template | null = null,
  sign: SignReport = null,
): Promise<Uint8Array> {
  const made = await render(model, format, signal, template, sign);
  goOn(signal);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

/**
 * Returns a page that shows what a form of the report will hold: pages as pages, the Word document with its comments beside
 * it, tables as tables, and every other form as the very text that would be written now.
 */
export async function previewPage(
  model: ReportModel,
  format: ReportFormat,
  template: Template | null,
): Promise<string> {
  switch (format) {
    case 'html':
    case 'pdf':
      return renderHtml(
        model,
        await fontsFor(renderJson(model)),
        format === 'pdf' ? 'pdf' : 'file',
        template,
        true,
      );
    case 'docx':
      return wordPreview(model);
    case 'csv':
      return tablePreview(model, claimRows(model));
    case 'evidence':
      return tablePreview(model, evidenceRows(model));
    case 'json':
    case 'markdown':
    case 'claimreview':
    case 'annotations':
      return textPreview(model, renderText(model, format));
    default:
      return assertNever(format);
  }
}

type TextFormat = 'json' | 'markdown' | 'claimreview' | 'annotations';

function renderText(model: ReportModel, format: TextFormat, sign: SignReport = null): string {
  switch (format) {
    case 'json':
      return sealJson(renderJson(model), sha256, sign);
    case 'markdown':
      return renderMarkdown(model);
    case 'claimreview':
      return renderClaimReview(model);
    case 'annotations':
      return renderAnnotations(model);
    default:
      return assertNever(format);
  }
}

async function render(
  model: ReportModel,
  format: ReportFormat,
  signal: AbortSignal,
  template: Template | null,
  sign: SignReport,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return sealHtml(renderHtml(model, await fontsFor(renderJson(model)), 'file', template), sha256, sign);
    case 'pdf':
      return printPdf(
        renderHtml(model, await fontsFor(renderJson(model)), 'pdf'),
        runningHead(model),
        signal,
      );
    case 'docx': {
      if (model.claims.length > CLAIMS_HERE) {
        const { wordElsewhere } = await import('../../workers/word-work.ts');
        return wordElsewhere(model, signal);
      }
      const { renderDocx } = await import('./docx/document.ts');
      return renderDocx(model);
    }
    case 'csv':
      return claimsCsv(model);
    case 'evidence':
      return evidenceCsv(model);
    case 'json':
    case 'markdown':
    case 'claimreview':
    case 'annotations':
      return renderText(model, format, sign);
    default:
      return assertNever(format);
  }
}

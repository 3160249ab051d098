import { assertNever } from '../../core/assert-never.ts';
import type { ArticleState, ReportFormat } from '../../core/contract.ts';
import { buildReport, type ReportMeta } from '../../core/report/build-report.ts';
import { renderHtml } from '../../core/report/html/page.ts';
import { runningHead } from '../../core/report/html/page-margins.ts';
import { renderJson } from '../../core/report/json.ts';
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
  const model = buildReport(state, options, meta);
  const json = renderJson(model);
  switch (format) {
    case 'json':
      return encode(json);
    case 'html':
      return encode(renderHtml(model, await fontsFor(json)));
    case 'pdf':
      return printPdf(renderHtml(model, await fontsFor(json), 'pdf'), runningHead(model));
    default:
      return assertNever(format);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

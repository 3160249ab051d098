import type { ReportFormat } from '../../model/report/format.ts';
import { annotationsForm } from './annotations/annotations.ts';
import { claimReviewForm } from './claimreview/claim-review.ts';
import { claimsForm } from './csv/claims.ts';
import { docxForm } from './docx/preview.ts';
import { evidenceForm } from './evidence/evidence.ts';
import type { ShownForm, TextForm } from './form.ts';
import { htmlForm } from './html/page.ts';
import { jsonForm } from './json/json.ts';
import { markdownForm } from './markdown/markdown.ts';
import { pdfForm } from './pdf/pdf.ts';

/**
 * How each form is shown and, if core can make it, made. If a form of the list in `core/model/report/format.ts` is
 * missing here, the type check fails. It also fails in `main/features/export/render-report.ts` if nothing makes a
 * form.
 */
export const coreForms = {
  html: htmlForm,
  pdf: pdfForm,
  docx: docxForm,
  markdown: markdownForm,
  json: jsonForm,
  csv: claimsForm,
  evidence: evidenceForm,
  claimreview: claimReviewForm,
  annotations: annotationsForm,
} as const satisfies Record<ReportFormat, ShownForm | TextForm>;

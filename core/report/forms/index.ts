import type { ReportFormat } from '../../model/report/format.ts';
import { annotationsForm } from './annotations/annotations.ts';
import { claimReviewForm } from './claimreview/claim-review.ts';
import { claimsForm } from './csv/claims.ts';
import { docxForm } from './docx/preview.ts';
import { evidenceForm } from './evidence/evidence.ts';
import type { ShownForm, TextForm } from './form.ts';
import { htmlForm } from './html/html.ts';
import { jsonForm } from './json/json.ts';
import { markdownForm } from './markdown/markdown.ts';
import { pdfForm } from './pdf/pdf.ts';

/**
 * How each form is shown and, where core can make it, made. A form of the list in `core/model/report/format.ts` that is missing
 * here fails the type check; so does one that nobody makes, in `main/features/export/render-report.ts`.
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

import { z } from '../../kernel/zod.ts';

/** The forms of a report. */
export const ReportFormat = z.enum([
  'html',
  'pdf',
  'docx',
  'markdown',
  'json',
  'csv',
  'evidence',
  'claimreview',
  'annotations',
]);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** How the file of each form ends, after a dot. */
export const fileEnding: Record<ReportFormat, string> = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  evidence: 'evidence.csv',
  claimreview: 'claimreview.jsonld',
  annotations: 'annotations.jsonld',
};

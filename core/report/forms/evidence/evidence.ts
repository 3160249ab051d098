import type { ReportModel } from '../../model/model.ts';
import { tellingFor } from '../../wording/telling.ts';
import { csv, type Row } from '../csv/cells.ts';
import { tablePreview } from '../../preview/table.ts';
import type { TextForm } from '../form.ts';

const columns = [
  'claim',
  'claim_words',
  'evidence',
  'kind',
  'stance',
  'bears_on',
  'title',
  'link',
  'quotation',
  'looked_at',
  'contact',
  'protected',
  'blacked_out',
  'files',
  'file_sha256',
  'files_saved_as',
  'note',
  'recorded_by',
  'recorded_at',
] as const;

/** Returns the evidence of the listed claims as CSV, a piece a row; `claim` is the number of its row in claimsCsv. */
export function evidenceCsv(model: ReportModel): string {
  return csv(evidenceRows(model));
}

/** Returns the rows of that table, the names of its columns first. */
export function evidenceRows(model: ReportModel): Row[] {
  const { initials } = tellingFor(model);
  const rows = model.claims.flatMap((claim) =>
    claim.evidence.map((entry, index) => [
      claim.number,
      claim.quote,
      index + 1,
      entry.kind,
      entry.stance,
      entry.target,
      entry.title,
      entry.link,
      entry.quotation,
      entry.lookedAt,
      entry.contact,
      entry.protected,
      entry.blackedOut,
      entry.attachments.map((file) => file.name).join('\n'),
      entry.attachments.map((file) => file.hash ?? '').join('\n'),
      entry.attachments.map((file) => file.savedAs ?? '').join('\n'),
      entry.note,
      initials(entry.recordedBy),
      entry.recordedAt,
    ]),
  );
  return [columns, ...rows];
}

export const evidenceForm: TextForm = {
  render: evidenceCsv,
  preview: (model) => tablePreview(model, evidenceRows(model)),
};

import type { NameIn } from '../../../model/evidence/fields.ts';
import type { Surroundings } from '../../../model/evidence/evidence.ts';
import type { Locator } from '../../../model/source/locator.ts';
import { locatorText } from '../../../wording/locator.ts';
import type { ReportCalculation, ReportClaim, ReportEvidence, ReportModel } from '../../model/model.ts';
import { calculationLines } from '../../wording/claim-lines.ts';
import { reportWording, type ReportWording } from '../../wording/report-wording.ts';
import { csv, type Row } from '../csv/cells.ts';
import { tablePreview } from '../../preview/previews.ts';
import type { TextForm } from '../form.ts';

/** A piece of evidence, and its claim. */
interface Line {
  claim: ReportClaim;
  entry: ReportEvidence;
  /** Its place among the evidence of its claim, from 1. */
  number: number;
  initials: ReportWording['initials'];
  /** Where in its source it stands, in words. */
  where(locator: Locator): string;
  /** A calculation, a line for what was worked out and one for each number of it. */
  calculated(calculation: ReportCalculation): string;
}

/** The columns besides the fields of evidence themselves. */
type Besides = 'claim' | 'claim_words' | 'evidence' | 'blacked_out' | 'file_sha256' | 'files_saved_as';

/**
 * The columns in their order, and what each contains. If the record of a field names a column that is missing here,
 * the type check fails.
 */
const columns = {
  claim: ({ claim }) => claim.number,
  claim_words: ({ claim }) => claim.quote,
  evidence: ({ number }) => number,
  kind: ({ entry }) => entry.kind,
  stance: ({ entry }) => entry.stance,
  bears_on: ({ entry }) => entry.target,
  title: ({ entry }) => entry.title,
  link: ({ entry }) => entry.link,
  quotation: ({ entry }) => entry.quotation,
  looked_at: ({ entry }) => entry.lookedAt,
  contact: ({ entry }) => entry.contact,
  protected: ({ entry }) => entry.protected,
  blacked_out: ({ entry }) => entry.blackedOut,
  files: ({ entry }) => entry.attachments.map((file) => file.name).join('\n'),
  file_sha256: ({ entry }) => entry.attachments.map((file) => file.hash ?? '').join('\n'),
  files_saved_as: ({ entry }) => entry.attachments.map((file) => file.savedAs ?? '').join('\n'),
  note: ({ entry }) => entry.note,
  recorded_by: ({ entry, initials }) => initials(entry.recordedBy),
  recorded_at: ({ entry }) => entry.recordedAt,
  publisher: ({ entry }) => entry.publisher,
  published: ({ entry }) => entry.published,
  archived_copy: ({ entry }) => entry.archivedCopy,
  supplier: ({ entry }) => entry.supplier,
  primary: ({ entry }) => entry.primary,
  locator: ({ entry, where }) => entry.locator && where(entry.locator),
  source_sha256: ({ entry }) => entry.sourceHash,
  surroundings: ({ entry }) => entry.surroundings && around(entry.surroundings),
  calculation: ({ entry, calculated }) => entry.calculation && calculated(entry.calculation),
} as const satisfies Record<NameIn<'csv'> | Besides, (line: Line) => Row[number]>;

/** What stands before and after the quotation, which a sign in brackets stands for; nothing if nothing does. */
function around({ before, after }: Surroundings): string | null {
  return before === '' && after === '' ? null : `${before} […] ${after}`.trim();
}

/** Returns the evidence of the listed claims as CSV, a piece a row; `claim` is the number of its row in claimsCsv. */
export function evidenceCsv(model: ReportModel): string {
  return csv(evidenceRows(model));
}

/** Returns the rows of that table, the names of its columns first. */
export function evidenceRows(model: ReportModel): Row[] {
  const wording = reportWording(model);
  const { initials, t } = wording;
  const where = (locator: Locator): string => locatorText(locator, t);
  const calculated = (calculation: ReportCalculation): string => {
    const { line, inputs } = calculationLines(calculation, wording);
    return [line, ...inputs].join('\n');
  };
  const rows = model.claims.flatMap((claim) =>
    claim.evidence.map((entry, at) =>
      Object.values(columns).map((cell) =>
        cell({ claim, entry, number: at + 1, initials, where, calculated }),
      ),
    ),
  );
  return [Object.keys(columns), ...rows];
}

export const evidenceForm: TextForm = {
  render: evidenceCsv,
  preview: (model) => tablePreview(model, evidenceRows(model)),
};

import type { ReportClaim, ReportModel, ReportReview } from '../../model/model.ts';
import { reportWording, type ReportWording } from '../../wording/report-wording.ts';
import { csv, type Row } from './cells.ts';
import { tablePreview } from '../../preview/previews.ts';
import type { TextForm } from '../form.ts';

/** The columns, in English whatever the report's language: programs read them. */
const columns = [
  'number',
  'claim',
  'before',
  'after',
  'kind',
  'speaker',
  'cue',
  'said',
  'said_by',
  'said_at',
  'verdict',
  'verdict_by',
  'verdict_at',
  'reason',
  'correction',
  'tried',
  'would_settle',
  'caveat',
  'missing',
  'second_reading',
  'disagreements',
  'independent',
  'evidence_count',
  'note',
  'start_code_point',
  'end_code_point',
  'article',
  'outlet',
  'published',
  'text_sha256',
  'protected_sources',
] as const;

/**
 * Returns the listed claims as CSV, a claim a row, in article order. Verdicts are the words of the data (verified,
 * unverifiable, refuted, unchecked); moments are ISO 8601 in UTC. Suggestions are not in it.
 */
export function claimsCsv(model: ReportModel): string {
  return csv(claimRows(model));
}

/** Returns the rows of that table, the names of its columns first. */
export function claimRows(model: ReportModel): Row[] {
  const wording = reportWording(model);
  return [columns, ...model.claims.map((claim) => row(claim, model, wording))];
}

function row(claim: ReportClaim, model: ReportModel, wording: ReportWording): Row {
  const { so, said, attribution, context, codePoints } = claim;
  const { article, version, protectedSources } = model;
  return [
    claim.number,
    claim.quote,
    context.before,
    context.after,
    claim.kind,
    attribution?.speaker ?? null,
    attribution?.cue ?? null,
    said?.verdict ?? null,
    wording.initials(said?.by ?? null),
    said?.at ?? null,
    so.verdict,
    wording.initials(so.by),
    so.at,
    claim.reason,
    claim.correction,
    claim.tried,
    claim.wouldSettle,
    claim.hedge,
    claim.missing.join(' '),
    claim.review,
    claim.reviews
      .filter((review) => !review.agrees)
      .map((review) => disagreement(review, wording))
      .join('\n'),
    claim.reviews
      .filter((review) => review.independent)
      .map((review) => independent(review, wording))
      .join('\n'),
    claim.evidence.length,
    claim.note,
    codePoints.start,
    codePoints.end,
    article.title,
    article.outlet,
    article.published,
    version.textHash,
    protectedSources.named ? 'named' : protectedSources.count === 0 ? 'none' : 'blacked out',
  ];
}

/** An independent verdict: who, which tick, the verdict, and the first checker's verdict. */
function independent(
  { by, agrees, verdict, said, ofVerdict, ofSaid }: ReportReview,
  { initials }: ReportWording,
): string {
  const first = said === null ? ofVerdict : ofSaid;
  const found = agrees ? first : (said ?? verdict);
  const parts = [initials(by), said === null ? 'verdict' : 'said', found, `first: ${first}`];
  return parts.filter((part) => part !== null).join('; ');
}

function disagreement(
  { by, verdict, said, reason, settled }: ReportReview,
  { initials }: ReportWording,
): string {
  const parts = [
    initials(by),
    said === null ? verdict : `said: ${said}`,
    reason,
    settled === null ? 'open' : `settled: ${settled.how}`,
    settled === null || settled.verdict === null ? null : `then: ${settled.verdict}`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

export const claimsForm: TextForm = {
  render: claimsCsv,
  preview: (model) => tablePreview(model, claimRows(model)),
};

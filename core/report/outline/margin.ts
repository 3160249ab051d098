import type { ReportClaim } from '../model/model.ts';
import { decisionOf } from '../wording/decision.ts';
import { reviewLines } from '../wording/review-lines.ts';
import type { Telling } from '../wording/telling.ts';
import type { Inline } from './parts.ts';
import { plain, type Pen } from './pen.ts';

/** Returns what stands beside a claim, a row a line: both ticks, the reason, what is missing, who decided, who signed off. */
export function marginOf(claim: ReportClaim, telling: Telling, pen: Pen): Inline[][] {
  const { t } = telling;
  const { said, so, reason, missing } = claim;
  const rows: Inline[][] =
    said === null
      ? [[pen.verdict(so.verdict)]]
      : [
          [plain(`${t('report.said')} `, 'soft'), pen.verdict(said.verdict)],
          [plain(`${t('report.so')} `, 'soft'), pen.verdict(so.verdict)],
        ];
  if (reason !== null) rows.push([plain(t(`reason.${reason}`))]);
  if (missing.length > 0)
    rows.push([plain(missing.map((kind) => t(`missing.${kind}`)).join(', '), 'strong')]);
  for (const line of decisionLines(claim, telling)) rows.push([plain(line)]);
  for (const review of reviewLines(claim, telling)) if (review.agrees) rows.push([plain(review.line)]);
  return rows;
}

/** Returns who decided and when: a line, or two where the ticks differ in it. */
export function decisionLines(claim: ReportClaim, telling: Telling): string[] {
  const { said, so } = decisionOf(claim, telling);
  if (said !== '') return [`${telling.t('report.said')}: ${said}`, `${telling.t('report.so')}: ${so}`];
  return so === '' ? [] : [so];
}

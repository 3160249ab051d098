import type { ReportClaim, ReportReview, ReportTick } from '../model/model.ts';
import type { ReportWording } from './report-wording.ts';

/** Who decided and when, separately for each tick if they differ; empty strings if nobody decided. */
interface Decision {
  said: string;
  so: string;
}

/** Returns who decided and when: only in `so` if one person set both ticks within one minute. */
export function decisionOf({ so, said }: ReportClaim, wording: ReportWording): Decision {
  const soBy = decided(so, wording);
  const saidBy = said === null ? '' : decided(said, wording);
  if (soBy === '' || saidBy === '' || soBy === saidBy) return { said: '', so: soBy || saidBy };
  return { said: saidBy, so: soBy };
}

function decided({ by, at }: ReportTick, { initials, dates }: ReportWording): string {
  const parts = [initials(by) ?? '', at === null ? '' : dates.moment(at)];
  return parts.filter((part) => part !== '').join(', ');
}

/** What a second checker says about a claim, in words: the line, what they wrote, and how it was settled. */
interface ReviewLine {
  agrees: boolean;
  line: string;
  reason: string | null;
  settled: { line: string; how: string } | null;
}

/** Returns what second checkers say about a claim, the oldest first. */
export function reviewLines(claim: ReportClaim, wording: ReportWording): ReviewLine[] {
  return claim.reviews.map((review) => ({
    agrees: review.agrees,
    line: lineOf(review, wording),
    reason: review.reason,
    settled: settledOf(review, wording),
  }));
}

function lineOf(review: ReportReview, wording: ReportWording): string {
  const { t, dates } = wording;
  const values = { who: whoOf(review.by, wording), when: dates.moment(review.at) };
  if (review.said !== null) {
    const verdict = t(`verdict.${review.said}`);
    return t(review.agrees ? 'agreement.foundSaid' : 'agreement.disagreesSaid', { ...values, verdict });
  }
  if (review.agrees) {
    return review.present
      ? t('report.signedOff', values)
      : t('report.signedOffEarlier', { ...values, verdict: t(`verdict.${review.ofVerdict}`) });
  }
  return review.verdict === null
    ? t('report.disagrees', values)
    : t('report.disagreesFor', { ...values, verdict: t(`verdict.${review.verdict}`) });
}

function settledOf({ agrees, said, settled }: ReportReview, wording: ReportWording): ReviewLine['settled'] {
  if (agrees) return null;
  const { t, dates } = wording;
  if (settled === null) return { line: t('report.notSettled'), how: '' };
  const who = whoOf(settled.by, wording);
  const line = t('report.settled', { who, when: dates.moment(settled.at) });
  if (settled.verdict === null) return { line, how: settled.how };
  const verdict = t(`verdict.${settled.verdict}`);
  return {
    line: `${line} ${t(said === null ? 'report.now' : 'report.nowSaid', { verdict })}`,
    how: settled.how,
  };
}

function whoOf(id: string | null, { initials, t }: ReportWording): string {
  return initials(id) ?? t('report.secondChecker');
}

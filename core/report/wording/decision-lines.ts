import type { ReportClaim, ReportReview, ReportTick } from '../model/model.ts';
import type { Telling } from './telling.ts';

/** Who decided and when, apart for each tick where they differ; empty strings for what nobody decided. */
interface Decision {
  said: string;
  so: string;
}

/** Returns who decided and when: in `so` alone where both ticks were set by one person in one minute. */
export function decisionOf({ so, said }: ReportClaim, telling: Telling): Decision {
  const soBy = decided(so, telling);
  const saidBy = said === null ? '' : decided(said, telling);
  if (soBy === '' || saidBy === '' || soBy === saidBy) return { said: '', so: soBy || saidBy };
  return { said: saidBy, so: soBy };
}

function decided({ by, at }: ReportTick, { initials, dates }: Telling): string {
  const parts = [initials(by) ?? '', at === null ? '' : dates.moment(at)];
  return parts.filter((part) => part !== '').join(', ');
}

/** What a second checker says of a claim, in words: the line, what they wrote, and how it was settled. */
interface ReviewLine {
  agrees: boolean;
  line: string;
  reason: string | null;
  settled: { line: string; how: string } | null;
}

/** Returns what second checkers say of a claim, the oldest first. */
export function reviewLines(claim: ReportClaim, telling: Telling): ReviewLine[] {
  return claim.reviews.map((review) => ({
    agrees: review.agrees,
    line: lineOf(review, telling),
    reason: review.reason,
    settled: settledOf(review, telling),
  }));
}

function lineOf(review: ReportReview, telling: Telling): string {
  const { t, dates } = telling;
  const values = { who: whoOf(review.by, telling), when: dates.moment(review.at) };
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

function settledOf({ agrees, said, settled }: ReportReview, telling: Telling): ReviewLine['settled'] {
  if (agrees) return null;
  const { t, dates } = telling;
  if (settled === null) return { line: t('report.notSettled'), how: '' };
  const who = whoOf(settled.by, telling);
  const line = t('report.settled', { who, when: dates.moment(settled.at) });
  if (settled.verdict === null) return { line, how: settled.how };
  const verdict = t(`verdict.${settled.verdict}`);
  return {
    line: `${line} ${t(said === null ? 'report.now' : 'report.nowSaid', { verdict })}`,
    how: settled.how,
  };
}

function whoOf(id: string | null, { initials, t }: Telling): string {
  return initials(id) ?? t('report.secondChecker');
}

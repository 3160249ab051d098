import type {
  ReportCalculation,
  ReportClaim,
  ReportReview,
  ReportTick,
  ReportAttachment,
  ReportEvidence,
} from '../model/model.ts';
import type { ReportWording } from './report-wording.ts';
import { deedOf, evidenceTitle } from '../../model/evidence/evidence-title.ts';
import { shorten, shortenStart } from '../../kernel/tidy.ts';
import { BAR } from '../../protection/redaction.ts';
import { calculationText, comparisonText, inputText } from '../../wording/calculation.ts';
import { locatorText } from '../../wording/locator.ts';

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

/** Returns the kind of a piece of evidence, whether it supports or contradicts which tick, and when it was looked at. */
export function evidenceFacts(entry: ReportEvidence, { t, dates }: ReportWording): string {
  const kind = t(`evidence.${entry.kind}`);
  const bears = t(
    entry.stance === 'context' ? 'report.givesContext' : `report.${entry.stance}.${entry.target}`,
  );
  const facts = [evidenceTitle(entry) === null ? bears : `${kind}, ${bears}`];
  if (entry.locator !== null) facts.push(locatorText(entry.locator, t));
  if (entry.publisher !== null || entry.published !== null)
    facts.push(
      [entry.publisher, entry.published && dates.date(entry.published)].filter((part) => part).join(', '),
    );
  if (entry.primary !== null) facts.push(t(entry.primary ? 'source.primary' : 'source.secondary'));
  if (entry.supplier !== null) facts.push(t(`report.from.${entry.supplier}`));
  if (entry.lookedAt !== null)
    facts.push(`${t(`report.${deedOf(entry.kind)}`)} ${dates.date(entry.lookedAt)}`);
  return facts.join('; ');
}

/** How much of what stands around a quotation is shown on either side, in UTF-16 units. */
const AROUND = 240;

/**
 * Returns the words around a quotation as its source has them, of long ones what is nearest; empty strings for none. JSON
 * reports have them whole.
 */
export function aroundQuotation({ surroundings }: ReportEvidence): { before: string; after: string } {
  return {
    before: shortenStart(surroundings?.before ?? '', AROUND),
    after: shorten(surroundings?.after ?? '', AROUND),
  };
}

/** Returns a description of a picture for people who cannot see it: the title of its evidence, or the kind of evidence. */
export function pictureWords(entry: ReportEvidence, { t }: ReportWording): string {
  const title = evidenceTitle(entry) ?? t(`evidence.${entry.kind}`);
  return title.replaceAll(BAR, `[${t('report.protectedSource')}]`);
}

/** Returns the size of a file in words. */
export function fileSize({ size }: Pick<ReportAttachment, 'size'>, { t }: ReportWording): string {
  const kilobytes = Math.max(1, Math.round(size / 1000));
  if (kilobytes < 1000) return t('report.kilobytes', { size: kilobytes });
  return t('report.megabytes', { size: Math.round(kilobytes / 100) / 10 });
}

/** What a calculation says, in words: what was worked out, what came out beside the claim's figures, and each number of it. */
interface CalculationLines {
  line: string;
  beside: string;
  inputs: string[];
}

/** Returns the lines of a calculation. Words of a checker in them may have bars of redaction. */
export function calculationLines(
  calculation: ReportCalculation,
  { t, language }: ReportWording,
): CalculationLines {
  const compared = calculation.claim.map(({ comparison, ...figure }) =>
    comparisonText(comparison, figure, t, language),
  );
  return {
    line: calculationText(calculation, language),
    beside: compared.join('; '),
    inputs: calculation.inputs.map((input) => inputText(input, input.source, t, language)),
  };
}

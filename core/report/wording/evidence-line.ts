import { deedOf, evidenceTitle } from '../../model/evidence/evidence-title.ts';
import { BAR } from '../../protection/redaction.ts';
import { locatorText } from '../../wording/locator.ts';
import type { ReportAttachment, ReportEvidence } from '../model/model.ts';
import type { ReportWording } from './report-wording.ts';

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

/** Returns a description of a picture for people who cannot see it: the title of its evidence, or the kind of evidence. */
export function pictureWords(entry: ReportEvidence, { t }: ReportWording): string {
  const title = evidenceTitle(entry) ?? t(`evidence.${entry.kind}`);
  return title.replaceAll(BAR, `[${t('report.protectedSource')}]`);
}

/** Returns the size of a file in words. */
export function fileSize({ size }: ReportAttachment, { t }: ReportWording): string {
  const kilobytes = Math.max(1, Math.round(size / 1000));
  if (kilobytes < 1000) return t('report.kilobytes', { size: kilobytes });
  return t('report.megabytes', { size: Math.round(kilobytes / 100) / 10 });
}

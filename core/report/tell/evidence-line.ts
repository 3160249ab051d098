import { deedOf, evidenceTitle } from '../../evidence-words.ts';
import type { ReportAttachment, ReportEvidence } from '../model.ts';
import type { Telling } from './telling.ts';

/** Returns what a piece of evidence is and says of which tick, and when it was looked at. */
export function evidenceFacts(entry: ReportEvidence, { t, dates }: Telling): string {
  const kind = t(`evidence.${entry.kind}`);
  const bears = t(
    entry.stance === 'context' ? 'report.givesContext' : `report.${entry.stance}.${entry.target}`,
  );
  const facts = [evidenceTitle(entry) === null ? bears : `${kind}, ${bears}`];
  if (entry.lookedAt !== null)
    facts.push(`${t(`report.${deedOf(entry.kind)}`)} ${dates.date(entry.lookedAt)}`);
  return facts.join('; ');
}

/** Returns the size of a file in words. */
export function fileSize({ size }: ReportAttachment, { t }: Telling): string {
  return t('report.kilobytes', { size: Math.max(1, Math.round(size / 1000)) });
}
